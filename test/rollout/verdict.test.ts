import { describe, expect, test } from '@jest/globals';
import type { Mission } from '../../src/rollout/mission.ts';
import type { Snapshot } from '../../src/rollout/snapshot.ts';
import { verdict } from '../../src/rollout/verdict.ts';
import { container, deployment, look, mission, NEW, NEWER, OLD, ours, target, task } from './looks.ts';

const before = deployment(OLD, 1, { primary: true, rollout: 'COMPLETED' });
const replaced = deployment(NEW, 2);
const restored = deployment(NEWER, 1, { primary: true });
const newer = deployment(NEWER, 3, { primary: true });

/** A look at which these are the service's deployments. */
const listed = (...deployments: Snapshot['service']['deployments']) => look({ service: { deployments } });

/** The outcome, or what is awaited. */
function word(seen: Snapshot, more: Partial<Mission> = {}): string {
  const said = verdict(seen, { ...mission, ...more });
  return said.outcome ?? `waiting for ${said.waitingFor}`;
}

describe('the primary deployment', () => {
  test.each<[string, Snapshot, string]>([
    ['has its tasks healthy', look(), 'deployed'],
    [
      'still runs old tasks beside its healthy ones',
      look({ tasks: [task('1'), task('9', { deployment: OLD })] }),
      'deployed',
    ],
    [
      'is COMPLETED but not healthy',
      look({ targets: [target('1', 'unhealthy')], service: { deployments: [{ ...ours, rollout: 'COMPLETED' }] } }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    ['has no task yet', look({ tasks: [] }), 'waiting for tasks to run (0 of 1 do)'],
    [
      'has a task that starts',
      look({ tasks: [task('1', { status: 'PENDING', address: undefined })], targets: [] }),
      'waiting for tasks to run (0 of 1 do)',
    ],
    [
      'has a stopped task whose target is still healthy',
      look({ tasks: [task('1', { status: 'STOPPED' })] }),
      'waiting for tasks to run (0 of 1 do)',
    ],
    [
      'has a task that is not registered',
      look({ targets: [] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    [
      'has a target that is checked for the first time',
      look({ targets: [target('1', 'initial')] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    [
      'has a target that drains',
      look({ targets: [target('1', 'draining')] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    [
      'is served by old tasks, which are healthy',
      look({ tasks: [task('1', { deployment: OLD })] }),
      'waiting for tasks to run (0 of 1 do)',
    ],
    [
      'has a healthy target at another port',
      look({ targets: [target('1', 'healthy', { port: 9000 })] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    [
      'has a target at the same port of another address',
      look({ targets: [target('2')] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    ['has one of two', look({ service: { desired: 2 } }), 'waiting for tasks to run (1 of 2 do)'],
    [
      'has two, one of them healthy',
      look({ service: { desired: 2 }, tasks: [task('1'), task('2')] }),
      'waiting for tasks to become healthy in the target group (1 of 2 so far)',
    ],
    ['has more than it wants', look({ tasks: [task('1'), task('2')] }), 'deployed'],
    ['wants nothing', look({ service: { desired: 0 }, tasks: [], targets: [] }), 'asleep'],
    ['failed', look({ service: { deployments: [{ ...ours, rollout: 'FAILED' }] } }), 'failed'],
    [
      'failed and wants nothing',
      look({ service: { desired: 0, deployments: [{ ...ours, rollout: 'FAILED' }] } }),
      'failed',
    ],
    [
      'is behind a load balancer that starts',
      look({ loadBalancer: 'provisioning' }),
      'waiting for the load balancer to become active (it is provisioning)',
    ],
    [
      'is behind one that is missing',
      look({ loadBalancer: 'missing' }),
      'waiting for the load balancer to become active (it is missing)',
    ],
    ['is behind one that lacks capacity', look({ loadBalancer: 'active_impaired' }), 'deployed'],
    ['is behind one that failed', look({ loadBalancer: 'failed' }), 'failed'],
    ['belongs to a service that is being deleted', look({ service: { status: 'DRAINING' } }), 'failed'],
  ])('%s', (_, seen, said) => {
    expect(word(seen)).toBe(said);
  });

  test('of a run that changed nothing is unchanged', () => {
    expect(word(look(), { changed: false })).toBe('unchanged');
  });

  test('of the first deploy needs nothing of before', () => {
    expect(word(look(), { before: undefined, previousRevision: undefined })).toBe('deployed');
  });

  test('that failed says what ECS says', () => {
    const deployments = [{ ...ours, rollout: 'FAILED', reason: 'tasks failed to start.' }];
    expect(verdict(look({ service: { deployments } }), mission)).toMatchObject({ because: 'tasks failed to start.' });
  });
});

describe('a deployment that is not primary', () => {
  const fate = (status: string, reason = '') => ({ fate: { status, reason } });

  test.each<[string, Snapshot, string]>([
    ['failed, and the old one is put back', listed(restored, { ...replaced, rollout: 'FAILED' }), 'rolled-back'],
    ['failed, and something newer runs', listed(newer, { ...replaced, rollout: 'FAILED' }), 'superseded'],
    ['rolls back, ECS says', { ...listed(restored, replaced), ...fate('ROLLBACK_IN_PROGRESS') }, 'rolled-back'],
    ['was rolled back, ECS says', { ...listed(restored), ...fate('ROLLBACK_SUCCESSFUL') }, 'rolled-back'],
    ['could not be rolled back, ECS says', { ...listed(restored), ...fate('ROLLBACK_FAILED') }, 'rolled-back'],
    ['is stopped, ECS says', { ...listed(restored, replaced), ...fate('STOP_REQUESTED') }, 'superseded'],
    ['was stopped, ECS says', { ...listed(newer), ...fate('STOPPED') }, 'superseded'],
    ['is gone, and the revision of before runs', listed(restored), 'rolled-back'],
    ['is gone, and another revision runs', listed(newer), 'superseded'],
    ['is listed, and another revision runs', listed(newer, replaced), 'superseded'],
    ['is not listed yet', listed(before), 'waiting for ECS to list the deployment'],
    [
      'is not listed yet, though ECS works on it',
      { ...listed(before), ...fate('IN_PROGRESS') },
      'waiting for ECS to list the deployment',
    ],
    [
      'is not listed yet, though ECS is about to',
      { ...listed(before), ...fate('PENDING') },
      'waiting for ECS to list the deployment',
    ],
    [
      'is not listed yet, though ECS has stopped it since',
      { ...listed(before), ...fate('STOPPED') },
      'waiting for ECS to list the deployment',
    ],
    ['was rolled back before we saw it', { ...listed(before), ...fate('ROLLBACK_SUCCESSFUL') }, 'rolled-back'],
    ['of a service without any', listed(), 'waiting for ECS to list the deployment'],
  ])('%s', (_, seen, said) => {
    expect(word(seen)).toBe(said);
  });

  test.each<[string, Snapshot, string]>([
    ['is gone', listed(deployment(NEWER, 2, { primary: true })), 'superseded'],
    ['failed', listed(deployment(NEWER, 2, { primary: true }), { ...replaced, rollout: 'FAILED' }), 'rolled-back'],
  ])('of a run that changed settings only, whose revision runs before and after: %s', (_, seen, said) => {
    expect(word(seen, { previousRevision: mission.revision })).toBe(said);
  });

  test.each<[string, Snapshot, string]>([
    ['failed', listed(newer, { ...replaced, rollout: 'FAILED' }), 'rolled-back'],
    ['was rolled back, ECS says', { ...listed(newer), ...fate('ROLLBACK_SUCCESSFUL') }, 'rolled-back'],
    ['is gone', listed(newer), 'rolled-back'],
    ['was stopped, ECS says', { ...listed(newer), ...fate('STOPPED') }, 'superseded'],
  ])('that came over a newer revision, which runs again: %s', (_, seen, said) => {
    expect(word(seen, { previousRevision: newer.taskDefinition })).toBe(said);
  });

  test('rolled back, and all is stable, healthy and COMPLETED again: not green', () => {
    const stable = { ...restored, rollout: 'COMPLETED', running: 1 };
    const seen = look({ service: { deployments: [stable] }, tasks: [task('1', { deployment: NEWER })] });
    expect(word(seen)).toBe('rolled-back');
  });

  test.each<[string, Snapshot, RegExp]>([
    [
      'its fate',
      { ...listed(restored, { ...replaced, reason: 'b' }), fate: { status: 'ROLLBACK_FAILED', reason: 'a' } },
      /^shop-dev:1 was put back: a$/,
    ],
    ['its own reason', listed(restored, { ...replaced, rollout: 'FAILED', reason: 'b' }), /: b$/],
    ['the reason of what took its place', listed({ ...restored, reason: 'rolling back' }), /: rolling back$/],
    ['nothing', listed(restored), /^shop-dev:1 was put back$/],
    ['who runs instead', listed(newer), /ecs-svc\/0{18}3\) runs shop-dev:3/],
  ])('says why: %s', (_, seen, because) => {
    expect(verdict(seen, mission)).toMatchObject({ because: expect.stringMatching(because) });
  });

  test('of the first deploy, with nothing to put back, is superseded by whatever took its place', () => {
    const nothing = { before: undefined, previousRevision: undefined };
    const failed = { ...replaced, rollout: 'FAILED' };
    expect(word(listed(newer), nothing)).toBe('superseded');
    expect(word(listed(restored, failed), nothing)).toBe('superseded');
    expect(word(listed(restored, failed), { ...nothing, wasParked: true })).toBe('rolled-back');
  });
});

describe("ECS's own health check", () => {
  const seen = (...containers: Parameters<typeof container>) =>
    look({ tasks: [task('1', { containers: containers.map(container) })] });

  test.each<[string, Snapshot, string]>([
    ['passed', seen({ health: 'HEALTHY' }), 'deployed'],
    [
      'failed',
      seen({ health: 'UNHEALTHY' }),
      "waiting for tasks to pass ECS's own check of their containers (0 of 1 so far)",
    ],
    ['not made yet', seen({}), "waiting for tasks to pass ECS's own check of their containers (0 of 1 so far)"],
    ['failed of a container that has no say', seen({ name: 'sidecar', health: 'UNHEALTHY' }), 'deployed'],
  ])('%s', (_, task, said) => {
    expect(word(task, { checked: ['app'] })).toBe(said);
  });
});

describe('the desired count', () => {
  const sent = { count: 2, until: 20_000 };

  test.each<[string, Snapshot, Partial<Mission>, string]>([
    ['that does not show what was just sent', look(), { sent }, 'waiting for ECS to show the desired count of 2'],
    [
      'that does not show the first task yet',
      look({ service: { desired: 0 } }),
      { sent: { ...sent, count: 1 } },
      'waiting for ECS to show the desired count of 1',
    ],
    ['that was changed by somebody since', look({ at: 20_000 }), { sent }, 'deployed'],
    ['that shows what was sent', look(), { sent: { ...sent, count: 1 } }, 'deployed'],
  ])('%s', (_, seen, more, said) => {
    expect(word(seen, more)).toBe(said);
  });

  test.each([
    [0, 'no task was asked for'],
    [1, 'somebody has set the desired count to 0 (1 was asked for)'],
    [3, 'somebody has set the desired count to 0 (3 were asked for)'],
  ])('of 0, where %i were asked for, says who wanted it', (asked, because) => {
    const said = verdict(look({ service: { desired: 0 }, tasks: [] }), { ...mission, asked });
    expect(said).toMatchObject({ outcome: 'asleep', because: expect.stringContaining(because) });
  });
});

describe('the deadline', () => {
  test.each<[string, Snapshot, string]>([
    ['over while waiting', look({ at: 1_000_000, targets: [] }), 'timed-out'],
    [
      'not quite over',
      look({ at: 999_999, targets: [] }),
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
    ['over, but all is well', look({ at: 2_000_000 }), 'deployed'],
    ['over, and rolled back', { ...listed(restored), at: 2_000_000 }, 'rolled-back'],
    ['over, and ECS never listed it', { ...listed(before), at: 2_000_000 }, 'timed-out'],
  ])('%s', (_, seen, said) => {
    expect(word(seen)).toBe(said);
  });

  test('says what it waited for', () => {
    expect(verdict(look({ at: 1_000_000, targets: [] }), mission)).toMatchObject({
      because: 'the time was over while waiting for tasks to become healthy in the target group (0 of 1 so far)',
    });
  });
});

describe('a deployment that is done only when nothing older serves any more', () => {
  const drained: Partial<Mission> = { waitFor: 'drained' };
  const old = deployment(OLD, 1, { rollout: 'COMPLETED' });
  const draining = { address: '10.0.0.9', port: 8000, state: 'draining', reason: undefined };

  test.each<[string, Snapshot, string]>([
    ['is alone', look(), 'deployed'],
    [
      'has a former one beside it',
      listed(ours, old),
      'waiting for tasks of former deployments to end (1 still run, 0 targets drain)',
    ],
    [
      'has a target beside it that drains',
      look({ targets: [target('1'), draining] }),
      'waiting for tasks of former deployments to end (0 still run, 1 targets drain)',
    ],
    ['has a former one without tasks beside it', listed(ours, { ...old, tasks: 0 }), 'deployed'],
    [
      'is not healthy itself',
      { ...listed(ours, old), targets: [] },
      'waiting for tasks to become healthy in the target group (0 of 1 so far)',
    ],
  ])('%s', (_, seen, said) => expect(word(seen, drained)).toBe(said));

  test('runs out of time, and is sound', () => {
    const late = { ...listed(ours, old), at: 1_000_000 };
    expect(verdict(late, { ...mission, ...drained })).toMatchObject({ outcome: 'timed-out', sound: true });
    expect(verdict({ ...late, targets: [] }, { ...mission, ...drained })).not.toHaveProperty('sound');
  });

  test('need not wait where that was not asked', () => expect(word(listed(ours, old))).toBe('deployed'));
});
