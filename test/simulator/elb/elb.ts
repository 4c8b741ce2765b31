import type { Answer, Clock, Network, Service, TargetGroups } from '../ports.ts';
import { createDataPlane } from './data-plane.ts';
import { listenerOperations } from './listeners.ts';
import { loadBalancerOperations, type Provisioned, type Provisioning } from './load-balancers.ts';
import { ruleOperations } from './rules.ts';
import type { ElbState } from './state.ts';
import { tagOperations } from './tags.ts';
import { targetGroupOperations } from './target-groups.ts';
import { createTargets } from './targets.ts';

export interface Elb {
  readonly service: Service;
  readonly targetGroups: TargetGroups;
  /** What there is, for tests to look at. */
  readonly state: ElbState;
  /** The tags of what has this ARN. */
  tagsOf(arn: string): ReadonlyMap<string, string> | undefined;
  /** How the load balancers that are created from now on end up, and after how many seconds if not after AWS's own. */
  provision(outcome: Provisioned, seconds?: number): void;
  /** What a load balancer answers under its DNS name, to whatever host was asked for; `undefined` when nobody listens there. */
  answer(dnsName: string, path: string, port?: number, host?: string): Answer | undefined;
}

/** The simulated Elastic Load Balancing: Application Load Balancers, their API and their data plane. */
export function createElb(world: {
  readonly clock: Clock;
  readonly network: Network;
  readonly account: string;
  readonly region: string;
}): Elb {
  const { clock, network, account, region } = world;
  const state: ElbState = {
    clock,
    account,
    region,
    loadBalancers: new Map(),
    targetGroups: new Map(),
    listeners: new Map(),
    rules: new Map(),
  };
  const targets = createTargets(state, network);
  let provisioning: Provisioning = { outcome: 'active', seconds: undefined };
  return {
    service: {
      operations: {
        ...loadBalancerOperations(state, () => provisioning),
        ...targetGroupOperations(state, targets.forget),
        ...listenerOperations(state),
        ...ruleOperations(state),
        ...targets.operations,
        ...tagOperations(state),
      },
    },
    targetGroups: targets.port,
    state,
    tagsOf: (arn) =>
      [state.loadBalancers, state.targetGroups, state.listeners, state.rules].find((all) => all.has(arn))?.get(arn)
        ?.tags,
    provision(outcome, seconds) {
      provisioning = { outcome, seconds };
    },
    answer: createDataPlane(state, network, targets),
  };
}
