import { isChange, type Step } from '../engine/walk.ts';
import { isAlone } from '../resources/target-groups.ts';
import type { Mission } from '../rollout/mission.ts';
import type { Predecessor } from '../rollout/predecessor.ts';
import type { Unfinished } from '../rollout/unfinished.ts';
import { APP } from '../spec/fragment.ts';
import type { Names } from '../spec/names.ts';
import type { Spec } from '../spec/spec.ts';
import { hiddenValues } from '../stacks/hidden-values.ts';
import type { Context } from './context.ts';
import type { Stack } from './facts.ts';
import type { Case } from './judge.ts';
import type { Groups } from './replacement.ts';
import type { Entrance } from './send-requests.ts';
import { COUNT_LAG } from './until-count.ts';

export const areChanges = (steps: readonly Step[]) => steps.some(isChange);

/** What the end of the job has to know of it, should the run not come to its own end. */
export function unfinished({ region, onCancel }: Spec, names: Names, stack: Stack, former: Predecessor): Unfinished {
  return {
    ...former,
    region,
    cluster: stack.home.out.name,
    service: names.service,
    targetGroupArn: stack.targets.out.arn,
    loadBalancerArn: stack.balancer.out.arn,
    revision: stack.definition.out.arn,
    onCancel,
  };
}

/** What the rollout is watched for. */
export function missionOf(
  spec: Spec,
  { service, definition, image, targets }: Stack,
  steps: readonly Step[],
  { clock }: Context,
  former: Predecessor,
): Mission {
  const { deployment, sentCount } = service.out;
  return {
    ...former,
    deployment,
    revision: definition.out.arn,
    image: image.out.digest,
    port: spec.container.port,
    checked: definition.out.checked,
    asked: spec.task.desiredCount,
    stableFor: spec.stableFor,
    waitFor: spec.waitFor,
    maxFailedStarts: spec.maxFailedStarts,
    onFailure: spec.onFailure,
    onCancel: spec.onCancel,
    sent: sentCount === undefined ? undefined : { count: sentCount, until: clock.now() + COUNT_LAG * 1000 },
    changed: areChanges(steps) || targets.out.live !== targets.out.arn,
    deadline: clock.now() + spec.waitTimeout * 1000,
  };
}

/** What a diagnosis has to know of what was set up. */
export function caseOf(spec: Spec, names: Names, stack: Stack): Case {
  const { container, http, task } = spec;
  const { service, definition, targets, balancer, image } = stack;
  return {
    logGroup: names.logGroup,
    repository: names.repository,
    hidden: hiddenValues(spec),
    setup: {
      container: APP,
      port: container.port,
      healthCheck: http,
      cpuArchitecture: image.out.cpuArchitecture,
      memory: task.memory,
    },
    cluster: service.out.cluster,
    service: service.out.name,
    deployment: service.out.deployment,
    checked: definition.out.checked,
    targetGroupArn: targets.out.arn,
    ...(targets.out.live === targets.out.arn ? {} : { formerTargetGroupArn: targets.out.live }),
    loadBalancerArn: balancer.out.arn,
  };
}

/**
 * The target groups, where the described one is not the live one (yet), or others are left beside it. Where the deployment
 * came over more than one other (`over`), one of those may have been a replacement, of which reads did not tell yet.
 */
export function groupsOf(spec: Spec, names: Names, { targets, balancer, service }: Stack): Groups | undefined {
  const { arn, live, known } = targets.out;
  const { over = [] } = service.out;
  if (arn === live && isAlone(live, known) && over.length <= 1) return undefined;
  return { ...entranceOf(spec, balancer.out), names, arn, live, known, drain: spec.http.deregistrationDelay };
}

/** Where requests come in. */
export function entranceOf({ use }: Spec, { arn }: Stack['balancer']['out']): Entrance {
  return { loadBalancerArn: arn, isShared: use.loadBalancer !== undefined };
}

/**
 * What is there before a deployment. Where a run broke off in the middle of a replacement, the service is set to the new
 * target group already, and what would be put back belongs behind the one that gets the requests.
 */
export function formerOf(former: Predecessor, { targets }: Stack): Predecessor {
  if (!former.placement || !targets.known) return former;
  const { live, known } = targets.out;
  const ours = new Set(known.map(({ arn }) => arn));
  const loadBalancers = former.placement.loadBalancers.map((each) =>
    ours.has(each.targetGroupArn) ? { ...each, targetGroupArn: live } : each,
  );
  return { ...former, placement: { ...former.placement, loadBalancers } };
}
