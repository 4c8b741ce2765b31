import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Recording, recordingOf, replay } from '../scenarios/past.ts';
import { CERTIFICATE, type Stage, startStage } from './deployments.ts';
import { destroyed } from './destroying.ts';
import { inventory } from './inventory.ts';

// A destroy may end at any of its writes. The next has to find what is left, and to end with nothing.

/** Every write of a destroy of a whole environment, and how many of the same operation come before it. */
const WRITES: readonly (readonly [operation: string, nth: number])[] = [
  ['DeleteService', 0],
  ['DeleteListener', 0],
  ['DeleteListener', 1],
  ['DeleteTargetGroup', 0],
  ['DeleteLoadBalancer', 0],
  ['DeleteCluster', 0],
  ['DeregisterTaskDefinition', 0],
  ['DeregisterTaskDefinition', 1],
  ['DeleteLogGroup', 0],
  ['DeleteRepository', 0],
  ['DeleteTaskDefinitions', 0],
  ['DeleteTaskDefinitions', 1],
];

const BREAKS = {
  'was refused': { kind: 'error', code: 'ValidationError', message: 'no' },
  'took effect, though nobody learned of it': { kind: 'error', code: 'ValidationError', message: 'no', applied: true },
  'took effect, and was tried again for want of an answer': { kind: 'drop', applied: true },
} as const;

let past: Recording;
beforeAll(async () => {
  const aws = await startStage();
  const inputs = { image: await aws.archive({ labels: {} }), 'certificate-arn': CERTIFICATE };
  await aws.deploy(inputs);
  expect(await aws.deploy({ ...inputs, cpu: '512', memory: '1024' })).toMatchObject({ outcome: 'deployed' });
  past = recordingOf(aws.simulator, {});
  await aws.close();
});

/** An account with an environment in which tasks run, and more old revisions than are deleted in one call. */
async function inhabited(): Promise<Stage> {
  const aws = await startStage();
  replay(past, aws.simulator);
  const family = aws.simulator.ecs.store.families.get('shop-dev') ?? [];
  const [first] = family;
  if (!first) throw new Error('there is no revision');
  for (let revision = 3; revision <= 11; revision++) {
    family.push({ ...first, revision, arn: first.arn.replace(/:1$/, `:${revision}`), status: 'INACTIVE' });
  }
  await aws.pass(120);
  return aws;
}

test('these are all the writes of a destroy', async () => {
  const aws = await inhabited();
  try {
    expect(inventory(aws.simulator).length).toBeGreaterThan(15);
    const mark = aws.simulator.journal.mark();
    expect(await destroyed(aws)).toMatchObject({ outcome: 'destroyed', left: [] });
    const writes = aws.simulator.journal.writes(mark).filter(({ error }) => error === undefined);
    expect(writes.map(({ operation }) => operation).toSorted()).toEqual(WRITES.map(([name]) => name).toSorted());
  } finally {
    await aws.close();
  }
});

describe.each(Object.entries(BREAKS))('a destroy of which a write %s', (_, fault) => {
  test.each(WRITES)('at %s (%d before it) is ended by the next', async (operation, after) => {
    const aws = await inhabited();
    try {
      aws.simulator.faults.add({ ...fault, operation, after, times: 1 });
      const outcome = fault.kind === 'drop' ? 'destroyed' : 'failed';
      expect(await destroyed(aws)).toMatchObject({ outcome });
      aws.simulator.faults.clear();
      expect(await destroyed(aws)).toMatchObject({ left: [] });
      expect(inventory(aws.simulator)).toEqual([]);
    } finally {
      await aws.close();
    }
  });
});
