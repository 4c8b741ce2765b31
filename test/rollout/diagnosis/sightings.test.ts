import { expect, test } from '@jest/globals';
import { ownEvents, stoppedTasks, targetFindings } from '../../../src/rollout/diagnosis/answers.ts';
import { sight, unseen } from '../../../src/rollout/diagnosis/sightings.ts';
import type { Snapshot } from '../../../src/rollout/snapshot.ts';
import { look, mission, OLD, target, task } from '../looks.ts';
import { target as finding } from './findings.ts';

const all = (first: Snapshot, ...looks: readonly Snapshot[]) =>
  looks.reduce((seen, next) => sight(seen, next, mission), unseen(first));
const events = (...ids: readonly string[]) =>
  look({ service: { events: ids.map((id) => ({ id, at: 0, message: `event ${id}` })) } });
const ill = look({ targets: [target('1', 'unhealthy', { reason: 'Target.Timeout: Request timed out' })] });

test('events that were there before are not remembered, and those since then once, oldest first', () => {
  const seen = all(events('1'), events('2', '1'), events('4', '3', '2', '1'), events('5', '4'));
  expect(seen.events.map(({ id }) => id)).toEqual(['2', '3', '4', '5']);
});

test('of a service that was not there every event is new', () => {
  expect(sight(unseen(undefined), events('1'), mission).events).toHaveLength(1);
});

test('the last bad word on a target outlives its draining', () => {
  const seen = all(look(), ill, look({ tasks: [], targets: [target('1', 'draining')] }));
  expect(seen.targets).toEqual([finding('Target.Timeout', 'Request timed out')]);
});

test.each<[string, readonly Snapshot[]]>([
  ['a target that got healthy', [ill, look()]],
  ['a target of another deployment', [look({ ...ill, tasks: [task('1', { deployment: OLD })] })]],
  ['a target that is only new', [look({ targets: [target('1', 'initial')] })]],
])('%s is not remembered as bad', (_, looks) => {
  expect(all(look(), ...looks).targets).toEqual([]);
});

const own = new Set(['10.0.0.1']);
const now = (State: 'healthy' | 'draining' | 'unhealthy') => [
  { Target: { Id: '10.0.0.1', Port: 8000 }, TargetHealth: { State } },
];
const before = [finding('Target.Timeout', 'Request timed out')];

test('what was seen of a target counts where AWS no longer says it', () => {
  expect(targetFindings(now('draining'), before, own)).toEqual(before);
  expect(targetFindings([], before, own)).toEqual(before);
  expect(targetFindings(now('healthy'), before, own)).toMatchObject([{ state: 'healthy' }]);
  expect(targetFindings(now('unhealthy'), before, new Set(['10.0.0.2']))).toEqual([]);
});

test('events of other tasks are not ours', () => {
  const [ours, other] = ['a'.repeat(32), 'b'.repeat(32)];
  const messages = [`(task ${ours}) is ill`, `(task ${other}) is ill`, 'no capacity'];
  const given = messages.map((message, id) => ({ id: `${id}`, at: 0, message }));
  expect(ownEvents(given, [ours])).toEqual([messages[0], messages[2]]);
  expect(ownEvents(given, undefined)).toEqual(messages);
});

test('stopped tasks are those of the deployment, oldest first, but for those that ECS took away', () => {
  const at = (seconds: number) => new Date(seconds * 1000);
  const given = [
    {
      taskArn: 'x/2',
      startedBy: mission.deployment,
      createdAt: at(2),
      startedAt: at(20),
      stoppingAt: at(22),
      stoppedAt: at(60),
    },
    {
      taskArn: 'x/1',
      startedBy: mission.deployment,
      createdAt: at(1),
      stopCode: 'TaskFailedToStart' as const,
      stoppedAt: at(9),
    },
    { taskArn: 'x/3', startedBy: OLD, createdAt: at(0) },
    {
      taskArn: 'x/4',
      startedBy: mission.deployment,
      stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/9)',
    },
  ];
  expect(stoppedTasks(given, mission.deployment)).toMatchObject([
    { id: '1', stopCode: 'TaskFailedToStart', startedAt: undefined, endedAt: 9_000 },
    { id: '2', startedAt: 20_000, endedAt: 22_000 },
  ]);
});
