import type { Simulator } from '../../../test/simulator/simulator.ts';
import { serviceIn } from './history.ts';

/** What a race has left that nobody needs, or half-made; nothing where all is as after a quiet deploy. A line each. */
export function leftOver(simulator: Simulator): string[] {
  const { ecs, elb, clock } = simulator;
  const lines: string[] = [];
  const service = serviceIn(simulator);
  if (service === undefined) return ['there is no service'];
  const [primary, ...others] = service.deployments;
  if (others.length > 0) lines.push(`${others.length} deployments beside the primary one`);
  if (primary?.rolloutState !== 'COMPLETED') lines.push(`the primary deployment is ${primary?.rolloutState}`);
  const tasks = [...ecs.store.tasks.values()].filter(({ lastStatus }) => lastStatus !== 'STOPPED');
  const own = tasks.filter(({ deployment }) => deployment === primary);
  if (own.length !== service.desiredCount) lines.push(`${own.length} tasks of ${service.desiredCount}`);
  if (tasks.length > own.length) lines.push(`${tasks.length - own.length} tasks of other deployments`);
  const held = tasks.filter(({ protectedUntil }) => protectedUntil > clock.now());
  if (held.length > 0) lines.push(`${held.length} tasks are protected`);

  const attached = primary?.revision.workload.loadBalancers.map(({ targetGroupArn }) => targetGroupArn) ?? [];
  const forwards = [
    ...[...elb.state.listeners.values()].map(({ defaultActions }) => defaultActions),
    ...[...elb.state.rules.values()].map(({ actions }) => actions),
  ].flat();
  for (const { ForwardConfig } of forwards) {
    const groups = ForwardConfig?.TargetGroups ?? [];
    if (groups.length > 1) lines.push(`a listener forwards to ${groups.length} target groups`);
    for (const { TargetGroupArn } of groups)
      if (!attached.includes(TargetGroupArn))
        lines.push(`requests go to ${TargetGroupArn}, and the tasks are elsewhere`);
  }
  for (const { arn, name, tags } of elb.state.targetGroups.values()) {
    if (!attached.includes(arn)) lines.push(`target group ${name} is left`);
    const beside = tags.get('fargate-platform:beside') ?? '';
    if (beside !== '') lines.push(`the tag of target group ${name} tells of ${beside}`);
  }
  return lines;
}
