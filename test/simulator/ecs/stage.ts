import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceCommandInput,
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  type Service,
  type ServiceDeployment,
  type Task,
  UpdateServiceCommand,
  type UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Simulator, startSimulator } from '../simulator.ts';

export const SUBNETS = ['subnet-0aaaaaaaaaaaaaaa0', 'subnet-0aaaaaaaaaaaaaaa1'];
export const LOG_GROUP = '/ecs/shop-dev';

/** A simulated account with a cluster and a load balancer, and the real SDK's clients for it. */
export interface Stage {
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  readonly ecs: ECSClient;
  readonly logs: CloudWatchLogsClient;
  readonly targetGroupArn: string;
  readonly dnsName: string;
  register(overrides?: Partial<RegisterTaskDefinitionCommandInput>): Promise<string>;
  create(overrides?: Partial<CreateServiceCommandInput>): Promise<Service>;
  update(changes: Omit<UpdateServiceCommandInput, 'service' | 'cluster'>): Promise<Service>;
  service(): Promise<Service>;
  /** Newest first. */
  serviceDeployments(): Promise<ServiceDeployment[]>;
  tasks(desiredStatus: 'RUNNING' | 'STOPPED'): Promise<Task[]>;
  close(): Promise<void>;
}

/** Sets it up, up to the point where a service can be created. */
export async function createStage(): Promise<Stage> {
  const clock = manualClock();
  const simulator = await startSimulator({ clock });
  const config = { ...simulator.config, maxAttempts: 1 };
  const ecs = new ECSClient(config);
  const elb = new ElasticLoadBalancingV2Client(config);
  const logs = new CloudWatchLogsClient(config);

  await ecs.send(new CreateClusterCommand({ clusterName: 'shop-dev', tags: [{ key: 'owner', value: 'shop' }] }));
  await logs.send(new CreateLogGroupCommand({ logGroupName: LOG_GROUP }));
  const balancer = (await elb.send(new CreateLoadBalancerCommand({ Name: 'shop-dev-alb', Subnets: SUBNETS })))
    .LoadBalancers?.[0];
  const group = (
    await elb.send(
      new CreateTargetGroupCommand({
        Name: 'shop-dev-tg',
        Protocol: 'HTTP',
        Port: 8000,
        TargetType: 'ip',
        VpcId: balancer?.VpcId,
        HealthCheckPath: '/health',
        HealthCheckIntervalSeconds: 30,
        HealthCheckTimeoutSeconds: 5,
        UnhealthyThresholdCount: 3,
      }),
    )
  ).TargetGroups?.[0];
  const targetGroupArn = group?.TargetGroupArn ?? '';
  await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: balancer?.LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: targetGroupArn }],
    }),
  );

  // Until the load balancer is active.
  clock.advance(200);

  const at = { cluster: 'shop-dev', service: 'shop-dev' };
  return {
    simulator,
    clock,
    ecs,
    logs,
    targetGroupArn,
    dnsName: balancer?.DNSName ?? '',
    async register(overrides = {}) {
      const { taskDefinition } = await ecs.send(
        new RegisterTaskDefinitionCommand({ ...taskDefinitionInput(), ...overrides }),
      );
      return taskDefinition?.taskDefinitionArn ?? '';
    },
    async create(overrides = {}) {
      const { service } = await ecs.send(new CreateServiceCommand({ ...serviceInput(targetGroupArn), ...overrides }));
      return service ?? {};
    },
    async update(changes) {
      const { service } = await ecs.send(new UpdateServiceCommand({ ...at, ...changes }));
      return service ?? {};
    },
    async service() {
      const { services } = await ecs.send(
        new DescribeServicesCommand({ cluster: at.cluster, services: [at.service], include: ['TAGS'] }),
      );
      return services?.[0] ?? {};
    },
    async serviceDeployments() {
      const { serviceDeployments: briefs = [] } = await ecs.send(new ListServiceDeploymentsCommand(at));
      const arns = briefs.flatMap(({ serviceDeploymentArn: arn }) => (arn === undefined ? [] : [arn]));
      if (arns.length === 0) return [];
      const { serviceDeployments = [] } = await ecs.send(
        new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }),
      );
      return serviceDeployments;
    },
    async tasks(desiredStatus) {
      const { taskArns = [] } = await ecs.send(
        new ListTasksCommand({ cluster: at.cluster, serviceName: at.service, desiredStatus }),
      );
      if (taskArns.length === 0) return [];
      const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster: at.cluster, tasks: taskArns }));
      return tasks;
    },
    async close() {
      for (const client of [ecs, elb, logs]) client.destroy();
      await simulator.close();
    },
  };
}

/** A web application on Fargate. */
export function taskDefinitionInput() {
  return {
    family: 'shop-dev',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    containerDefinitions: [
      {
        name: 'app',
        image: 'public.ecr.aws/shop/app:1',
        portMappings: [{ containerPort: 8000 }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: { 'awslogs-group': LOG_GROUP, 'awslogs-region': 'eu-central-1', 'awslogs-stream-prefix': 'ecs' },
        },
      },
    ],
  } satisfies RegisterTaskDefinitionCommandInput;
}

/** One task of it behind the load balancer, circuit breaker on. */
export function serviceInput(targetGroupArn: string) {
  return {
    cluster: 'shop-dev',
    serviceName: 'shop-dev',
    taskDefinition: 'shop-dev',
    desiredCount: 1,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: SUBNETS, securityGroups: ['sg-0123abcd'] } },
    loadBalancers: [{ targetGroupArn, containerName: 'app', containerPort: 8000 }],
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    healthCheckGracePeriodSeconds: 60,
  } satisfies CreateServiceCommandInput;
}
