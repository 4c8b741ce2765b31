import { revisionName } from '../rollout/revision.ts';
import type { Snapshot } from '../rollout/snapshot.ts';

/** A task as people want to see it. */
export interface SeenTask {
  readonly id: string;
  /** `shop-dev:7` */
  readonly revision: string;
  readonly address: string | undefined;
  readonly subnet: string | undefined;
  /** What the target group says of it; before that, what ECS does. */
  readonly state: string;
  readonly reason: string | undefined;
  readonly isWell: boolean;
}

/** Pure: the tasks that a look shows, those of one revision together. */
export function seenTasks({ service, tasks, targets }: Snapshot): SeenTask[] {
  const revisions = new Map(service.deployments.map(({ id, taskDefinition }) => [id, revisionName(taskDefinition)]));
  const seen = tasks.map((task): SeenTask => {
    const target = targets.find(({ address }) => address === task.address);
    const isRunning = task.status === 'RUNNING';
    const state = isRunning && target ? target.state : task.status.toLowerCase();
    const sick = task.containers.filter(({ health }) => health === 'UNHEALTHY').map(({ name }) => name);
    return {
      id: task.id.slice(0, 8),
      revision: revisions.get(task.deployment) ?? 'of no deployment',
      address: task.address,
      subnet: task.subnet,
      state: sick.length === 0 ? state : `${state}, container ${sick.join(' and ')} unhealthy`,
      reason: isRunning ? target?.reason : undefined,
      isWell: isRunning && target?.state === 'healthy' && sick.length === 0,
    };
  });
  return seen.toSorted((one, other) => other.revision.localeCompare(one.revision, 'en', { numeric: true }));
}
