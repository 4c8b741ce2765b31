import {
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  PutClusterCapacityProvidersCommand,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import type { ContractStage } from '../contract-stage.ts';
import { lower, OWNER, type Row } from '../row.ts';
import { ecsTags } from './ecs-tags.ts';

const HERE = { cluster: 'shop-dev', service: 'shop-dev' };

const updated =
  (change: Omit<UpdateServiceCommandInput, 'service'>) =>
  ({ clients }: ContractStage) =>
    clients.ecs.send(new UpdateServiceCommand({ ...HERE, ...change }));

/** The whole, made by us, and then its service anew by hand. */
async function remade(aws: ContractStage): Promise<void> {
  await aws.apply();
  const { services } = await aws.clients.ecs.send(
    new DescribeServicesCommand({ cluster: HERE.cluster, services: [HERE.service] }),
  );
  await aws.clients.ecs.send(new DeleteServiceCommand({ ...HERE, force: true }));
  await aws.pass(300);
  await aws.clients.ecs.send(
    new PutClusterCapacityProvidersCommand({
      cluster: HERE.cluster,
      capacityProviders: ['FARGATE_SPOT'],
      defaultCapacityProviderStrategy: [],
    }),
  );
  const { taskDefinition, networkConfiguration, loadBalancers } = services?.[0] ?? {};
  await aws.clients.ecs.send(
    new CreateServiceCommand({
      cluster: HERE.cluster,
      serviceName: HERE.service,
      taskDefinition,
      networkConfiguration,
      loadBalancers,
      desiredCount: 1,
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      tags: lower(OWNER),
    }),
  );
}

export const service: Row = {
  of: (stack) => stack.service,
  create: 'CreateService',
  drift: {
    network: updated({
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: ['subnet-0a1b2c3d4e5f61009'],
          securityGroups: ['sg-0a1b2c3d4e5f60002'],
          assignPublicIp: 'ENABLED',
        },
      },
    }),
    loadBalancer: updated({ loadBalancers: [] }),
    gracePeriod: updated({ healthCheckGracePeriodSeconds: 7 }),
    'deployment.minimumHealthyPercent': updated({
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
    }),
    'deployment.maximumPercent': updated({
      deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 150 },
    }),
    'deployment.circuitBreaker': updated({
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    }),
    'deployment.threshold': updated({
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: true, rollback: true, thresholdConfiguration: { type: 'COUNT', value: 9 } },
      },
    }),
    propagateTags: updated({ propagateTags: 'NONE' }),
    parked: async (aws, arn) => {
      await ecsTags.set(aws, arn, { 'fargate-platform:parked': 'true' });
      return updated({ desiredCount: 0 })(aws);
    },
    'tags.team': (aws, arn) => ecsTags.drop(aws, arn, ['team']),
  },
  described: { 'health-check-grace-period': '9s' },
  stuck: { launchType: remade },
  fixed: {
    schedulingStrategy: 'Fargate has no other',
    deploymentController: 'other controllers are beyond the simulated AWS',
    managedBy: 'Express Mode is beyond the simulated AWS',
    taskDefinition: 'the task definition has its own row; what the service runs is its newest',
    unsettledCount: 'what is sent along with a deployment, not what is wanted',
    asleep: 'a wish of its own (wake): test/commands/scale.test.ts has it',
    lastRollout: 'the flows have a rollout that failed',
  },
  tags: { ...ecsTags, healed: true },
  race: { code: 'InvalidParameterException', message: 'Creation of service was not idempotent.' },
  removes: true,
};
