import { TAG_PREFIX } from '../aws/tags.ts';
import { cluster } from '../resources/cluster.ts';
import { listener } from '../resources/listener.ts';
import { loadBalancer } from '../resources/load-balancer.ts';
import { logGroup } from '../resources/log-group.ts';
import { repository } from '../resources/repository.ts';
import { targetGroup } from '../resources/target-group.ts';
import { type Names, replacementName } from '../spec/names.ts';
import type { EnvironmentSpec } from '../spec/spec.ts';
import { ownerTags } from './ownership.ts';
import { keptUnlessGiven } from './taken-over.ts';

export type Environment = ReturnType<typeof environment>;

/** What outlives the releases of an environment. The topology, on one screen. */
export function environment(spec: EnvironmentSpec, names: Names) {
  const { network, http } = spec;
  const tags = { ...spec.tags, ...ownerTags(spec) };
  // Load balancers and target groups take short names only, so the whole name goes into a tag.
  const named = (role: string) => ({ ...tags, [`${TAG_PREFIX}name`]: `${names.service}-${role}` });

  const keeps = (fields: Parameters<typeof keptUnlessGiven>[1]) => keptUnlessGiven(spec.given, fields);

  const images = repository(names.repository, {
    ...spec.repository,
    tags,
    keeps: keeps({
      encryption: 'kms-key-arn',
      kmsKey: 'kms-key-arn',
      tagMutability: undefined,
      scanOnPush: undefined,
      lifecyclePolicy: 'keep-images',
    }),
  });
  const logs = logGroup(names.logGroup, { ...spec.logs, tags, keeps: keeps({ retentionDays: 'log-retention-days' }) });
  const home = cluster(names.cluster, {
    ...spec.cluster,
    tags,
    keeps: keeps({ containerInsights: 'container-insights' }),
  });
  const balancer = loadBalancer(names.loadBalancer, {
    scheme: network.scheme,
    subnets: network.publicSubnets,
    securityGroups: network.loadBalancerSecurityGroups,
    deletionProtection: network.deletionProtection,
    tags: named('alb'),
    keeps: keeps({
      scheme: 'scheme',
      'attributes.routing.http.drop_invalid_header_fields.enabled': undefined,
      'attributes.deletion_protection.enabled': 'deletion-protection',
    }),
  });
  const targets = targetGroup(names.targetGroup, {
    vpc: network.vpcId ?? balancer,
    port: spec.container.port,
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
    tags: named('tg'),
    keeps: keeps({
      'healthCheck.path': 'health-check-path',
      'healthCheck.matcher': 'health-check-matcher',
      'healthCheck.interval': 'health-check-interval',
      'healthCheck.timeout': 'health-check-timeout',
      'healthCheck.healthyThreshold': 'healthy-threshold',
      'healthCheck.unhealthyThreshold': 'unhealthy-threshold',
      'attributes.deregistration_delay.timeout_seconds': 'deregistration-delay',
    }),
  });
  const at = { loadBalancer: balancer, targetGroup: targets, tags, keeps: keeps({ tlsPolicy: undefined }) };
  const secure = listener(
    `${names.loadBalancer}:443`,
    { ...at, port: 443, certificate: http.certificate },
    http.certificate === undefined ? 'absent' : 'present',
  );
  const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure });
  return { images, logs, home, balancer, targets, secure, plain };
}
