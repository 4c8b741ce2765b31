import type { Mission } from './mission.ts';
import type { Snapshot, TargetState, TaskState } from './snapshot.ts';

/** Something that says of a running task whether it is healthy. A task is when all of them say so. */
export interface HealthSource {
  /** What tasks are waited for to do. */
  readonly awaits: string;
  passes(task: TaskState, look: Snapshot, mission: Mission): boolean;
}

export const HEALTH_SOURCES: readonly HealthSource[] = [
  {
    awaits: 'become healthy in the target group',
    passes: (task, look, { port }) => targetOf(look, task, port)?.state === 'healthy',
  },
  {
    awaits: "pass ECS's own check of their containers",
    passes: (task, _look, mission) => unproven(task, mission).length === 0,
  },
];

/** The deployment's own tasks that run and of which every source says that they are healthy. */
export function healthyTasks(look: Snapshot, mission: Mission): readonly TaskState[] {
  return ownTasks(look, mission.deployment).filter((task) =>
    HEALTH_SOURCES.every((source) => source.passes(task, look, mission)),
  );
}

/** The tasks of a deployment that are healthy in the target group, whatever port and checks they were set up with. */
export function servingTasks({ tasks, targets }: Snapshot, deployment: string): readonly TaskState[] {
  const healthy = new Set(targets.filter(({ state }) => state === 'healthy').map(({ address }) => address));
  return tasks.filter(
    (task) =>
      task.deployment === deployment &&
      task.status === 'RUNNING' &&
      task.address !== undefined &&
      healthy.has(task.address),
  );
}

/** The checked containers of a task of which ECS does not say that they are healthy. */
export function unproven({ containers }: TaskState, { checked }: Mission): TaskState['containers'] {
  return containers.filter(({ name, health }) => checked.includes(name) && health !== 'HEALTHY');
}

export function targetOf({ targets }: Snapshot, { address }: TaskState, port: number): TargetState | undefined {
  return targets.find((target) => target.address === address && target.port === port);
}

export function ownTasks({ tasks }: Snapshot, deployment: string): readonly TaskState[] {
  return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}
