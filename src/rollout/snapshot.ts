import type { Service, ServiceDeployment, Task } from '@aws-sdk/client-ecs';
import type { LoadBalancer, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import { sleepingCount } from '../aws/asleep.ts';
import { networkDetail } from '../aws/ecs-reads.ts';
import { isMarkLeft, isParked } from '../aws/parked.ts';

/** What one look at a rollout showed, in our words. */
export interface Snapshot {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly service: {
    readonly status: string;
    readonly desired: number;
    /** Set to 0 tasks by a run whose first deployment failed. */
    readonly parked: boolean;
    /** Marked so, though it has been started again since. */
    readonly markLeft?: boolean;
    /** How many tasks it is to wake with, where it was put to sleep. */
    readonly asleep?: number | undefined;
    readonly deployments: readonly Deployment[];
    readonly events: readonly Event[];
  };
  readonly tasks: readonly TaskState[];
  /** Tasks that stopped; asked when one that ran is gone. */
  readonly stopped: readonly TaskState[];
  readonly targets: readonly TargetState[];
  readonly loadBalancer: string;
  /** What ECS says of the deployment that is watched; asked once it is no longer the primary one. */
  readonly fate?: { readonly status: string; readonly reason: string };
}

export interface Deployment {
  /** `ecs-svc/<digits>`; the tasks that it starts carry it. */
  readonly id: string;
  readonly primary: boolean;
  readonly taskDefinition: string;
  readonly rollout: string;
  readonly reason: string;
  /** Tasks that run or are about to. */
  readonly tasks: number;
  /** When it began: milliseconds since the epoch, by AWS's clock. */
  readonly began: number;
}

export interface Event {
  readonly id: string;
  /** Milliseconds since the epoch, by AWS's clock. */
  readonly at: number;
  readonly message: string;
}

export interface TaskState {
  readonly id: string;
  readonly deployment: string;
  readonly status: string;
  readonly address: string | undefined;
  readonly subnet?: string | undefined;
  readonly stopCode: string | undefined;
  readonly stoppedReason: string | undefined;
  readonly containers: readonly {
    readonly name: string;
    readonly exitCode: number | undefined;
    readonly reason: string | undefined;
    /** What ECS's own check of the container says: HEALTHY, UNHEALTHY, or UNKNOWN before the first and without any. */
    readonly health: string;
  }[];
}

export interface TargetState {
  readonly address: string;
  readonly port: number;
  readonly state: string;
  readonly reason: string | undefined;
}

/** Pure: AWS's answers in our words. */
export function snapshotOf(answers: {
  readonly at: number;
  readonly service: Service;
  readonly tasks: readonly Task[];
  readonly stopped?: readonly Task[];
  readonly targets: readonly TargetHealthDescription[];
  readonly loadBalancer: LoadBalancer | undefined;
  readonly fate?: ServiceDeployment | undefined;
}): Snapshot {
  const { at, service, tasks, stopped = [], targets, loadBalancer, fate } = answers;
  return {
    at,
    service: {
      status: service.status ?? '',
      desired: service.desiredCount ?? 0,
      parked: isParked(service),
      ...(isMarkLeft(service) ? { markLeft: true } : {}),
      asleep: sleepingCount(service),
      deployments: (service.deployments ?? []).map((deployment) => ({
        id: deployment.id ?? '',
        primary: deployment.status === 'PRIMARY',
        taskDefinition: deployment.taskDefinition ?? '',
        rollout: deployment.rolloutState ?? '',
        reason: unended(deployment.rolloutStateReason),
        began: deployment.createdAt?.getTime() ?? 0,
        tasks: (deployment.runningCount ?? 0) + (deployment.pendingCount ?? 0),
      })),
      events: (service.events ?? []).map(({ id = '', createdAt, message = '' }) => ({
        id,
        at: createdAt?.getTime() ?? 0,
        message,
      })),
    },
    tasks: tasks.map(taskState),
    stopped: stopped.map(taskState),
    targets: targets.map(targetState),
    loadBalancer: loadBalancer?.State?.Code ?? 'missing',
    ...(fate === undefined ? {} : { fate: { status: fate.status ?? '', reason: unended(fate.statusReason) } }),
  };
}

export function targetState({ Target, TargetHealth }: TargetHealthDescription): TargetState {
  return {
    address: Target?.Id ?? '',
    port: Target?.Port ?? 0,
    state: TargetHealth?.State ?? 'unknown',
    reason: [TargetHealth?.Reason, TargetHealth?.Description].filter(Boolean).join(': ') || undefined,
  };
}

export function taskState(task: Task): TaskState {
  return {
    id: task.taskArn?.split('/').at(-1) ?? '',
    deployment: task.startedBy ?? '',
    status: task.lastStatus ?? '',
    address: networkDetail(task, 'privateIPv4Address'),
    subnet: networkDetail(task, 'subnetId'),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    containers: (task.containers ?? []).map(({ name = '', exitCode, reason, healthStatus = 'UNKNOWN' }) => ({
      name,
      exitCode,
      reason,
      health: healthStatus,
    })),
  };
}

/** Some of AWS's sentences end in a full stop; ours go on after them. */
const unended = (sentence = '') => sentence.replace(/[.\s]+$/, '');
