import type { Revision } from '../aws/ecs-reads.ts';
import { PARKED } from '../aws/parked.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import { apply, type Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';
import { dropTags } from '../resources/drop-tags.ts';
import type { WantedImage } from '../resources/image.ts';
import type { TaskDefinitionOut } from '../resources/task-definition.ts';
import { predecessorOf } from '../rollout/predecessor.ts';
import { ServiceGone } from '../rollout/service-gone.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { isGood, type Outcome } from '../rollout/verdict.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../stacks/stamps.ts';
import { cameOver } from './came-over.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf, lookingAgain } from './context.ts';
import { CROWDED, isOutOfDate } from './crowded.ts';
import type { Deployed } from './deployed.ts';
import { factsOf, namesNow, type Stack } from './facts.ts';
import { goneOver } from './gone-over.ts';
import { layout } from './layout.ts';
import { areChanges, caseOf, entranceOf, formerOf, groupsOf, missionOf, unfinished } from './mission.ts';
import { overtaken } from './overtaken.ts';
import { stopwatch } from './phases.ts';
import { provenHealthy } from './proven-healthy.ts';
import { refuse } from './refuse.ts';
import { withSuccessor } from './successor.ts';
import { survey } from './survey.ts';
import { takenOver } from './taken-over.ts';
import { topologyOf } from './topology.ts';

/** Where a run breaks off says what is left of it. */
const BROKE_OFF = {
  planning: 'nothing was changed',
  applying: 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone',
  waiting: 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends',
} as const;

/** One way through it all. */
export interface Attempt extends Deployed {
  /** Another run changed the service meanwhile: nothing is said yet, all has to be looked at again. */
  readonly isOutOfDate?: boolean;
  /** The revision that the run has registered, in this attempt or before. */
  readonly registered?: TaskDefinitionOut | undefined;
  /** Deployments that are known to be older than the last one that the run has started. */
  readonly over?: readonly string[] | undefined;
}

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then. `earlier`: the attempt after which this one begins anew.
 */
export async function attempt(
  spec: Spec,
  wanted: WantedImage,
  origin: Origin,
  outer: Context,
  earlier?: Attempt,
): Promise<Attempt> {
  const isFirst = earlier === undefined;
  const timer = stopwatch(() => outer.clock.now());
  const on: Context['on'] = (event) => {
    timer.on(event);
    outer.on(event);
  };
  const context = { ...outer, on };
  const { names, stack, rules } = layout(spec, wanted, origin, earlier?.registered);
  const nodes = Object.values(stack);
  let cloud = cloudOf(names, context);
  const known = () => {
    const facts = {
      ...factsOf(stack, spec, previous),
      ...(live === undefined ? {} : { targetGroupArn: live }),
    };
    const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
    const isRegistered = done.some(({ kind }) => kind === stack.definition.kind);
    const registered = isRegistered ? stack.definition.out : earlier?.registered;
    const over = (stack.service.known ? stack.service.out.over : undefined) ?? earlier?.over;
    return {
      facts,
      origin,
      registered,
      over,
      topology: topologyOf(spec, namesNow(names, facts), architecture),
      phases: timer.phases(),
    };
  };
  const done: Step[] = [];
  let phase: keyof typeof BROKE_OFF = 'planning';
  let previous: string | undefined;
  let live: string | undefined;
  let seen: Snapshot | undefined;
  try {
    const { planned, look, before, preceding } = await consistently(() => {
      cloud = cloudOf(names, context);
      return survey(stack, cloud, rules, origin, context);
    }, context);
    seen = look;
    previous = before?.taskDefinition;
    const tooLate = areChanges(planned) ? overtaken(await preceding, spec, isFirst, context) : undefined;
    if (tooLate) {
      const left = isFirst ? 'nothing was changed' : 'the service was left as it is';
      const because = `${tooLate}; ${left} (allow-older: true deploys the older one all the same)`;
      // What it made and held in the attempt before; whoever deployed since needs it no more than we do.
      if (!isFirst) {
        const { tidyUp } = await import('./tidy-up.ts');
        const sweeping = { ...entranceOf(spec, stack.balancer.out), names };
        const { live: serving } = await cloud.loadBalancing.targetGroups();
        await tidyUp(serving?.arn, names, sweeping, context);
      }
      return { outcome: 'superseded', because, steps: done, ...known(), ...(look && { look }) };
    }
    refuse(planned);
    tellPresentImage(stack, planned, context);

    let former = formerOf(predecessorOf(before, look), stack);
    phase = 'applying';
    const steps = await apply(nodes, cloud, {
      policy: rules.policy,
      fresh: () => cloudOf(names, context),
      again: lookingAgain(context),
      signal: context.signal,
      onChanged: ({ kind }) => {
        // Whether it may be gone over, what is to be put back, where requests go: all of that is no longer known.
        if (kind === stack.service.kind) throw new ChangedMeanwhile();
      },
      onStart: (step) => {
        context.on({ kind: 'started', step });
        // Everything that it needs is known by then. AWS may start a deployment of which a cancelled run never hears.
        if (step.kind === stack.service.kind) context.keep(unfinished(spec, names, stack, former));
      },
      onDone: (step) => {
        done.push(step);
        context.on({ kind: 'done', step });
      },
    });

    phase = 'waiting';
    // Loaded only now: what the first calls can do without makes them wait.
    const { judge } = await import('./judge.ts');
    const mission = missionOf(spec, stack, steps, context, former);
    const begun = { ...unfinished(spec, names, stack, former), deployment: mission.deployment };
    if (mission.changed) context.keep(begun);
    const about = caseOf(spec, names, stack);
    const groups = groupsOf(spec, names, stack);
    const { deployment, over = [], unseen = [], isOutOfDate: isElsewhere = false } = stack.service.out;
    if (unseen.length > 0 && !spec.allowOlder) {
      const ours = { revision: mission.revision, origin };
      const wronged = await goneOver(unseen, stack.service.out, ours, context);
      if (wronged) {
        const { giveWay } = await import('./give-way.ts');
        return { ...(await giveWay(wronged, { ...about, over }, groups, context)), steps, ...known() };
      }
    }
    if (isElsewhere) throw new ChangedMeanwhile();
    former = formerOf(await cameOver({ deployment, over, unseen }, former, names, context), stack);
    if (unseen.length > 0) context.keep({ ...begun, ...former });
    const all = { ...mission, ...former };
    const leave = () => context.keep({ ...begun, ...former, onCancel: 'leave' });
    const { live: end, ...judgement } = groups
      ? await (await import('./replacement.ts')).judgeReplacement(all, about, look, { ...groups, leave }, context)
      : await judge(all, about, look, context);
    live = end;
    // The retention of a repository that is used is for others to say.
    const digest = spec.use.repository === undefined ? stack.image.out.digest : undefined;
    const runs = { ...(await revisionOf(stack.definition.out.arn, cloud)), digest };
    const judged = { ...runs, repository: names.repository, asks: stack.targets.out.asks };
    await provenHealthy(judgement.outcome, judged, former, cloud, context);
    // Another run, whose first deployment failed, had set it to 0 tasks at the moment at which this one came.
    if (isGood(judgement.outcome) && judgement.look?.service.markLeft)
      await dropTags(cloud.ecs, stack.service.out.arn, [PARKED], cloud.warn);
    return {
      ...(await withSuccessor(judgement, context)),
      steps,
      takenOver: takenOver(steps, nodes),
      ...known(),
    };
  } catch (cause) {
    if (isOutOfDate(cause, phase) && !context.signal.aborted)
      return { outcome: 'failed', because: CROWDED, steps: done, ...known(), isOutOfDate: true };
    // Whatever a cancelled run was in the middle of, the cause is that it was cancelled.
    const { aborted, reason } = context.signal;
    const [outcome, error]: [Outcome, unknown] = aborted ? ['cancelled', reason] : ['failed', cause];
    const because = error instanceof ServiceGone ? 'there is nothing left to wait for' : BROKE_OFF[phase];
    // What the plan saw is what is there only as long as nothing was done, and what was asked for is not there then.
    const { topology, ...rest } = known();
    const scene = phase === 'planning' ? (seen ? { look: seen } : {}) : { topology };
    return { outcome, because, steps: done, ...rest, ...scene, error };
  }
}

/** A revision with the tags that it had when this run began. */
async function revisionOf(arn: string, { running }: Cloud): Promise<Pick<Revision, 'arn' | 'tags'>> {
  const known = await Promise.all([running.current(), running.newest()]);
  return known.find((revision) => revision?.arn === arn) ?? { arn, tags: {} };
}

/** That nothing is pushed is worth a word: a new commit may well bring the same image. */
function tellPresentImage({ image }: Stack, planned: readonly Step[], { on }: Context): void {
  const isKept = planned.some(({ kind, action }) => kind === image.kind && action === 'keep');
  if (isKept) on({ kind: 'present', image: image.name, digest: image.out.digest, tag: image.out.tag });
}
