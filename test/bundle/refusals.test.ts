import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

let stage: BundleStage;
beforeAll(async () => {
  stage = await startBundleStage();
});
afterAll(() => stage.close());

describe('bad input', () => {
  test('is told in one list, every problem of it, before any call', async () => {
    const ended = await stage.run({
      environment: 'dev--1',
      image: `oci-archive:${stage.folder}/missing.tar`,
      'public-subnet-ids': 'subnet-1',
      'execution-role-arn': '',
      cpu: '256',
      memory: '4096',
      'environment-variables': 'A=1\nA=2',
      secrets: 'API_KEY=hunter2',
    });
    expect(ended.code).toBe(1);
    expect(stage.aws.journal.calls).toEqual([]);
    const [text = ''] = annotations(ended);
    expect(text).toMatch(/^\d+ problems, nothing was changed:\n1\. /);
    for (const told of ['environment', 'missing.tar', 'subnet-1', 'execution-role-arn', 'memory', 'twice', 'secrets']) {
      expect(text).toContain(told);
    }
    expect(ended.log).not.toContain('hunter2');
    expect(ended.log).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['nothing at all', { environment: '', project: '', image: '' }],
    ['a file that is no archive', { image: `oci-archive:${import.meta.filename}` }],
    ['a manifest that is not there', { image: 'ecr:v1', manifest: 'no-such.yml' }],
  ])('%s ends with exit code 1 and no stack trace', async (_, inputs) => {
    const ended = await stage.run(inputs);
    expect(ended.code).toBe(1);
    expect(annotations(ended)).toHaveLength(1);
    expect(ended.log).not.toMatch(/^\s+at /m);
    expect(stage.aws.journal.calls).toEqual([]);
  });
});

describe('without credentials', () => {
  test('says so, names no thing as made, and ends with exit code 1', async () => {
    const image = await stage.archive({});
    const ended = await stage.run({ image }, { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } });
    expect(ended.code).toBe(1);
    expect(annotations(ended)[0]).toMatch(/credentials/i);
    expect(ended.outputs['outcome']).toBe('failed');
  });
});
