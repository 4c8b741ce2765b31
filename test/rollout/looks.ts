import type { Mission } from '../../src/rollout/mission.ts';
import type { Deployment, Snapshot, TargetState, TaskState } from '../../src/rollout/snapshot.ts';

export const NEW = 'ecs-svc/0000000000000000002';
export const OLD = 'ecs-svc/0000000000000000001';
export const NEWER = 'ecs-svc/0000000000000000003';
export const ARN = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev';

/** A run that deploys revision 2 over revision 1, and has time until second 1,000. */
export const mission: Mission = {
  deployment: NEW,
  revision: `${ARN}:2`,
  image: `sha256:${'2'.repeat(64)}`,
  before: OLD,
  previousRevision: `${ARN}:1`,
  wasParked: false,
  wasCompleted: true,
  port: 8000,
  checked: [],
  asked: 1,
  stableFor: 0,
  waitFor: 'healthy',
  maxFailedStarts: 3,
  onFailure: 'rollback',
  onCancel: 'rollback',
  changed: true,
  deadline: 1_000_000,
};

export const deployment = (id: string, revision: number, more: Partial<Deployment> = {}): Deployment => ({
  id,
  primary: false,
  taskDefinition: `${ARN}:${revision}`,
  rollout: 'IN_PROGRESS',
  reason: '',
  tasks: 1,
  began: 0,
  ...more,
});

/** The deployment of our run, as the one that ECS works on. */
export const ours = deployment(NEW, 2, { primary: true });

export const task = (id: string, more: Partial<TaskState> = {}): TaskState => ({
  id,
  deployment: NEW,
  status: 'RUNNING',
  address: `10.0.0.${id}`,
  stopCode: undefined,
  stoppedReason: undefined,
  containers: [],
  ...more,
});

/** The target of a task, by the task's id. */
export const target = (id: string, state = 'healthy', more: Partial<TargetState> = {}): TargetState => ({
  address: `10.0.0.${id}`,
  port: 8000,
  state,
  reason: undefined,
  ...more,
});

interface Seen extends Partial<Omit<Snapshot, 'service'>> {
  readonly service?: Partial<Snapshot['service']>;
}

/** A look at a service that wants one task, and has it: of our deployment, running and healthy. */
export function look({ service, ...seen }: Seen = {}): Snapshot {
  return {
    at: 10_000,
    service: { status: 'ACTIVE', desired: 1, parked: false, deployments: [ours], events: [], ...service },
    tasks: [task('1')],
    stopped: [],
    targets: [target('1')],
    loadBalancer: 'active',
    ...seen,
  };
}

/** A container of a task, as far as somebody said something of it. */
export const container = (more: Partial<TaskState['containers'][number]> = {}) => ({
  name: 'app',
  exitCode: undefined,
  reason: undefined,
  health: 'UNKNOWN',
  ...more,
});
