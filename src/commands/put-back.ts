import { TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { describeService, type Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { toLowerTags } from '../aws/tags.ts';
import { portOf } from '../resources/containers.ts';
import { listedDeployment, primaryOf } from '../resources/primary-deployment.ts';
import { holdServing } from '../resources/task-protection.ts';
import { rollbackTag } from '../rollout/rolled-back.ts';
import { APP } from '../spec/fragment.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import type { Front } from './front-of-release.ts';
import type { Standing } from './standing.ts';

/** The mark goes first: a deploy that was queued must see it as soon as there is something to go over. */
export async function putBack(
  { service, current }: Standing,
  release: Revision,
  { origin, front }: { readonly origin: Origin; readonly front: Front },
  { clients: { ecs, elb }, clock, signal }: Context,
): Promise<string> {
  const { clusterArn: cluster, serviceName, serviceArn: resourceArn } = service;
  const name = given(serviceName, 'serviceName');
  const named = { cluster: given(cluster, 'clusterArn'), name };
  const { groups } = front;
  if (groups && groups.arn !== groups.live)
    await holdServing({ ecs, elb }, named, groups.live, service.desiredCount ?? 0);
  await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags(rollbackTag(release.arn, origin)) }));
  const answer = await ecs.send(
    new UpdateServiceCommand({
      cluster,
      service: name,
      taskDefinition: release.arn,
      ...(current.arn === release.arn ? { forceNewDeployment: true } : {}),
      ...placed(service, release, front),
    }),
  );
  const before = given(primaryOf(service)?.id, 'the id of the primary deployment');
  const patience = { clock, signal, atMost: 60, waitingFor: `ECS to list the new deployment of ${name}` };
  const look = () => describeService(ecs, named.cluster, name);
  return await listedDeployment(
    { before, revision: release.arn },
    given(answer.service, 'the service'),
    look,
    patience,
  );
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
