import { isHealthy } from '../../../test/scenarios/cloud.ts';
import type { Deployment } from '../../../test/simulator/ecs/state.ts';
import type { Simulator } from '../../../test/simulator/simulator.ts';
import type { World } from '../../world/world.ts';

/** What was live for a while, by the simulated AWS alone: nothing that a run has said. */
export interface Moment {
  /** Cloud seconds since the race began. */
  readonly at: number;
  /** The commit of the revision that the service is set to. */
  readonly commit: string;
  readonly revision: string;
  readonly desired: number;
  /** Tasks of it that are healthy and where requests go. */
  readonly healthy: number;
}

/** Notes what is live whenever that changes; the answer gives all that was noted. */
export function watchHistory(world: World): () => readonly Moment[] {
  const began = world.clock.now();
  const moments: Moment[] = [];
  world.onChange(() => {
    const now = liveNow(world.simulator);
    const last = moments.at(-1);
    if (now === undefined || (last && JSON.stringify({ ...last, at: 0 }) === JSON.stringify({ at: 0, ...now }))) return;
    moments.push({ at: (world.clock.now() - began) / 1000, ...now });
  });
  return () => moments;
}

/** What is live now; `undefined` without a living service. */
export function liveNow(simulator: Simulator): Omit<Moment, 'at'> | undefined {
  const service = serviceIn(simulator);
  const [primary] = service?.deployments ?? [];
  if (!service || !primary) return undefined;
  const { family, revision } = primary.revision.workload.taskDefinition;
  const own = [...simulator.ecs.store.tasks.values()].filter(({ deployment }) => deployment === primary);
  return {
    commit: commitOf(primary),
    revision: `${family}:${revision}`,
    desired: service.desiredCount,
    healthy: isServed(simulator, primary) ? own.filter((task) => isHealthy(simulator, task)).length : 0,
  };
}

export const serviceIn = ({ ecs }: Simulator) => ecs.store.services.find(({ status }) => status === 'ACTIVE');

export function commitOf({ revision }: Deployment): string {
  return revision.workload.taskDefinition.tags.find(({ key }) => key === 'fargate-platform:commit')?.value ?? '';
}

/** Whether requests go where its tasks are. */
function isServed({ elb }: Simulator, { revision }: Deployment): boolean {
  const groups = revision.workload.loadBalancers.map(({ targetGroupArn }) => targetGroupArn);
  const actions = [
    ...[...elb.state.listeners.values()].flatMap(({ defaultActions }) => defaultActions),
    ...[...elb.state.rules.values()].flatMap((rule) => rule.actions),
  ];
  return actions
    .flatMap(({ ForwardConfig }) => ForwardConfig?.TargetGroups ?? [])
    .some(({ TargetGroupArn, Weight = 1 }) => Weight > 0 && groups.includes(TargetGroupArn));
}
