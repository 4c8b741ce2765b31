import { healthyFrom } from '../../test/simulator/ecs/container-health.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';

/** What the cloud itself knows of a rollout, by the milliseconds since the epoch when it became so. */
export interface Truth {
  /** As many of the deployment's tasks as are wanted had been healthy in the target group for as long as they have to, and
   * had passed ECS's own check of their containers. */
  readonly criterion: number | undefined;
  /** One deployment, and as many tasks run as are wanted: what the SDK's waiter waits for. */
  readonly stable: number | undefined;
  /** ECS gave the deployment up. */
  readonly givenUp: number | undefined;
}

type EcsService = Simulator['ecs']['store']['services'][number];
type Task = Simulator['ecs']['store']['tasks'] extends Map<string, infer T> ? T : never;

interface Observed {
  readonly service: EcsService;
  readonly deployment: string;
  readonly stableFor: number;
  healthySince: number | undefined;
  criterion: number | undefined;
  stable: number | undefined;
  givenUp: number | undefined;
}

/** Looks behind the API at every event, so its moments are exact. */
export interface Observatory {
  observe(service: string, deployment: string, stableFor: number): Truth;
  /** To be told after everything that happens in the cloud. */
  onEvent(): void;
  /** Whether a service has come to rest, and nothing is left to be seen of its rollout. */
  isAtRest(service: string): boolean;
}

export function observatory(simulator: () => Simulator): Observatory {
  const open = new Set<Observed>();
  const find = (name: string) => {
    const service = simulator().ecs.store.services.find((each) => each.name === name);
    if (service === undefined) throw new Error(`the simulated account has no service ${name}`);
    return service;
  };

  const onEvent = () => {
    if (open.size === 0) return;
    const { clock, ecs, elb } = simulator();
    const now = clock.now();
    const tasks = Map.groupBy(ecs.store.tasks.values(), ({ service }) => service);
    for (const seen of open) {
      const all = tasks.get(seen.service) ?? [];
      seeHealth(seen, all, now, (task) => isHealthy(task, elb));
      const running = all.filter((task) => task.lastStatus === 'RUNNING' && task.desiredStatus === 'RUNNING');
      if (seen.service.deployments.length === 1 && running.length === seen.service.desiredCount) seen.stable ??= now;
      const mine = seen.service.deployments.find(({ id }) => id === seen.deployment);
      if (mine?.rolloutState === 'FAILED') seen.givenUp ??= now;
      if (seen.stable !== undefined && (seen.criterion ?? seen.givenUp) !== undefined) open.delete(seen);
    }
  };

  return {
    observe(name, deployment, stableFor) {
      const service = find(name);
      const nothing = { healthySince: undefined, criterion: undefined, stable: undefined, givenUp: undefined };
      const seen = { service, deployment, stableFor, ...nothing };
      open.add(seen);
      return seen;
    },
    onEvent,
    isAtRest: (name) => find(name).steady && ![...open].some(({ service }) => service.name === name),
  };
}

/** Events come often enough to see the criterion: the scheduler looks at every service each few seconds. */
function seeHealth(seen: Observed, tasks: readonly Task[], now: number, healthy: (task: Task) => boolean): void {
  if (seen.criterion !== undefined) return;
  const holdsAt = seen.healthySince === undefined ? undefined : seen.healthySince + seen.stableFor * 1000;
  const own = tasks.filter(
    ({ deployment, lastStatus }) => deployment.id === seen.deployment && lastStatus === 'RUNNING',
  );
  const enough = own.length >= seen.service.desiredCount && own.filter(healthy).length >= seen.service.desiredCount;
  const checked = Math.max(...own.flatMap(({ containers }) => containers.map(healthyFrom)));
  if (enough && holdsAt !== undefined && Math.max(holdsAt, checked) <= now) seen.criterion = Math.max(holdsAt, checked);
  seen.healthySince = enough ? (seen.healthySince ?? now) : undefined;
}

function isHealthy({ eni, deployment, desiredStatus }: Task, { targetGroups }: Simulator['elb']): boolean {
  return (
    desiredStatus === 'RUNNING' &&
    deployment.revision.workload.loadBalancers.every(
      ({ targetGroupArn = '', containerPort: port = 0 }) =>
        eni !== undefined && targetGroups.state(targetGroupArn, { ip: eni.ip, port }) === 'healthy',
    )
  );
}
