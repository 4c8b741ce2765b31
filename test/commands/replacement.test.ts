import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { finish } from '../../src/commands/finish.ts';
import type { Unfinished } from '../../src/rollout/unfinished.ts';
import { CERTIFICATE, type Deployment, done, type Stage, startStage } from './deployments.ts';
import { destroyed } from './destroying.ts';
import { reachable, watchReach } from './reach.ts';

/** Real time: many runs each, on a machine that is busy with other things. */
jest.setTimeout(30_000);

let aws: Stage;
let former: string;
let next: string;

/** What a run is given: two tasks, whose leaving takes a while. */
const OLD = { 'desired-count': '2', 'deregistration-delay': '60s' };
const NEW = { ...OLD, 'health-check-path': '/ready' };

beforeEach(async () => {
  // Each run has minutes, which are few milliseconds here: a busy machine must not make them pass.
  aws = await startStage();
  // Neither version answers to the other's path.
  former = await aws.archive({ labels: { version: 'one', 'simulator.paths': '/ /health' } });
  next = await aws.archive({ labels: { version: 'two', 'simulator.paths': '/ /ready' } });
});
afterEach(() => aws.close());

const groups = () => [...aws.simulator.elb.state.targetGroups.values()].map(({ name }) => name).toSorted();

const live = () => [...aws.simulator.elb.state.targetGroups.values()].find(({ arn }) => reachable(aws, arn) > 0)?.name;

/** A deployed environment whose former deployments are over. */
async function deployed(): Promise<Deployment> {
  const first = await aws.deploy({ image: former, ...OLD });
  expect(first.outcome).toBe('deployed');
  await aws.pass(300);
  expect(reachable(aws)).toBe(2);
  return first;
}

const ops = ({ writes }: Deployment) => writes.map(({ operation }) => operation);

describe('a health check that the running version does not pass', () => {
  test('takes over in a target group of its own, and requests find as many healthy targets all the time', async () => {
    const first = await deployed();
    const reach = watchReach(aws);
    const moved = await aws.deploy({ image: next, ...NEW });
    expect([moved.outcome, moved.told]).toEqual(['deployed', expect.stringContaining('2 of 2 tasks')]);
    await aws.pass(300);
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect(done(moved)).toMatchObject({ 'target group': 'replace' });
    expect(moved.facts.targetGroupArn).not.toBe(first.facts.targetGroupArn);
    expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-[0-9a-f]{8}$/)]);
    expect(moved.facts.targetGroupArn).toContain(groups()[0]);
    expect(moved.topology?.names.targetGroup).toBe(groups()[0]);
    expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('and back again, just so', async () => {
    await deployed();
    await aws.deploy({ image: next, ...NEW });
    const reach = watchReach(aws);
    const back = await aws.deploy({ image: former, ...OLD });
    expect(back.outcome).toBe('deployed');
    await aws.pass(300);
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect(groups()).toHaveLength(1);
    expect(await aws.deploy({ image: former, ...OLD })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('that the new version does not pass either goes back: requests have never gone elsewhere', async () => {
    const first = await deployed();
    const reach = watchReach(aws);
    const broken = await aws.archive({ labels: { version: 'three', 'simulator.paths': '/' } });
    const failed = await aws.deploy({ image: broken, ...NEW, 'wait-timeout': '10m' });
    expect([failed.outcome, failed.because]).toEqual([
      'rolled-back',
      expect.stringContaining('runs again and is healthy'),
    ]);
    expect(failed.facts.targetGroupArn).toBe(first.facts.targetGroupArn);
    await aws.pass(300);
    const again = await aws.deploy({ image: former, ...OLD });
    expect(['deployed', 'unchanged']).toContain(again.outcome);
    await aws.pass(300);
    await aws.deploy({ image: former, ...OLD });
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect([live(), groups()]).toEqual(['shop-dev-tg', ['shop-dev-tg']]);
    expect(await aws.deploy({ image: former, ...OLD })).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(aws.simulator.ecs.store.tasks.size).toBeGreaterThan(0);
    expect([...aws.simulator.ecs.store.tasks.values()].filter(isHeld)).toEqual([]);
  });
});

const isHeld = ({ desiredStatus, protectedUntil }: { desiredStatus: string; protectedUntil: number }) =>
  desiredStatus === 'RUNNING' && protectedUntil > 0;

test('fewer tasks asked for at the same time do not stand in its way', async () => {
  await deployed();
  expect((await aws.deploy({ image: former, ...OLD, 'desired-count': '4' })).outcome).toBe('deployed');
  const reach = watchReach(aws);
  expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({
    outcome: 'deployed',
    because: expect.stringContaining('2 of 2 tasks'),
  });
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
});

test('behind HTTPS it is the secure listener whose requests move', async () => {
  const secure = { 'certificate-arn': CERTIFICATE };
  await aws.deploy({ image: former, ...OLD, ...secure });
  await aws.pass(300);
  const reach = watchReach(aws);
  expect((await aws.deploy({ image: next, ...NEW, ...secure })).outcome).toBe('deployed');
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(await aws.deploy({ image: next, ...NEW, ...secure })).toMatchObject({ outcome: 'unchanged', writes: [] });
  expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-/)]);
});

test('another matcher alone, with the same version, has a deployment and a target group of its own', async () => {
  await deployed();
  const reach = watchReach(aws);
  const moved = await aws.deploy({ image: former, ...OLD, 'health-check-matcher': '200-299' });
  expect(moved.outcome).toBe('deployed');
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-/)]);
});

test('an environment whose target group was replaced is read in as many round trips as any', async () => {
  await deployed();
  // Slow enough that which calls wait for which can be told; on a busy machine not every time.
  const quickest = async (inputs: Readonly<Record<string, string>>) => {
    aws.simulator.faults.latency(40);
    const runs = [];
    for (let run = 0; run < 4; run++) {
      const { outcome, calls, mark } = await aws.deploy(inputs);
      runs.push({ outcome, calls: calls.length, trips: aws.simulator.journal.roundTrips(mark) });
    }
    aws.simulator.faults.latency(0);
    const [first = { outcome: undefined, calls: 0, trips: 0 }] = runs.toSorted((one, other) => one.trips - other.trips);
    return first;
  };
  const before = await quickest({ image: former, ...OLD });
  await aws.deploy({ image: next, ...NEW });
  await aws.pass(300);
  const after = await quickest({ image: next, ...NEW });
  expect([before.outcome, after.outcome]).toEqual(['unchanged', 'unchanged']);
  expect(after.calls).toBeLessThanOrEqual(before.calls + 1);
  expect(after.trips).toBeLessThanOrEqual(before.trips);
});

test('a run that may not protect the tasks changes nothing that serves, and says what it lacks', async () => {
  await deployed();
  const reach = watchReach(aws);
  aws.simulator.faults.add({ kind: 'deny', operation: 'UpdateTaskProtection' });
  const denied = await aws.deploy({ image: next, ...NEW });
  expect([denied.outcome, denied.told]).toEqual(['failed', expect.stringContaining('ecs:UpdateTaskProtection')]);
  expect(ops(denied)).not.toContain('UpdateService');
  aws.simulator.faults.clear();
  expect(await aws.deploy({ image: former, ...OLD })).toMatchObject({ outcome: 'unchanged' });
  expect(groups()).toEqual(['shop-dev-tg']);
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
});

test('a run that is cancelled in the middle takes back what it began, and nothing is missed meanwhile', async () => {
  await deployed();
  const reach = watchReach(aws);
  const job = new AbortController();
  const cancelled = await aws.deploy(
    { image: next, ...NEW },
    { signal: job.signal, on: ({ kind }) => kind === 'watching' && job.abort(new Error('cancelled')) },
  );
  expect(cancelled.outcome).toBe('cancelled');
  await aws.pass(600);
  const again = await aws.deploy({ image: next, ...NEW });
  expect(again.outcome).toBe('deployed');
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-/)]);
  expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'unchanged', writes: [] });
});

test('a run that was killed in the middle is taken back by the end of the job, and the tasks are let go again', async () => {
  await deployed();
  const reach = watchReach(aws);
  const job = new AbortController();
  const kept: Unfinished[] = [];
  await aws.deploy(
    // The same version: only its target group tells which deployment was the run's own.
    { image: former, ...OLD, 'health-check-matcher': '200-299', 'on-cancel': 'leave' },
    {
      signal: job.signal,
      keep: (unfinished) => kept.push(unfinished),
      on: ({ kind }) => kind === 'watching' && job.abort(new Error('killed')),
    },
  );
  const [unfinished] = kept;
  if (!unfinished) throw new Error('nothing was kept');
  const signal = new AbortController().signal;
  const finished = await finish(
    { ...unfinished, onCancel: 'rollback' },
    { ...aws, clients: aws.running, signal, on: () => {} },
  );
  expect(finished).toMatchObject({ settled: true, because: expect.stringContaining('runs again and is healthy') });
  expect([...aws.simulator.ecs.store.tasks.values()].filter(isHeld)).toEqual([]);
  await aws.pass(300);
  expect((await aws.deploy({ image: former, ...OLD })).outcome).toBe('unchanged');
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toEqual(['shop-dev-tg']);
});

test('a target group that was there before us is left, and no longer used', async () => {
  await deployed();
  const [group] = aws.simulator.elb.state.targetGroups.values();
  for (const key of ['project', 'environment', 'managed-by', 'health-check', 'name'])
    group?.tags.delete(`fargate-platform:${key}`);
  const reach = watchReach(aws);
  const adopted = await aws.deploy({ image: next, ...NEW, adopt: 'true' });
  expect([adopted.outcome, done(adopted)]).toEqual([
    'deployed',
    expect.objectContaining({ 'target group': 'replace' }),
  ]);
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  await aws.pass(300);
  expect(groups()).toEqual(['shop-dev-tg', expect.stringMatching(/^shop-dev-tg-/)]);
  expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'unchanged', writes: [] });
});

test('left to ECS, a version that does not answer leaves requests and tasks where they are', async () => {
  await deployed();
  const reach = watchReach(aws);
  const broken = await aws.archive({ labels: { version: 'three', 'simulator.paths': '/' } });
  const left = await aws.deploy({ image: broken, ...NEW, 'wait-timeout': '3m', 'on-failure': 'leave' });
  expect(left.outcome).not.toBe('deployed');
  await aws.pass(1800);
  expect((await aws.deploy({ image: next, ...NEW })).outcome).toBe('deployed');
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-/)]);
});

test('a description that changes again before the first change is through leaves nothing behind', async () => {
  await deployed();
  const reach = watchReach(aws);
  aws.simulator.faults.add({ kind: 'deny', operation: 'UpdateService' });
  await aws.deploy({ image: next, ...NEW });
  aws.simulator.faults.clear();
  const third = await aws.archive({ labels: { version: 'three', 'simulator.paths': '/ /third' } });
  const other = { image: third, ...OLD, 'health-check-path': '/third' };
  expect((await aws.deploy(other)).outcome).toBe('deployed');
  await aws.pass(300);
  expect(await aws.deploy(other)).toMatchObject({ outcome: 'unchanged', writes: [] });
  expect(groups()).toHaveLength(1);
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
});

test('one that was made, and that nothing else tells of yet, is found when the former description comes back', async () => {
  await deployed();
  aws.simulator.faults.add({ kind: 'deny', operation: 'ModifyListener' });
  expect((await aws.deploy({ image: next, ...NEW })).outcome).toBe('failed');
  aws.simulator.faults.clear();
  expect(groups()).toHaveLength(2);
  expect((await aws.deploy({ image: former, ...OLD })).outcome).toBe('unchanged');
  expect(groups()).toEqual(['shop-dev-tg']);
  expect(await aws.deploy({ image: former, ...OLD })).toMatchObject({ outcome: 'unchanged', writes: [] });
});

describe('broken off', () => {
  /** At each other call, and right before and after each: npm run soak -- --kind death. */
  const WRITES = [
    ['CreateTargetGroup', 0],
    ['UpdateService', 0],
    ['ModifyListener', 1],
    ['DeleteTargetGroup', 0],
    ['AddTags', 1],
  ] as const;

  describe.each([
    ['was refused', false],
    ['took effect, but the answer was lost', true],
  ])('because a write %s', (_, applied) => {
    test.each(WRITES)(
      'at %s %d, the next run ends it and the one after has nothing to do',
      async (operation, after) => {
        await deployed();
        const reach = watchReach(aws);
        const error = { kind: 'error', code: 'AccessDenied', status: 403, message: 'as a test wants it' } as const;
        aws.simulator.faults.add({ ...error, operation, times: 1, after, applied });
        await aws.deploy({ image: next, ...NEW });
        aws.simulator.faults.clear();
        const again = await aws.deploy({ image: next, ...NEW });
        expect(['deployed', 'unchanged']).toContain(again.outcome);
        await aws.pass(300);
        expect((await aws.deploy({ image: next, ...NEW })).outcome).toBe('unchanged');
        expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'unchanged', writes: [] });
        expect(reach.stop()).toBeGreaterThanOrEqual(2);
        expect(groups()).toEqual([expect.stringMatching(/^shop-dev-tg-/)]);
        const [left] = aws.simulator.elb.state.targetGroups.values();
        expect(left?.tags.get('fargate-platform:beside')).toBe('');
        expect([...aws.simulator.ecs.store.tasks.values()].filter(isHeld)).toEqual([]);
      },
    );
  });
});

test('what is held by a run that broke off is let go where another replacement has to hold what serves now', async () => {
  await deployed();
  const reach = watchReach(aws);
  // The requests have moved, and the tasks of before are still held.
  aws.simulator.faults.add({ kind: 'deny', operation: 'UpdateTaskProtection', after: 1 });
  expect(await aws.deploy({ image: next, ...NEW })).toMatchObject({ outcome: 'failed' });
  aws.simulator.faults.clear();
  const third = await aws.archive({ labels: { version: 'three', 'simulator.paths': '/ /third' } });
  const other = { image: third, ...OLD, 'health-check-path': '/third' };
  expect(await aws.deploy(other)).toMatchObject({ outcome: 'deployed' });
  await aws.pass(300);
  expect(await aws.deploy(other)).toMatchObject({ outcome: 'unchanged', writes: [] });
  expect(reach.stop()).toBeGreaterThanOrEqual(2);
  expect(groups()).toHaveLength(1);
  expect([...aws.simulator.ecs.store.tasks.values()].filter(isHeld)).toEqual([]);
});

describe('an environment that is destroyed', () => {
  test('has no target group left, also where one was being replaced', async () => {
    await deployed();
    aws.simulator.faults.add({ kind: 'deny', operation: 'UpdateService' });
    await aws.deploy({ image: next, ...NEW });
    aws.simulator.faults.clear();
    expect(groups()).toHaveLength(2);
    expect(await destroyed(aws)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(groups()).toEqual([]);
  });

  test('has none left when the run before broke off after nothing told of it any more', async () => {
    await deployed();
    await aws.deploy({ image: next, ...NEW });
    aws.simulator.faults.add({ kind: 'deny', operation: 'DeleteTargetGroup' });
    expect(await destroyed(aws)).toMatchObject({ outcome: 'failed' });
    aws.simulator.faults.clear();
    expect(groups()).toHaveLength(1);
    expect(await destroyed(aws)).toMatchObject({ left: [] });
    expect(groups()).toEqual([]);
  });
});

test('the role of the documentation may do all of it', () => {
  const page = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
  for (const action of ['ecs:UpdateTaskProtection', 'ecs:GetTaskProtection', 'elasticloadbalancing:DeleteTargetGroup'])
    expect(page.split('### plan')[0]).toContain(action);
});
