import type { Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { fromLowerTags } from '../aws/tags.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import type { Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
import { containersOf } from '../resources/containers.ts';
import { answers } from '../resources/healthy-stamp.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { runningImage } from '../resources/running-image.ts';
import { servingTasks } from '../rollout/health.ts';
import type { Mission } from '../rollout/mission.ts';
import { predecessorOf } from '../rollout/predecessor.ts';
import { revisionName } from '../rollout/revision.ts';
import { isGoneOnWith, rollbackIn } from '../rollout/rolled-back.ts';
import type { Unfinished } from '../rollout/unfinished.ts';
import { APP } from '../spec/fragment.ts';
import type { Identity, Names } from '../spec/names.ts';
import { type Origin, originIn } from '../stacks/stamps.ts';
import { cameOver } from './came-over.ts';
import { consistently } from './consistently.ts';
import type { Context } from './context.ts';
import { CROWDED, isOutOfDate } from './crowded.ts';
import type { Deployed } from './deployed.ts';
import { frontOf } from './front-of-release.ts';
import { placeOf } from './place.ts';
import { provenHealthy } from './proven-healthy.ts';
import { putBack } from './put-back.ts';
import { releaseToGoBackTo } from './release-to-go-back-to.ts';
import {
  caseOfStanding,
  factsOfStanding,
  judgedOf,
  missionOfStanding,
  type Standing,
  standing,
  type Watched,
} from './standing.ts';
import { withSuccessor } from './successor.ts';
import { topologyFound } from './topology.ts';

/** What is to be put back, and how it is watched. */
export interface RollingBack extends Identity, Watched {
  readonly region: string;
  /** A revision's number, an image tag or a commit; without one the last release that was healthy. */
  readonly to: string | undefined;
  readonly onFailure: 'rollback' | 'leave';
  readonly onCancel: 'rollback' | 'leave';
}

/** One way through a rollback. */
export interface RollbackAttempt extends Deployed {
  /** What it goes back to. */
  readonly release?: Revision | undefined;
  /** Another run changed the service meanwhile: nothing is said yet, all has to be looked at again. */
  readonly isOutOfDate?: true;
  /** Deployments that are known to be older than the one that the run has started. */
  readonly over?: readonly string[] | undefined;
}

/** Puts an earlier release back, and says whether it runs. `decided`: which one, where that was decided already. */
export async function attemptRollback(
  asked: RollingBack,
  origin: Origin,
  decided: Revision | undefined,
  context: Context,
): Promise<RollbackAttempt> {
  const done: Step[] = [];
  let known: Pick<RollbackAttempt, 'facts' | 'origin' | 'topology' | 'release' | 'over'> = { facts: {} };
  let because = 'nothing was changed';
  let phase: 'planning' | 'applying' | 'waiting' = 'planning';
  try {
    const { identity, names, cloud, stands } = await consistently(async () => {
      const place = await placeOf(asked, context);
      return { ...place, stands: await standing(asked, place.names, place.cloud, context) };
    }, context);
    const { release, remarks } = await releaseFor(asked, origin, decided, stands, names, cloud);
    known = { ...knownOf(stands, release, names), release };
    const steps = planned(stands, release, names);
    context.on({ kind: 'planned', steps });
    context.on({ kind: 'news', lines: [described(release)] });
    for (const text of remarks) context.on({ kind: 'warning', text });

    const [step] = steps;
    const changes = step?.action === 'update';
    let former = predecessorOf(stands.service, stands.look);
    let deployment = given(primaryOf(stands.service)?.id, 'the id of the primary deployment');
    let isElsewhere = false;
    const { cluster, service, loadBalancerArn } = caseOfStanding(stands, release, names, deployment);
    because = 'the run broke off; run it again';
    phase = 'applying';
    // Also where the release runs already: the run that put it back may have broken off before requests moved.
    const front = await frontOf(
      answers(release),
      stands.live,
      { owner: asked, names, loadBalancerArn, isShared: stands.rule !== undefined, cloud },
      context,
    );
    const { region, onCancel } = asked;
    const place = { region, cluster, service, targetGroupArn: front.arn, loadBalancerArn };
    let unfinished: Unfinished = { ...former, ...place, onCancel, revision: release.arn };
    if (step && changes) {
      context.on({ kind: 'started', step });
      context.keep(unfinished);
      const begun = await putBack(stands, release, { origin, front }, cloud);
      ({ deployment, isOutOfDate: isElsewhere } = begun);
      former = await cameOver(begun, former, names, context);
      known = { ...known, over: begun.over };
      unfinished = { ...unfinished, ...former, deployment };
      context.keep(unfinished);
      done.push(step);
      context.on({ kind: 'done', step });
      because = 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends';
    }

    if (isElsewhere) throw new ChangedMeanwhile();
    phase = 'waiting';
    const { judge } = await import('./judge.ts');
    const about = {
      ...caseOfStanding(stands, release, names, deployment),
      targetGroupArn: front.arn,
      ...(front.arn === stands.live.arn ? {} : { formerTargetGroupArn: stands.live.arn }),
    };
    const mission: Mission = {
      ...former,
      ...missionOfStanding(release, about, asked),
      asked: stands.service.desiredCount ?? 0,
      onFailure: asked.onFailure,
      onCancel: asked.onCancel,
      changed: changes || front.arn !== stands.live.arn,
      deadline: context.clock.now() + asked.waitTimeout * 1000,
    };
    const look = changes ? undefined : stands.look;
    const leave = () => context.keep({ ...unfinished, onCancel: 'leave', deployment });
    const { live = stands.live.arn, ...judgement } = front.groups
      ? await (await import('./replacement.ts')).judgeReplacement(
          mission,
          about,
          look,
          { ...front.groups, leave },
          context,
        )
      : await judge(mission, about, look, context);
    // Retention spares what is older than what runs: after a rollback always others than before.
    const outcome = judgement.outcome === 'unchanged' ? 'deployed' : judgement.outcome;
    await provenHealthy(outcome, judgedOf(release, about, identity), {}, cloud, context);
    known = { ...known, facts: { ...known.facts, targetGroupArn: live, deploymentId: deployment } };
    return { ...(await withSuccessor(judgement, context)), ...known, steps };
  } catch (cause) {
    const { aborted, reason } = context.signal;
    if (isOutOfDate(cause, phase) && !aborted)
      return { outcome: 'failed', because: CROWDED, steps: done, ...known, isOutOfDate: true };
    const ended = aborted
      ? ({ outcome: 'cancelled', error: reason } as const)
      : ({ outcome: 'failed', error: cause } as const);
    return { ...ended, because, steps: done, ...known };
  }
}

/** The release to go back to; without a wish, a run goes on with a rollback that broke off. */
async function releaseFor(
  asked: RollingBack,
  origin: Origin,
  decided: Revision | undefined,
  stands: Standing,
  names: Names,
  cloud: Cloud,
): Promise<{ readonly release: Revision; readonly remarks: readonly string[] }> {
  const release = decided ?? (brokeOff(stands, origin, asked) ? stands.current : undefined);
  return release ? { release, remarks: [] } : await releaseToGoBackTo(asked.to, stands.current, names, cloud);
}

/** Whether a rollback that broke off has brought what runs now: without a wish, this run goes on with it. */
function brokeOff({ service, current, look }: Standing, origin: Origin, { to }: RollingBack): boolean {
  const primary = primaryOf(service);
  const serving = servingTasks(look, primary?.id ?? '').length;
  // ECS calls it completed only once the old tasks are gone as well.
  const isThrough = primary?.rolloutState === 'COMPLETED' || serving >= (service.desiredCount ?? 0);
  const mark = rollbackIn(fromLowerTags(service.tags));
  return to === undefined && isGoneOnWith(mark, { revision: current.arn, isThrough }, origin);
}

function planned({ service, current }: Standing, release: Revision, names: Names): readonly Step[] {
  const hasFailed = primaryOf(service)?.rolloutState === 'FAILED';
  const [from, to] = [revisionName(current.arn), revisionName(release.arn)];
  const changes =
    from === to
      ? hasFailed
        ? [{ field: 'lastRollout', from: 'failed', to: 'not failed' }]
        : []
      : [{ field: 'task definition', from, to }];
  return [{ kind: 'service', name: names.service, action: changes.length === 0 ? 'keep' : 'update', changes }];
}

function knownOf(stands: Standing, release: Revision, names: Names): Pick<Deployed, 'facts' | 'origin' | 'topology'> {
  const runs = runningImage(release, APP, names.repository);
  const image = containersOf(release.definition).find(({ name }) => name === APP)?.['image'];
  return {
    facts: factsOfStanding(stands, {
      taskDefinitionArn: release.arn,
      previousTaskDefinitionArn: stands.current.arn,
      ...(runs ? { imageDigest: runs.digest } : {}),
      ...(typeof image === 'string'
        ? { image: runs?.tag === undefined ? image : `${image.split('@')[0]}:${runs.tag}` }
        : {}),
    }),
    origin: originIn(release.tags),
    topology: topologyFound(stands, release, names),
  };
}

function described(release: Revision): string {
  const { commit, runUrl } = originIn(release.tags);
  const from = [commit === undefined ? undefined : `commit ${commit.slice(0, 12)}`, runUrl].filter(Boolean).join(', ');
  return `going back to ${revisionName(release.arn)}${from === '' ? '' : ` (${from})`}`;
}
