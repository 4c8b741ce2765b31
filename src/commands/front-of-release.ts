import { MARK } from '../engine/mark.ts';
import { apply, plan } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
import { knownOf, type TargetGroupOut, targetGroup } from '../resources/target-group.ts';
import { ASKS, type Asked, DEREGISTRATION_DELAY, stateOfGroup } from '../resources/target-group-state.ts';
import { BESIDE, isAlone, type SeenGroup } from '../resources/target-groups.ts';
import { type Names, replacementName } from '../spec/names.ts';
import { type Owner, ownership } from '../stacks/ownership.ts';
import { type Context, cloudOf, lookingAgain } from './context.ts';
import { refuse } from './refuse.ts';
import type { Groups } from './replacement.ts';
import { attach, type Entrance } from './send-requests.ts';

/** Tags that say what one target group is, and no other. */
const ITS_OWN: readonly string[] = [ASKS, BESIDE, MARK];

/** What a release that is put back is to stand behind. */
export interface Front {
  readonly arn: string;
  /** Where its tasks don't answer what the live target group asks: the groups between which the requests move. */
  readonly groups?: Groups;
}

/**
 * Puts a target group that asks what a release `answers` beside the live one, where that asks something else: as with a
 * deploy of another health check, its tasks become healthy there before they get requests. All else is as it is.
 */
export async function frontOf(
  answers: Asked | undefined,
  live: SeenGroup,
  { owner, names, cloud, ...entrance }: FrontSources,
  context: Context,
): Promise<Front> {
  const { vpcId, healthCheck } = stateOfGroup(live.seen);
  const isSame = answers?.path === healthCheck.path && answers.matcher === healthCheck.matcher;
  const { others } = await cloud.loadBalancing.targetGroups();
  const stays = answers === undefined || isSame;
  if (stays && isAlone(live.arn, [live, ...others])) return { arn: live.arn };
  const attributes = await cloud.loadBalancing.attributes(live.arn);
  const drain = Number(attributes[DEREGISTRATION_DELAY]) || 0;
  // A replacement that broke off has left them.
  if (stays) {
    const known = [live, ...others].map(knownOf);
    return { arn: live.arn, groups: { ...entrance, names, arn: live.arn, live: live.arn, known, drain } };
  }
  const node = targetGroup(names.targetGroup, {
    vpc: vpcId,
    port: live.seen.Port ?? 80,
    healthCheck: { ...healthCheck, ...answers },
    deregistrationDelay: drain,
    renamed: (mark) => replacementName(names, mark),
    tags: Object.fromEntries(Object.entries(live.tags).filter(([name]) => !ITS_OWN.includes(name))),
  });
  const policy = ownership(owner, false);
  const steps = await plan([node], cloud, policy);
  refuse(steps);
  await apply([node], cloud, {
    policy,
    fresh: () => cloudOf(names, context),
    again: lookingAgain(context),
    signal: context.signal,
    onStart: () => {},
    onDone: (step) => context.on({ kind: 'done', step }),
  });
  const { arn, known }: TargetGroupOut = node.out;
  if (arn === live.arn) return { arn };
  await attach(arn, { ...entrance, live: live.arn }, context);
  return { arn, groups: { ...entrance, names, arn, live: live.arn, known, drain } };
}

export interface FrontSources extends Entrance {
  readonly owner: Owner;
  readonly names: Names;
  readonly cloud: Cloud;
}
