import { CLUSTER, TAG_PREFIX, type Tags } from '../aws/tags.ts';
import type { Node } from '../engine/resource.ts';
import type { Cloud } from '../resources/cloud.ts';
import { cluster } from '../resources/cluster.ts';
import { listener } from '../resources/listener.ts';
import { listenerRule } from '../resources/listener-rule.ts';
import { type LoadBalancerOut, loadBalancer } from '../resources/load-balancer.ts';
import { logGroup } from '../resources/log-group.ts';
import { repository } from '../resources/repository.ts';
import { targetGroup } from '../resources/target-group.ts';
import { usedCluster } from '../resources/used-cluster.ts';
import { usedLoadBalancer } from '../resources/used-load-balancer.ts';
import { usedRepository } from '../resources/used-repository.ts';
import { type Names, replacementName } from '../spec/names.ts';
import type { EnvironmentSpec } from '../spec/spec.ts';
import { type Owner, ownerTags } from './ownership.ts';
import { keptUnlessGiven } from './taken-over.ts';

export type Environment = ReturnType<typeof environment>;

/** What outlives the releases of a service. The topology, on one screen. */
export function environment(spec: EnvironmentSpec, names: Names) {
  const { use } = spec;
  const tags = { ...spec.tags, ...ownerTags(spec) };
  const keeps = keeping(spec);
  const images =
    use.repository === undefined
      ? repository(names.repository, {
          ...spec.repository,
          tags,
          keeps: keeps({
            encryption: 'kms-key-arn',
            kmsKey: 'kms-key-arn',
            tagMutability: undefined,
            scanOnPush: undefined,
            lifecyclePolicy: 'keep-images',
          }),
        })
      : usedRepository(names.repository, {});
  const logs = logGroup(names.logGroup, { ...spec.logs, tags, keeps: keeps({ retentionDays: 'log-retention-days' }) });
  const home =
    use.cluster === undefined
      ? cluster(names.cluster, { ...spec.cluster, tags, keeps: keeps({ containerInsights: 'container-insights' }) })
      : usedCluster(names.cluster, {});
  const front =
    use.loadBalancer === undefined
      ? ownFront(spec, names, tags)
      : sharedFront(spec, names, { tags, nameOrArn: use.loadBalancer });
  return { images, logs, home, ...front };
}

/** A load balancer for this service alone. */
function ownFront(spec: EnvironmentSpec, names: Names, tags: Tags) {
  const { network, http } = spec;
  const balancer = loadBalancer(names.loadBalancer, {
    scheme: network.scheme,
    subnets: network.publicSubnets,
    securityGroups: network.loadBalancerSecurityGroups,
    deletionProtection: network.deletionProtection,
    tags: { ...tags, ...wholeName(names, 'alb') },
    keeps: keeping(spec)({
      scheme: 'scheme',
      'attributes.routing.http.drop_invalid_header_fields.enabled': undefined,
      'attributes.deletion_protection.enabled': 'deletion-protection',
    }),
  });
  const targets = targetsOf(spec, names, { tags, balancer });
  const at = { loadBalancer: balancer, targetGroup: targets, tags, keeps: keeping(spec)({ tlsPolicy: undefined }) };
  const secure = listener(
    `${names.loadBalancer}:443`,
    { ...at, port: 443, certificate: http.certificate },
    http.certificate === undefined ? 'absent' : 'present',
  );
  const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
  return { balancer, targets, secure, plain };
}

/** Our rule on a load balancer that others use too. */
function sharedFront(
  spec: EnvironmentSpec,
  names: Names,
  { tags, nameOrArn }: { readonly tags: Tags; readonly nameOrArn: string },
) {
  const balancer = usedLoadBalancer(names.loadBalancer, { nameOrArn, vpcId: spec.network.vpcId });
  const targets = targetsOf(spec, names, { tags, balancer });
  const rule = listenerRule(names.service, {
    loadBalancer: balancer,
    targetGroup: targets,
    ...spec.listener,
    tags: { ...tags, ...wholeName(names, 'rule') },
    mark: ruleMark(spec, names),
  });
  return { balancer, targets, rule };
}

function targetsOf(
  spec: EnvironmentSpec,
  names: Names,
  { tags, balancer }: { readonly tags: Tags; readonly balancer: Node<Cloud, LoadBalancerOut> },
) {
  const { network, container, http } = spec;
  return targetGroup(names.targetGroup, {
    vpc: network.vpcId ?? balancer,
    port: container.port,
    healthCheck: {
      path: http.path,
      matcher: http.matcher,
      interval: http.interval,
      timeout: http.timeout,
      healthyThreshold: http.healthyThreshold,
      unhealthyThreshold: http.unhealthyThreshold,
    },
    deregistrationDelay: http.deregistrationDelay,
    renamed: (mark) => replacementName(names, mark),
    tags: { ...tags, ...wholeName(names, 'tg'), [CLUSTER]: names.cluster },
    keeps: keeping(spec)({
      'healthCheck.path': 'health-check-path',
      'healthCheck.matcher': 'health-check-matcher',
      'healthCheck.interval': 'health-check-interval',
      'healthCheck.timeout': 'health-check-timeout',
      'healthCheck.healthyThreshold': 'healthy-threshold',
      'healthCheck.unhealthyThreshold': 'unhealthy-threshold',
      'attributes.deregistration_delay.timeout_seconds': 'deregistration-delay',
    }),
  });
}

const keeping =
  ({ given }: EnvironmentSpec) =>
  (fields: Parameters<typeof keptUnlessGiven>[1]) =>
    keptUnlessGiven(given, fields);

/** Load balancers and target groups take short names only, so the whole name goes into a tag. */
const wholeName = (names: Names, role: string): Tags => ({ [`${TAG_PREFIX}name`]: `${names.service}-${role}` });

/** What tells our rule from all others of a load balancer, those of the same environment's other services too. */
export const ruleMark = (owner: Owner, names: Names): Tags => ({ ...ownerTags(owner), ...wholeName(names, 'rule') });
