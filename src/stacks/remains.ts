import type { Node } from '../engine/resource.ts';
import type { Cloud } from '../resources/cloud.ts';
import { cluster } from '../resources/cluster.ts';
import { departingService } from '../resources/departing-service.ts';
import { leftTargetGroups } from '../resources/left-target-groups.ts';
import { listener } from '../resources/listener.ts';
import { listenerRule } from '../resources/listener-rule.ts';
import { type LoadBalancerOut, loadBalancer } from '../resources/load-balancer.ts';
import { logGroup } from '../resources/log-group.ts';
import { repository } from '../resources/repository.ts';
import { revisions } from '../resources/revisions.ts';
import { targetGroup } from '../resources/target-group.ts';
import { usedLoadBalancer } from '../resources/used-load-balancer.ts';
import { type Identity, type Names, namesOf } from '../spec/names.ts';
import { ruleMark } from './environment.ts';
import { type Owner, ownerTags } from './ownership.ts';

/**
 * Everything that a service may have, as things that have to be absent. What they were described to be says nothing of
 * that: only their names count, and what comes before what.
 */
export function remains(identity: Identity) {
  const { use = {} } = identity;
  const [names, own] = [namesOf(identity), namesOf({ ...identity, use: {} })];
  const tags = {};
  // What is used is nobody's to remove here, under whatever name.
  const images =
    names.repository === own.repository && use.repository !== undefined
      ? []
      : [repository(own.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent')];
  // One or none.
  const homes =
    names.cluster === own.cluster && use.cluster !== undefined
      ? []
      : [cluster(own.cluster, { containerInsights: 'disabled', tags }, 'absent')];
  const logs = [logGroup(names.logGroup, { retentionDays: 1, tags }, 'absent')];
  const front = use.loadBalancer === undefined ? ownFront(identity, names) : sharedFront(identity, names);
  const definitions = revisions(names.family, { owner: ownerTags(identity) }, 'absent');
  const after = [...homes, ...Object.values(front), definitions, ...logs, ...images];
  const service = departingService(names.service, { after }, 'absent');
  return { images, logs, homes, front, definitions, rest: [...homes, ...Object.values(front), definitions, service] };
}

/** What stands before the tasks, on a load balancer of its own or on one that is used. */
export type Front = ReturnType<typeof remains>['front'];

function ownFront(owner: Owner, names: Names) {
  const tags = {};
  const balancer = loadBalancer(
    names.loadBalancer,
    { scheme: 'internal', subnets: [], securityGroups: [], deletionProtection: undefined, tags },
    'absent',
  );
  const { targets, others } = targetsBehind(owner, names, balancer);
  const at = { loadBalancer: balancer, targetGroup: targets, after: [others], tags };
  const secure = listener(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
  const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
  return { balancer, targets, others, secure, plain };
}

function sharedFront(owner: Owner, names: Names) {
  const balancer = usedLoadBalancer(names.loadBalancer, { nameOrArn: names.loadBalancer, vpcId: undefined });
  const { targets, others } = targetsBehind(owner, names, balancer);
  const rule = listenerRule(
    names.service,
    {
      loadBalancer: balancer,
      targetGroup: targets,
      after: [others],
      hosts: [],
      paths: [],
      priority: undefined,
      tags: {},
      mark: ruleMark(owner, names),
    },
    'absent',
  );
  return { balancer, targets, others, rule };
}

function targetsBehind(owner: Owner, names: Names, balancer: Node<Cloud, LoadBalancerOut>) {
  const targets = targetGroup(
    names.targetGroup,
    { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, renamed: (mark) => mark, tags: {} },
    'absent',
  );
  const others = leftTargetGroups(
    `${names.targetGroup} (others)`,
    { owner: ownerTags(owner), after: [balancer] },
    'absent',
  );
  return { targets, others };
}

const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };
