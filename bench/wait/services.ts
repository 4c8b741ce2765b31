import { CreateServiceCommand, type ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { given } from '../../src/aws/given.ts';
import type { Spec } from '../../src/spec/spec.ts';
import { containerCheck } from '../../src/stacks/task-content.ts';

export const CLUSTER = 'shop';
export const LOG_GROUP = '/ecs/shop';

export interface Version {
  readonly image: string;
  readonly secrets: { name: string; valueFrom: string }[];
}

/** A revision of one container; the answer is its ARN. */
export async function register(
  ecs: ECSClient,
  service: string,
  { image, secrets }: Version,
  spec: Spec,
): Promise<string> {
  const { region, roles, container } = spec;
  const options = { 'awslogs-group': LOG_GROUP, 'awslogs-region': region, 'awslogs-stream-prefix': 'ecs' };
  const command = new RegisterTaskDefinitionCommand({
    family: service,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: roles.execution,
    containerDefinitions: [
      {
        name: 'app',
        image,
        portMappings: [{ containerPort: container.port }],
        logConfiguration: { logDriver: 'awslogs', options },
        secrets,
        healthCheck: containerCheck(spec),
      },
    ],
  });
  return given((await ecs.send(command)).taskDefinition?.taskDefinitionArn, 'taskDefinitionArn');
}

export interface Wanted {
  readonly service: string;
  readonly revision: string;
  readonly tasks: number;
  readonly targetGroupArn: string;
}

/** A service with the product's own settings, but that its circuit breaker has the threshold that ECS gives it. */
export async function createService(
  ecs: ECSClient,
  { service, revision, tasks, targetGroupArn }: Wanted,
  { network, container, http }: Spec,
): Promise<void> {
  const awsvpcConfiguration = {
    subnets: [...network.privateSubnets],
    securityGroups: [...network.serviceSecurityGroups],
  };
  await ecs.send(
    new CreateServiceCommand({
      cluster: CLUSTER,
      serviceName: service,
      taskDefinition: revision,
      desiredCount: tasks,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration },
      loadBalancers: [{ targetGroupArn, containerName: 'app', containerPort: container.port }],
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
      healthCheckGracePeriodSeconds: http.gracePeriod,
    }),
  );
}
