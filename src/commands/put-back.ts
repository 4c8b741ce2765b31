import { TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { toLowerTags } from '../aws/tags.ts';
import type { Cloud } from '../resources/cloud.ts';
import { portOf } from '../resources/containers.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { type RolledOut, rollOut } from '../resources/roll-out.ts';
import { rollbackTag } from '../rollout/rolled-back.ts';
import { APP } from '../spec/fragment.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Front } from './front-of-release.ts';
import type { Standing } from './standing.ts';

/**
 * Starts the deployment of a release that was there before. The mark goes first: a deploy that was queued must see it as
 * soon as there is something to go over. Throws ChangedMeanwhile where the service is not as it stood.
 */
export async function putBack(
  { service, current }: Standing,
  release: Revision,
  { origin, front }: { readonly origin: Origin; readonly front: Front },
  cloud: Cloud,
): Promise<RolledOut> {
  const { ecs } = cloud;
  const { clusterArn, serviceName, serviceArn: resourceArn } = service;
  const name = given(serviceName, 'serviceName');
  const cluster = given(clusterArn, 'clusterArn');
  const deployment = given(primaryOf(service)?.id, 'the id of the primary deployment');
  const groups = front.groups ?? { arn: front.arn, live: front.arn, known: [] };
  await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags(rollbackTag(release.arn, origin)) }));
  const update = () =>
    ecs.send(
      new UpdateServiceCommand({
        cluster,
        service: name,
        taskDefinition: release.arn,
        ...(current.arn === release.arn ? { forceNewDeployment: true } : {}),
        ...placed(service, release, front),
      }),
    );
  return rollOut({ cluster, name, deployment, groups }, { revision: release.arn }, update, cloud);
}

/** A release may have served on another port: ECS takes the service's only where the release has it too. */
function placed({ loadBalancers = [] }: Standing['service'], { definition }: Revision, { arn, groups }: Front) {
  // Where a replacement broke off, the service may be set to any of them.
  const known = new Set(groups?.known.map((group) => group.arn));
  const serves = loadBalancers.map((each) => ({
    ...each,
    ...(known.has(each.targetGroupArn ?? '') ? { targetGroupArn: arn } : {}),
    containerPort: portOf(definition, each.containerName ?? APP, each.containerPort),
  }));
  const moved = serves.some(({ containerPort }, place) => containerPort !== loadBalancers[place]?.containerPort);
  return moved || groups ? { loadBalancers: serves } : {};
}
