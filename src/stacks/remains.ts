import { cluster } from '../resources/cluster.ts';
import { departingService } from '../resources/departing-service.ts';
import { leftTargetGroups } from '../resources/left-target-groups.ts';
import { listener } from '../resources/listener.ts';
import { loadBalancer } from '../resources/load-balancer.ts';
import { logGroup } from '../resources/log-group.ts';
import { repository } from '../resources/repository.ts';
import { revisions } from '../resources/revisions.ts';
import { targetGroup } from '../resources/target-group.ts';
import type { Names } from '../spec/names.ts';
import { type Owner, ownerTags } from './ownership.ts';

/**
 * Everything that an environment may have, as things that have to be absent. What they were described to be says nothing
 * of that: only their names count, and what comes before what.
 */
export function remains(owner: Owner, names: Names) {
  const tags = {};
  const images = repository(names.repository, { kmsKey: undefined, keepImages: 1, tags }, 'absent');
  const logs = logGroup(names.logGroup, { retentionDays: 1, tags }, 'absent');
  const home = cluster(names.cluster, { containerInsights: 'disabled', tags }, 'absent');
  const balancer = loadBalancer(
    names.loadBalancer,
    { scheme: 'internal', subnets: [], securityGroups: [], deletionProtection: undefined, tags },
    'absent',
  );
  const targets = targetGroup(
    names.targetGroup,
    { vpc: balancer, port: 80, healthCheck: NO_CHECK, deregistrationDelay: 0, renamed: (mark) => mark, tags },
    'absent',
  );
  const others = leftTargetGroups(
    `${names.targetGroup} (others)`,
    { owner: ownerTags(owner), after: [balancer] },
    'absent',
  );
  const at = { loadBalancer: balancer, targetGroup: targets, after: [others], tags };
  const secure = listener(`${names.loadBalancer}:443`, { ...at, port: 443 }, 'absent');
  const plain = listener(`${names.loadBalancer}:80`, { ...at, port: 80, secure }, 'absent');
  const definitions = revisions(names.family, { owner: ownerTags(owner) }, 'absent');
  const after = [home, targets, others, plain, secure, definitions, logs, images];
  const service = departingService(names.service, { after }, 'absent');
  return { images, logs, home, balancer, targets, others, secure, plain, definitions, service };
}

const NO_CHECK = { path: '/', matcher: '200', interval: 30, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 2 };
