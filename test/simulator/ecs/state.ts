import type { Clock, Images, LogGroups, Network, TargetGroups } from '../ports.ts';
import type { Behaviour } from './behaviour.ts';
import type {
  CapacityProviderStrategy,
  CreateService,
  DeploymentConfiguration,
  LoadBalancers,
  NetworkConfiguration,
  Tags,
} from './service-shape.ts';
import type { ContainerDefinition, RegisterTaskDefinition } from './task-definition-shape.ts';

/** What ECS stands on. */
export interface Cloud {
  readonly clock: Clock;
  readonly account: string;
  readonly region: string;
  readonly network: Network;
  readonly images: Images;
  readonly targetGroups: TargetGroups;
  readonly logGroups: LogGroups;
  /** Images elsewhere than under this `host:port` count as present and well-behaved. */
  readonly registryHost: () => string;
}

export interface Cluster {
  readonly name: string;
  readonly arn: string;
  status: 'ACTIVE' | 'INACTIVE';
  settings: readonly { readonly name: string; readonly value: string }[];
  configuration: unknown;
  serviceConnectDefaults: unknown;
  capacityProviders: readonly string[];
  defaultCapacityProviderStrategy: CapacityProviderStrategy;
  tags: Tags;
}

export interface TaskDefinition {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  readonly content: RegisterTaskDefinition;
  readonly containers: readonly ContainerDefinition[];
  readonly registeredAt: number;
  /** `DELETED` is nothing that AWS says: it is gone, and only its number is remembered. */
  status: 'ACTIVE' | 'INACTIVE' | 'DELETE_IN_PROGRESS' | 'DELETED';
  deregisteredAt: number | undefined;
  deleteRequestedAt: number | undefined;
  tags: Tags;
}

/** The settings that a deployment rolls out: changing one of them makes a new deployment. */
export interface Workload {
  readonly taskDefinition: TaskDefinition;
  readonly networkConfiguration: NetworkConfiguration | undefined;
  readonly platformVersion: string;
  readonly loadBalancers: LoadBalancers;
  readonly serviceRegistries: readonly unknown[];
  readonly serviceConnectConfiguration: unknown;
  readonly volumeConfigurations: readonly unknown[];
  readonly vpcLatticeConfigurations: readonly unknown[];
}

export interface Revision {
  readonly arn: string;
  readonly createdAt: number;
  readonly workload: Workload;
}

export interface Deployment {
  /** `ecs-svc/<19 digits>`. */
  readonly id: string;
  readonly revision: Revision;
  readonly serviceDeployment: ServiceDeployment;
  readonly createdAt: number;
  updatedAt: number;
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutStateReason: string;
  failedTasks: number;
  /** What the circuit breaker counts, and when it will act. */
  failures: number;
  tripsAt: number | undefined;
  /** Launches in a row that never reached RUNNING. */
  failedLaunches: number;
  notBefore: number;
  /** Launches no tasks any more. */
  stalled: boolean;
  /** Since when nothing but its own healthy tasks is left. */
  aloneSince: number | undefined;
  /** Said once a deployment. */
  readonly said: Set<string>;
}

export type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'SUCCESSFUL'
  | 'STOP_REQUESTED'
  | 'STOPPED'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED';

export interface ServiceDeployment {
  readonly arn: string;
  readonly target: Revision;
  readonly sources: readonly Revision[];
  readonly createdAt: number;
  /** Reads don't show it before. */
  readonly visibleAt: number;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  stoppedAt: number | undefined;
  updatedAt: number;
  status: ServiceDeploymentStatus;
  statusReason: string | undefined;
  breaker: 'DISABLED' | 'MONITORING' | 'MONITORING_COMPLETE' | 'TRIGGERED';
  failureCount: number;
  rollback: { readonly reason: string; readonly startedAt: number; readonly revision: Revision } | undefined;
}

export interface ServiceEvent {
  readonly id: string;
  readonly createdAt: number;
  readonly message: string;
}

export interface EcsService {
  readonly name: string;
  readonly arn: string;
  readonly cluster: Cluster;
  readonly createdAt: number;
  /** The request that made it, to tell a repeat from a clash. */
  readonly request: CreateService;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  deploymentConfiguration: DeploymentConfiguration;
  capacityProviderStrategy: CapacityProviderStrategy;
  healthCheckGracePeriodSeconds: number;
  availabilityZoneRebalancing: 'ENABLED' | 'DISABLED';
  enableECSManagedTags: boolean;
  enableExecuteCommand: boolean;
  propagateTags: string;
  tags: Tags;
  /** Newest first; the first one is PRIMARY. */
  deployments: Deployment[];
  /** Newest first. */
  history: ServiceDeployment[];
  revisions: Revision[];
  lastCompleted: { readonly id: string; readonly revision: Revision } | undefined;
  /** Newest first. */
  events: ServiceEvent[];
  steady: boolean;
}

export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

export interface Container {
  readonly arn: string;
  readonly definition: ContainerDefinition;
  behaviour: Behaviour;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  imageDigest: string | undefined;
  exitCode: number | undefined;
  reason: string | undefined;
  startedAt: number | undefined;
  health: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';
}

export interface Task {
  readonly id: string;
  readonly arn: string;
  readonly service: EcsService;
  readonly deployment: Deployment;
  readonly createdAt: number;
  readonly zone: string;
  readonly subnet: string;
  readonly tags: Tags;
  /** Of the service's strategy; `undefined` with a launch type. */
  readonly capacityProvider: string | undefined;
  readonly containers: readonly Container[];
  lastStatus: TaskStatus;
  desiredStatus: 'RUNNING' | 'STOPPED';
  version: number;
  eni: { readonly id: string; readonly mac: string; readonly ip: string } | undefined;
  pullStartedAt: number | undefined;
  pullStoppedAt: number | undefined;
  startedAt: number | undefined;
  stoppingAt: number | undefined;
  executionStoppedAt: number | undefined;
  stoppedAt: number | undefined;
  stopCode: string | undefined;
  stoppedReason: string | undefined;
  /** Why it is to be replaced as soon as another stands in for it. */
  condemned: string | undefined;
  /** Its targets are in their groups. */
  registered: boolean;
  /** It was healthy at least once. */
  provenHealthy: boolean;
  /** Until then neither scaling in nor a deployment stops it. */
  protectedUntil: number;
  /** Takes back the step that comes next. */
  cancelNext: () => void;
}

export interface Store {
  readonly clusters: Map<string, Cluster>;
  readonly families: Map<string, TaskDefinition[]>;
  services: EcsService[];
  readonly tasks: Map<string, Task>;
}
