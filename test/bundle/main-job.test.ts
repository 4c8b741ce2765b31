import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Ended } from '../runner/run-action.ts';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

/** Values that must not be seen anywhere: of a variable, of a secret's reference, of a fragment, of AWS's own keys. */
const HIDDEN = ['hunter2-of-a-variable', 'simulated-secret-access-key', 'token-of-a-log-router'];

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

let stage: BundleStage;
let inputs: Record<string, string>;
let first: Ended;
beforeAll(async () => {
  stage = await startBundleStage();
  inputs = {
    image: await stage.archive({ labels: { 'simulator.body': 'hello' } }),
    'environment-variables': `PASSWORD=${HIDDEN[0]}`,
    secrets: `API_KEY=${SECRET}:api::`,
  };
  first = await stage.run(inputs);
}, 30_000);
afterAll(() => stage.close());

const everything = ({ log, outputs, summary }: Ended) => [log, JSON.stringify(outputs), summary].join('\n');
const expectHidden = (ended: Ended) => {
  // The runner masks what was registered so; that line itself is for the runner alone.
  const seen = everything({ ...ended, log: ended.log.replace(/^::add-mask::.*$/gm, '') });
  for (const value of HIDDEN) expect(seen).not.toContain(value);
};

describe('the first deploy with the bundle', () => {
  test('is green and answers under its URL', async () => {
    expect([first.code, annotations(first)]).toEqual([0, []]);
    expect(await stage.aws.get(first.outputs['url'] ?? '', '/')).toEqual({ status: 200, body: 'hello' });
  });

  test('sets every output of action.yml', async () => {
    const action = await readFile(resolve(import.meta.dirname, '../../action.yml'), 'utf8');
    const told = [...(action.split(/^outputs:$/m)[1]?.split(/^\w/m)[0] ?? '').matchAll(/^ {2}([\w-]+):$/gm)];
    const names = told.map(([, name]) => name);
    expect(Object.keys(first.outputs).toSorted()).toEqual(names.toSorted());
    const { outcome, changes, 'previous-task-definition-arn': previous, ...rest } = first.outputs;
    expect([outcome, previous]).toEqual(['deployed', '']);
    expect(Object.values(rest).filter((value) => value === '')).toEqual([]);
    expect(JSON.parse(changes ?? '')).toMatchObject({ 'service shop-dev': 'create', 'cluster shop-dev': 'create' });
  });

  test('warns that the traffic is in the clear', () => {
    expect(first.log).toMatch(/^::warning::.*in the clear/m);
  });

  test('writes a summary', () => {
    expect(first.summary).toContain('deployed');
    expect(first.summary).toContain(
      first.outputs['url']
        ?.replace(/^http:\/\//, '')
        .split('.')[0]
        ?.slice(0, 8),
    );
  });

  test('shows no secret value', () => expectHidden(first));
});

describe('the same again with the bundle', () => {
  test('is unchanged, without a write', async () => {
    const mark = stage.aws.journal.mark();
    const again = await stage.run(inputs);
    expect([again.code, again.outputs['outcome']]).toEqual([0, 'unchanged']);
    expect(stage.aws.journal.writes(mark)).toEqual([]);
    expect(again.outputs['previous-task-definition-arn']).toBe(again.outputs['task-definition-arn']);
    expect(again.log).toContain('Nothing to change');
  });
});

describe('a changed variable and a fragment', () => {
  test('are told by their names, never by their values', async () => {
    const { writeFile } = await import('node:fs/promises');
    const manifest = `${stage.folder}/fargate.yml`;
    await writeFile(
      manifest,
      `version: 1\ntask-definition:\n  containerDefinitions:\n    - name: app\n      logConfiguration: {logDriver: splunk, options: {splunk-token: ${HIDDEN[2]}, splunk-url: "https://x.example"}}\n`,
    );
    const changed = await stage.run({ ...inputs, manifest, 'environment-variables': `PASSWORD=${HIDDEN[0]}!\nNEW=1` });
    expect([changed.code, changed.outputs['outcome'], annotations(changed)]).toEqual([0, 'deployed', []]);
    expect(changed.log).toContain('environment.PASSWORD: another value (not shown)');
    expect(changed.log).toMatch(/environment\.NEW: none → \(not shown\)|environment\.NEW/);
    expectHidden(changed);
  });
});

describe('an image that crashes, with the bundle', () => {
  test('is red, says why, and its log can’t give the runner commands', async () => {
    const image = await stage.archive({
      labels: { 'simulator.cannot-start': 'no such file\n::set-env name=EVIL::1\n::error::forged' },
    });
    const failed = await stage.run({ ...inputs, image });
    expect([failed.code, failed.outputs['outcome']]).toEqual([1, 'rolled-back']);
    expect(failed.log).not.toMatch(/^::(set-env|error::forged)/m);
    expect(failed.log).not.toMatch(/^\s+at .*\.js:\d+/m);
    const [message] = annotations(failed);
    expect(message).toContain('shop-dev rolled-back');
    expect(message).toMatch(/no such file/);
    expect(failed.outputs['previous-task-definition-arn']).toMatch(/:2$/);
    expectHidden(failed);
  });
});
