import { ask } from '../scenarios/cloud.ts';
import type { Simulator } from '../simulator/simulator.ts';

/** What is there in a simulated account, whoever it belongs to: a line a thing. */
export function inventory({ ecs, ecr, elb, logs }: Simulator): string[] {
  const { store } = ecs;
  return [
    ...[...ecr.repositories.keys()].map((name) => `repository ${name}`),
    ...logGroups(logs).map((name) => `log group ${name}`),
    ...[...store.clusters.values()].filter(({ status }) => status === 'ACTIVE').map(({ name }) => `cluster ${name}`),
    ...store.services.filter(({ status }) => status !== 'INACTIVE').map(({ name }) => `service ${name}`),
    ...[...store.families.values()]
      .flat()
      .filter(({ status }) => status === 'ACTIVE' || status === 'INACTIVE')
      .map(({ family, revision }) => `revision ${family}:${revision}`),
    ...[...elb.state.loadBalancers.values()].map(({ name }) => `load balancer ${name}`),
    ...[...elb.state.targetGroups.values()].map(({ name }) => `target group ${name}`),
    ...[...elb.state.listeners.values()].map(({ port }) => `listener ${port}`),
  ].toSorted();
}

function logGroups(logs: Simulator['logs']): string[] {
  const answer: unknown = ask(logs, 'DescribeLogGroups', {});
  const named: unknown = typeof answer === 'object' && answer !== null && 'logGroups' in answer ? answer.logGroups : [];
  return Array.isArray(named) ? named.map(({ logGroupName }) => String(logGroupName)) : [];
}
