import type { Mission } from './mission.ts';
import type { Snapshot, TargetState, TaskState } from './snapshot.ts';

/** The deployment's own tasks that run, pass the target group's checks, and those of ECS where it makes any. */
export function healthyTasks(look: Snapshot, mission: Mission): readonly TaskState[] {
  return ownTasks(look, mission.deployment).filter(
    (task) => targetOf(look, task, mission.port)?.state === 'healthy' && unproven(task, mission).length === 0,
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
