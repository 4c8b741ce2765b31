import { any, boolean, type Infer, integer, list, map, number, oneOf, required, string, structure } from '../shape.ts';

/** Keys that begin with `aws:` belong to AWS. */
const tagKey = string({ min: 1, max: 128, pattern: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/iu });
const tagValue = string({ max: 256, pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u });

export const tagList = list(structure({ key: required(tagKey), value: tagValue }), { max: 50 });

export const capacityProviderStrategy = list(
  structure({
    capacityProvider: required(string()),
    weight: integer({ min: 0, max: 1000 }),
    base: integer({ min: 0, max: 100_000 }),
  }),
);

const loadBalancers = list(
  structure({
    targetGroupArn: string(),
    loadBalancerName: string(),
    containerName: string(),
    containerPort: integer(),
    advancedConfiguration: structure({
      alternateTargetGroupArn: string(),
      productionListenerRule: string(),
      testListenerRule: string(),
      roleArn: string(),
    }),
  }),
  { max: 5 },
);

const networkConfiguration = structure({
  awsvpcConfiguration: structure({
    subnets: required(list(string({ min: 1 }), { max: 16 })),
    securityGroups: list(string({ min: 1 }), { max: 5 }),
    assignPublicIp: oneOf('ENABLED', 'DISABLED'),
  }),
});

const deploymentConfiguration = structure({
  deploymentCircuitBreaker: structure({
    enable: required(boolean),
    rollback: required(boolean),
    resetOnHealthyTask: boolean,
    thresholdConfiguration: structure({
      type: required(oneOf('BOUNDED_PERCENT', 'UNBOUNDED_PERCENT', 'COUNT')),
      value: required(integer({ min: 1 })),
    }),
  }),
  maximumPercent: integer({ min: 0 }),
  minimumHealthyPercent: integer({ min: 0 }),
  alarms: structure({ alarmNames: required(list(string())), enable: required(boolean), rollback: required(boolean) }),
  strategy: oneOf('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
  bakeTimeInMinutes: integer({ min: 0, max: 1440 }),
  lifecycleHooks: list(any),
  linearConfiguration: structure({ stepPercent: number, stepBakeTimeInMinutes: integer() }),
  canaryConfiguration: structure({ canaryPercent: number, canaryBakeTimeInMinutes: integer() }),
  earlySuccessCriteria: structure({
    enable: required(boolean),
    healthyPercent: integer({ min: 0, max: 100 }),
    sourceServiceRevisionCleanup: oneOf('BLOCKING', 'DEFERRED'),
  }),
});

/** What CreateService and UpdateService have in common. */
const common = {
  cluster: string(),
  taskDefinition: string(),
  desiredCount: integer({ min: 0, max: 5000 }),
  capacityProviderStrategy,
  deploymentConfiguration,
  deploymentController: structure({ type: required(oneOf('ECS', 'CODE_DEPLOY', 'EXTERNAL')) }),
  availabilityZoneRebalancing: oneOf('ENABLED', 'DISABLED'),
  networkConfiguration,
  placementConstraints: list(any),
  placementStrategy: list(any),
  platformVersion: string(),
  healthCheckGracePeriodSeconds: integer({ min: 0, max: 2_147_483_647 }),
  enableExecuteCommand: boolean,
  enableECSManagedTags: boolean,
  loadBalancers,
  propagateTags: oneOf('TASK_DEFINITION', 'SERVICE', 'NONE'),
  serviceRegistries: list(any),
  serviceConnectConfiguration: map(any),
  volumeConfigurations: list(any),
  vpcLatticeConfigurations: list(any),
  gatewayConnectors: list(any),
  monitoring: map(any),
} as const;

export const createService = structure({
  ...common,
  serviceName: required(string({ min: 1, max: 255, pattern: /^[A-Za-z0-9_-]+$/ })),
  clientToken: string({ max: 36, pattern: /^[\x21-\x7e]+$/ }),
  launchType: oneOf('FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES'),
  role: string(),
  schedulingStrategy: oneOf('REPLICA', 'DAEMON'),
  tags: tagList,
});

export const updateService = structure({
  ...common,
  service: required(string({ min: 1 })),
  forceNewDeployment: boolean,
});

export type CreateService = Infer<typeof createService>;
export type UpdateService = Infer<typeof updateService>;
export type Tags = Infer<typeof tagList>;
export type DeploymentConfiguration = Infer<typeof deploymentConfiguration>;
export type NetworkConfiguration = Infer<typeof networkConfiguration>;
export type LoadBalancers = Infer<typeof loadBalancers>;
export type CapacityProviderStrategy = Infer<typeof capacityProviderStrategy>;
