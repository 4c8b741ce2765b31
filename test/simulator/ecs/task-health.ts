import type { TargetHealth } from '../ports.ts';
import { containerHealth } from './container-health.ts';
import type { Cloud, Task } from './state.ts';

/** Without a load balancer or a container health check, the scheduler waits this long after RUNNING. */
const SETTLE_SECONDS = 40;

export type Verdict =
  | { readonly state: 'healthy' | 'waiting' }
  | { readonly state: 'failed'; readonly reason: string; readonly event: string };

/**
 * Brings the containers' own health up to date, and answers the task's: an essential container without a health check
 * keeps it UNKNOWN for ever.
 */
export function updateHealth(task: Task, now: number): 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' {
  for (const container of task.containers) container.health = containerHealth(container, now) ?? 'UNKNOWN';
  const essential = task.containers.filter(({ definition }) => definition.essential !== false);
  if (essential.some(({ health }) => health === 'UNHEALTHY')) return 'UNHEALTHY';
  return essential.every(({ health }) => health === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN';
}

/** What the service scheduler makes of a RUNNING task: its containers' health and that of its targets. */
export function judge(cloud: Cloud, task: Task): Verdict {
  const now = cloud.clock.now();
  const { startedAt = now, eni } = task;
  const seconds = (now - startedAt) / 1000;
  const inGrace = seconds < task.service.healthCheckGracePeriodSeconds;
  const own = updateHealth(task, now);
  if (own === 'UNHEALTHY' && !inGrace) {
    return {
      state: 'failed',
      reason: 'Task failed container health checks',
      event: `(task ${task.id}) failed container health checks.`,
    };
  }

  const targets = task.deployment.revision.workload.loadBalancers.flatMap(({ targetGroupArn, containerPort = 0 }) =>
    targetGroupArn === undefined || eni === undefined
      ? []
      : [{ targetGroupArn, target: { ip: eni.ip, port: containerPort } }],
  );
  const checks = targets.map((each) => ({
    ...each,
    health: cloud.targetGroups.health(each.targetGroupArn, each.target),
  }));
  const bad = checks.find(({ health }) => health?.State === 'unhealthy' || isOutOfReach(health));
  if (bad !== undefined && !inGrace) {
    return {
      state: 'failed',
      reason: `Task failed ELB health checks in (target-group ${bad.targetGroupArn})`,
      event: `(task ${task.id}) (port ${bad.target.port}) is unhealthy in (target-group ${bad.targetGroupArn}) due to (reason ${bad.health?.Description}).`,
    };
  }

  const checked = task.containers.filter(
    ({ definition }) => definition.healthCheck !== undefined && definition.essential !== false,
  );
  if (targets.length === 0 && checked.length === 0) {
    return { state: seconds >= SETTLE_SECONDS ? 'healthy' : 'waiting' };
  }
  const good =
    checks.every(({ health }) => health?.State === 'healthy') && checked.every(({ health }) => health === 'HEALTHY');
  return { state: good ? 'healthy' : 'waiting' };
}

/** ECS takes a target in a zone without the load balancer for unhealthy; of other unused ones it thinks nothing. */
const isOutOfReach = (health: TargetHealth | undefined) =>
  health?.State === 'unused' && health.Description?.includes('Availability Zone that is not enabled') === true;
