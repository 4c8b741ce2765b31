import { targetOf, unproven } from './health.ts';
import type { Mission } from './mission.ts';
import { plain } from './plain.ts';
import type { Snapshot } from './snapshot.ts';
import { whyStopped } from './stops.ts';

/** Pure: what is new since the look before, one line a change; `undefined` before the first look. */
export function news(before: Snapshot | undefined, now: Snapshot, mission: Mission): string[] {
  return [
    ...taskNews(before, now, mission),
    ...stopNews(before, now, mission),
    ...eventNews(before, now),
    ...balancerNews(before, now),
  ];
}

function taskNews(before: Snapshot | undefined, now: Snapshot, mission: Mission): string[] {
  const was = new Map((before?.tasks ?? []).map((task) => [task.id, describe(before, task.id, mission)]));
  return now.tasks
    .filter(({ deployment }) => deployment === mission.deployment)
    .flatMap(({ id }) => {
      const is = describe(now, id, mission);
      return is === was.get(id) ? [] : [`task ${id.slice(0, 8)}: ${is}`];
    });
}

function stopNews(before: Snapshot | undefined, now: Snapshot, { deployment }: Mission): string[] {
  const known = new Set(before?.stopped.map(({ id }) => id));
  return now.stopped
    .filter((task) => task.deployment === deployment && !known.has(task.id))
    .map((task) => `task ${task.id.slice(0, 8)}: stopped (${whyStopped(task)})`);
}

function describe(look: Snapshot | undefined, id: string, mission: Mission): string {
  const task = look?.tasks.find((candidate) => candidate.id === id);
  if (!look || !task) return '';
  const target = targetOf(look, task, mission.port);
  const unhealthy = unproven(task, mission).filter(({ health }) => health === 'UNHEALTHY');
  return [
    task.status.toLowerCase(),
    ...(target ? [`target ${target.state}${target.reason === undefined ? '' : ` (${target.reason})`}`] : []),
    ...unhealthy.map(({ name }) => `container ${name} fails ECS's own health check`),
  ].join(', ');
}

/** ECS keeps the newest 100 events of a service; those of before this rollout are no news. */
function eventNews(before: Snapshot | undefined, now: Snapshot): string[] {
  if (!before) return [];
  const known = new Set(before.service.events.map(({ id }) => id));
  return now.service.events
    .filter(({ id }) => !known.has(id))
    .toReversed()
    .map(({ message }) => `ECS: ${plain(message)}`);
}

function balancerNews(before: Snapshot | undefined, now: Snapshot): string[] {
  const first = !before && now.loadBalancer === 'active';
  return first || before?.loadBalancer === now.loadBalancer ? [] : [`load balancer: ${now.loadBalancer}`];
}
