import type { Deployment, Snapshot, TaskState } from '../../src/rollout/snapshot.ts';

const ARN = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-prod';

export const revision = (number: number) => `${ARN}:${number}`;

/** The id of the deployment that rolled a revision out. */
export const deploymentOf = (number: number) => `ecs-svc/${String(number).padStart(19, '4')}`;

const SUBNETS = ['subnet-0a1b2c3d4e5f61001', 'subnet-0a1b2c3d4e5f61002'] as const;

/** A look at two healthy tasks of one revision, one in each subnet. */
export function healthyLook(number: number): Snapshot {
  const tasks = SUBNETS.map((subnet, place): TaskState & { readonly subnet: string } => ({
    id: `${number}${place}c0ffee${'0'.repeat(24)}`,
    deployment: deploymentOf(number),
    status: 'RUNNING',
    address: `10.0.${place + 1}.${number + 40}`,
    subnet,
    stopCode: undefined,
    stoppedReason: undefined,
    containers: [{ name: 'app', exitCode: undefined, reason: undefined, health: 'HEALTHY' }],
  }));
  const deployment: Deployment = {
    id: deploymentOf(number),
    primary: true,
    taskDefinition: revision(number),
    rollout: 'COMPLETED',
    reason: '',
    tasks: tasks.length,
    began: 0,
  };
  return {
    at: 0,
    service: { status: 'ACTIVE', desired: tasks.length, parked: false, deployments: [deployment], events: [] },
    tasks,
    stopped: [],
    targets: tasks.map(({ address = '' }) => ({ address, port: 8000, state: 'healthy', reason: undefined })),
    loadBalancer: 'active',
  };
}
