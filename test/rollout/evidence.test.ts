import { expect, test } from '@jest/globals';
import { evidence } from '../../src/rollout/evidence.ts';
import type { Snapshot, TaskState } from '../../src/rollout/snapshot.ts';
import { container, look, mission, OLD, target, task } from './looks.ts';

const stopped = (stoppedReason: string | undefined, more: Partial<TaskState> = {}) =>
  task('9', { status: 'STOPPED', stoppedReason, ...more });
const ended = (exitCode: number | undefined, reason?: string) => ({ containers: [container({ exitCode, reason })] });
const crash = stopped('Essential container in task exited', ended(1));
const CRASH = 'a task stopped: Essential container in task exited; container app exited with code 1';

test.each<[string, Snapshot, readonly TaskState[], readonly string[]]>([
  ['all is well', look(), [], []],
  ['a crash', look(), [crash], [CRASH]],
  ['an exit that was clean', look(), [stopped('x', ended(0))], ['a task stopped: x; container app exited with code 0']],
  [
    'no image',
    look(),
    [stopped('CannotPullContainerError: not found', ended(undefined, 'CannotPull'))],
    ['a task stopped: CannotPullContainerError: not found; container app CannotPull'],
  ],
  [
    'an exit with a reason',
    look(),
    [stopped('x', ended(137, 'OutOfMemoryError'))],
    ['a task stopped: x; container app exited with code 137 OutOfMemoryError'],
  ],
  ['no reason', look(), [stopped(undefined)], ['a task stopped: no reason given']],
  [
    'the same several times, and something rarer',
    look(),
    [stopped('once'), crash, crash, crash],
    [`3 times: ${CRASH}`, 'a task stopped: once'],
  ],
  ['tasks of another deployment', look(), [stopped('x', { deployment: OLD })], []],
  [
    'a task that ECS took away to roll back',
    look(),
    [stopped('Scaling activity initiated by (deployment ecs-svc/1)')],
    [],
  ],
  [
    'a task that fails its checks',
    look({ targets: [target('1', 'unhealthy', { reason: 'Target.Timeout: timed out' })] }),
    [],
    ['a task runs, but its target is unhealthy: Target.Timeout: timed out'],
  ],
  [
    'a task that was never checked',
    look({ targets: [target('1', 'initial')] }),
    [],
    ['a task runs, but its target is initial'],
  ],
  ['a task that is in no target group yet', look({ targets: [] }), [], []],
  [
    'an old task that fails its checks',
    look({ tasks: [task('1', { deployment: OLD })], targets: [target('1', 'unhealthy')] }),
    [],
    [],
  ],
])('%s', (_, seen, stops, lines) => {
  expect(evidence(seen, stops, mission)).toEqual(lines);
});

test('a task that passes the target group’s checks and not those of ECS', () => {
  const seen = look({
    tasks: [task('1', { containers: [container({ health: 'UNHEALTHY' }), container({ name: 'b' })] })],
  });
  expect(evidence(seen, [], { ...mission, checked: ['app'] })).toEqual([
    "a task runs, but ECS's own health check of container app says UNHEALTHY",
  ]);
});
