import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CERTIFICATE, type Stage, startStage } from './deployments.ts';

// A run may end after any of its writes: cancelled, out of rights, its runner gone. The next run has to find that and go on.

// Here after a few; after every call, and right before it: npm run soak -- --kind death, --kind lost-answers.

const FIRST = ['CreateRepository', 'CreateLoadBalancer', 'RegisterTaskDefinition', 'CreateService'];

const CHANGE = ['TagResource', 'ModifyTargetGroup', 'RegisterTaskDefinition', 'UpdateService'];

const CHANGED = {
  'keep-images': '5',
  'log-retention-days': '7',
  'container-insights': 'enabled',
  'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60003',
  'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001',
  'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60009',
  'health-check-interval': '10s',
  'deregistration-delay': '5s',
  'certificate-arn': CERTIFICATE,
  cpu: '512',
  memory: '1024',
  'desired-count': '2',
  'health-check-grace-period': '30s',
};

const REFUSED = {
  kind: 'error',
  code: 'AccessDeniedException',
  message: 'not authorized (as a test wants it)',
} as const;

/** `unchanged` where the broken run had done it all. */
const FINE = expect.stringMatching(/^(deployed|unchanged)$/);

const BOTH = ['was refused', 'took effect, but nobody learned of it'] as const;

describe.each(BOTH)('a first deploy broken off because a write %s', (how) => {
  test.each(FIRST)('at %s is completed by the next run', async (operation) => {
    const aws = await startStage();
    try {
      const image = await aws.archive({});
      aws.simulator.faults.add({ ...REFUSED, operation, times: 1, applied: how !== 'was refused' });
      const broken = await aws.deploy({ image });
      expect(broken.outcome).toBe('failed');
      expect(broken.told).toMatch(new RegExp(`may not do [a-z]+:${operation}\\b`));
      const next = await aws.deploy({ image });
      expect([next.outcome, next.told]).toEqual([FINE, expect.stringContaining('1 of 1 task')]);
      expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
    } finally {
      await aws.close();
    }
  });
});

describe('a push', () => {
  test.each([1, 4, 9])('broken off after %d requests is completed by the next run', async (after) => {
    const aws = await startStage();
    try {
      const image = await aws.archive({ layers: [1000, 2000, 3000] });
      aws.simulator.faults.add({ kind: 'deny', service: 'registry', after });
      const broken = await aws.deploy({ image });
      expect([broken.outcome, broken.told]).toEqual(['failed', expect.stringContaining('image shop-dev:')]);
      aws.simulator.faults.clear();
      expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
    } finally {
      await aws.close();
    }
  });
});

describe.each(BOTH)('a deploy of changed settings broken off because a write %s', (how) => {
  let aws: Stage;
  let image: string;
  beforeAll(async () => {
    aws = await startStage();
    image = await aws.archive({});
    await aws.deploy({ image });
  });
  afterAll(() => aws.close());

  test.each(CHANGE)('at %s is completed by the next run', async (operation) => {
    const remove = aws.simulator.faults.add({ ...REFUSED, operation, times: 1, applied: how !== 'was refused' });
    const changed = { image, ...CHANGED, tags: `broken=${operation}-${how.length}` };
    expect(await aws.deploy(changed)).toMatchObject({ outcome: 'failed' });
    remove();
    const next = await aws.deploy(changed);
    expect([next.outcome, next.told]).toEqual([FINE, expect.stringContaining('2 of 2 task')]);
    expect(await aws.deploy(changed)).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(await aws.deploy({ image, 'desired-count': '1' })).toMatchObject({ outcome: 'deployed' });
  });
});
