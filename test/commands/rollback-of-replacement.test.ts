import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rollback } from '../../src/commands/rollback.ts';
import { contextOf, type Stage, startStage } from './deployments.ts';
import { reachable, watchReach } from './reach.ts';
import { LAST } from './rolling-back.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const OLD = { 'desired-count': '2', 'deregistration-delay': '60s' };
const NEW = { ...OLD, 'health-check-path': '/ready' };

const groups = () => [...aws.simulator.elb.state.targetGroups.values()];

/** Two releases, neither of which answers to the other's path. */
async function released(): Promise<void> {
  const former = await aws.archive({ labels: { version: 'one', 'simulator.paths': '/ /health' } });
  const next = await aws.archive({ labels: { version: 'two', 'simulator.paths': '/ /ready' } });
  expect(await aws.deploy({ image: former, ...OLD })).toMatchObject({ outcome: 'deployed' });
  await aws.pass(300);
  expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'deployed' });
  await aws.pass(300);
  expect(reachable(aws)).toBe(2);
}

test('a release that answers another health check is put back behind a target group that asks for that', async () => {
  await released();
  const reach = watchReach(aws);
  const back = await rollback(LAST, {}, contextOf(aws, 'operate'));
  expect(back).toMatchObject({
    outcome: 'deployed',
    facts: { taskDefinitionArn: expect.stringMatching(/shop-dev:1$/) },
  });
  await aws.pass(300);
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toEqual([expect.objectContaining({ arn: back.facts.targetGroupArn })]);
  expect(await rollback({ ...LAST, to: '1' }, {}, contextOf(aws, 'operate'))).toMatchObject({ outcome: 'unchanged' });
}, 60_000);

test('one that broke off before the service moved is gone on with by the next, and nobody misses it', async () => {
  await released();
  const reach = watchReach(aws);
  const denied = {
    kind: 'error',
    code: 'InvalidParameterException',
    status: 400,
    message: 'as a test wants it',
  } as const;
  aws.simulator.faults.add({ ...denied, operation: 'UpdateService', times: 1 });
  const broken = await rollback(LAST, {}, contextOf(aws, 'operate'));
  expect(broken).toMatchObject({ outcome: 'failed' });
  const again = await rollback(LAST, {}, contextOf(aws, 'operate'));
  expect(again).toMatchObject({ outcome: 'deployed' });
  await aws.pass(300);
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toHaveLength(1);
}, 60_000);
