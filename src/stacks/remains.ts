import type { Node } from '../engine/resource.ts';
import type { Cloud } from '../resources/cloud.ts';
import { cluster } from '../resources/cluster.ts';
import { departingService } from '../resources/departing-service.ts';
import { listener } from '../resources/listener.ts';
import { listenerRule } from '../resources/listener-rule.ts';
import { type LoadBalancerOut, loadBalancer } from '../resources/load-balancer.ts';
import { logGroup } from '../resources/log-group.ts';
import { repository } from '../resources/repository.ts';
import { revisions } from '../resources/revisions.ts';
import { targetGroup } from '../resources/target-group.ts';
import { usedLoadBalancer } from '../resources/used-load-balancer.ts';
import type { Names, Used } from '../spec/names.ts';
import { ruleMark } from './environment.ts';
import { type Owner, ownerTags } from './ownership.ts';

/**
 * Everything that an environment may have, as things that have to be absent. What they were described to be says nothing
 * of that: only their names count, and what comes before what.
 */
export function remains(owner: Owner, { own, names, use }: Remainder) {
  const tags = {};
  // What is used is nobody's to remove here, under whatever name.
  const images =
    names.repository === own.repository && use.repository !== undefined
      ? []
      : [repository(own.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent')];
  const home =
    names.cluster === own.cluster && use.cluster !== undefined
      ? []
      : [cluster(own.cluster, { containerInsights: 'disabled', tags }, 'absent')];
  const logs = [logGroup(names.logGroup, { retentionDays: 1, tags }, 'absent')];
  const { targets, front } = use.loadBalancer === undefined ? ownFront(names) : sharedFront(owner, names);
  const definitions = revisions(names.family, { owner: ownerTags(owner) }, 'absent');
  const after = [...home, targets, ...front, definitions, ...logs, ...images];
  const service = departingService(names.service, { after }, 'absent');
  return { images, logs, rest: [...home, targets, ...front, definitions, service] };
}

export interface Remainder {
  /** The names of what a service has for itself alone. */
  readonly own: Names;
  /** The names of what it has, some of them of things that it uses. */
  readonly names: Names;
  readonly use: Used;
}

function ownFront(names: Names) {
  const tags = {};
  const balancer = loadBalancer(
    names.loadBalancer,
    { scheme: 'internal', subnets: [], securityGroups: [], tags },
    'absent',
  );
  const targets = targetsBehind(names, balancer);
  const at = { loadBalancer: balancer, targetGroup: targets, tags };
  const secure = listener(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
  const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
  return { targets, front: [balancer, secure, plain] };
}

function sharedFront(owner: Owner, names: Names) {
  const balancer = usedLoadBalancer(names.loadBalancer, { nameOrArn: names.loadBalancer, vpcId: undefined });
  const targets = targetsBehind(names, balancer);
  const rule = listenerRule(
    names.service,
    {
      loadBalancer: balancer,
      targetGroup: targets,
      hosts: [],
      paths: [],
      priority: undefined,
      tags: {},
      mark: ruleMark(owner, names),
    },
    'absent',
  );
  return { targets, front: [balancer, rule] };
}

const targetsBehind = (names: Names, balancer: Node<Cloud, LoadBalancerOut>) =>
  targetGroup(
    names.targetGroup,
    { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, tags: {} },
    'absent',
  );

const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };
