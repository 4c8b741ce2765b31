import { TAG_PREFIX } from '../aws/tags.ts';
import { image, type WantedImage } from '../resources/image.ts';
import { service } from '../resources/service.ts';
import { type TaskDefinitionOut, taskDefinition } from '../resources/task-definition.ts';
import { APP } from '../spec/fragment.ts';
import type { Names } from '../spec/names.ts';
import type { Spec } from '../spec/spec.ts';
import type { Environment } from './environment.ts';
import { ownerTags } from './ownership.ts';
import { type Origin, stamps } from './stamps.ts';
import { isTakenOver, keptUnlessGiven } from './taken-over.ts';
import { taskContent } from './task-content.ts';

export type Release = ReturnType<typeof release>;

/**
 * What every release renews: the image, the task definition that names it, and the service that runs it. `registered`: the
 * revision that this run has registered already, if any.
 */
export function release(
  spec: Spec,
  names: Names,
  env: Environment,
  wanted: WantedImage,
  origin: Origin,
  registered?: TaskDefinitionOut,
) {
  const stamped = { ...origin, allowOlder: spec.allowOlder };
  const tags = { ...spec.tags, ...ownerTags(spec) };
  const app = image(`${names.repository}${referenceOf(wanted)}`, {
    repository: env.images,
    repositoryName: names.repository,
    container: APP,
    wanted,
    cpuArchitecture: spec.task.cpuArchitecture,
  });
  const definition = taskDefinition(names.family, {
    image: app,
    repository: env.images,
    content: (made, live) =>
      taskContent(
        spec,
        {
          family: names.family,
          logGroup: names.logGroup,
          image: `${env.images.out.uri}@${made.digest}`,
          cpuArchitecture: made.cpuArchitecture,
          labels: stamps('', stamped, made.tag),
        },
        live,
      ),
    isTakenOver,
    registered,
    tags: (made) => ({ ...tags, ...stamps(TAG_PREFIX, stamped, made.tag) }),
  });
  const running = service(names.service, {
    cluster: env.home,
    targetGroup: env.targets,
    taskDefinition: definition,
    after: [env.logs, entrance(env, spec)],
    container: APP,
    port: spec.container.port,
    desiredCount: spec.task.desiredCount,
    wake: spec.wake,
    maxFailedStarts: spec.maxFailedStarts,
    subnets: spec.network.privateSubnets,
    securityGroups: spec.network.serviceSecurityGroups,
    assignPublicIp: spec.network.assignPublicIp,
    gracePeriod: spec.http.gracePeriod,
    tags,
    keeps: keptUnlessGiven(spec.given, {
      'network.publicIp': 'assign-public-ip',
      gracePeriod: 'health-check-grace-period',
      'deployment.strategy': undefined,
      'deployment.minimumHealthyPercent': undefined,
      'deployment.maximumPercent': undefined,
      'deployment.circuitBreaker': undefined,
      'deployment.threshold': 'max-failed-starts',
      propagateTags: undefined,
    }),
  });
  return { image: app, definition, service: running };
}

/** What forwards to the target group: ECS refuses one that nothing forwards to. */
function entrance(env: Environment, { http }: Spec) {
  if ('rule' in env) return env.rule;
  return http.certificate === undefined ? env.plain : env.secure;
}

function referenceOf(wanted: WantedImage): string {
  if ('running' in wanted) return '';
  if (wanted.from === 'environment') return ` as in ${wanted.environment}`;
  return 'digest' in wanted ? `@${wanted.digest}` : `:${wanted.tag}`;
}
