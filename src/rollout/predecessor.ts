import type { Deployment, Service } from '@aws-sdk/client-ecs';
import { isParked } from '../aws/parked.ts';
import { servingTasks } from './health.ts';
import type { Snapshot } from './snapshot.ts';

/** What a deployment takes over from, as far as going back to it needs. */
export interface Predecessor {
  /** The primary deployment of before; a look that still shows it is stale. */
  readonly before?: string | undefined;
  /** All deployments that were there before. None comes back under its id: a look that shows one as primary is stale. */
  readonly earlier?: readonly string[] | undefined;
  /** The revision to go back to: the newest that ECS has completed, or that serves all the same. */
  readonly previousRevision?: string | undefined;
  /** Where that one runs, and behind what. */
  readonly placement?: Placement | undefined;
  /** Whether a first deployment had failed before, and nothing has run since. */
  readonly wasParked: boolean;
  /** Whether ECS had completed the rollout of what ran before: only then would it go back to just that. */
  readonly wasCompleted: boolean;
}

export interface Placement {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly publicIp: boolean;
  readonly loadBalancers: readonly {
    readonly targetGroupArn: string;
    readonly containerName: string;
    readonly containerPort: number;
  }[];
}

/** Pure: what is there before a deployment, from the service as AWS reports it and the look at its tasks. */
export function predecessorOf(service: Service | undefined, seen: Snapshot | undefined): Predecessor {
  if (service?.status !== 'ACTIVE') return { wasParked: false, wasCompleted: false };
  const { deployments = [] } = service;
  const before = deployments.find(({ status }) => status === 'PRIMARY')?.id;
  const earlier = deployments.flatMap(({ id }) => id ?? []);
  if (isParked(service)) return { before, earlier, wasParked: true, wasCompleted: false };
  const sound = deployments
    .toSorted((one, other) => Number(other.createdAt ?? 0) - Number(one.createdAt ?? 0))
    .find((each) => each.rolloutState === 'COMPLETED' || (seen && servingTasks(seen, each.id ?? '').length > 0));
  return {
    before,
    earlier,
    previousRevision: sound?.taskDefinition,
    placement: sound && placementOf(service, sound),
    wasParked: false,
    wasCompleted: sound?.rolloutState === 'COMPLETED',
  };
}

/** Pure: whether a deployment, other than the one that is watched, was there before that. */
export function isEarlier(id: string | undefined, { before, earlier = [] }: Pick<Predecessor, 'before' | 'earlier'>) {
  return id !== undefined && (id === before || earlier.includes(id));
}

function placementOf({ networkConfiguration, loadBalancers }: Service, of: Deployment): Placement {
  return placementIn({ networkConfiguration: of.networkConfiguration ?? networkConfiguration, loadBalancers });
}

/** Pure: where tasks run, and behind what, from AWS's words for it. */
export function placementIn({
  networkConfiguration,
  loadBalancers = [],
}: Pick<Service, 'networkConfiguration' | 'loadBalancers'>): Placement {
  const network = networkConfiguration?.awsvpcConfiguration;
  return {
    subnets: network?.subnets ?? [],
    securityGroups: network?.securityGroups ?? [],
    publicIp: network?.assignPublicIp === 'ENABLED',
    loadBalancers: loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) =>
      targetGroupArn === undefined || containerName === undefined || containerPort === undefined
        ? []
        : [{ targetGroupArn, containerName, containerPort }],
    ),
  };
}
