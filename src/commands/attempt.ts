import type { Service } from '@aws-sdk/client-ecs';
import { isParked } from '../aws/parked.ts';
import { apply, plan, type Step } from '../engine/walk.ts';
import { Refusal } from '../errors.ts';
import type { WantedImage } from '../resources/image.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { servingTasks } from '../rollout/health.ts';
import type { Order } from '../rollout/order.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import type { Outcome } from '../rollout/verdict.ts';
import { namesOf } from '../spec/names.ts';
import type { Spec } from '../spec/spec.ts';
import { environment } from '../stacks/environment.ts';
import { ownership } from '../stacks/ownership.ts';
import { release } from '../stacks/release.ts';
import type { Origin } from '../stacks/stamps.ts';
import { type Context, cloudOf } from './context.ts';
import type { Deployed } from './deployed.ts';
import { factsOf, type Stack } from './facts.ts';
import { judge, lookNow } from './judge.ts';
import { caseOf, isChange, missionOf, unfinished } from './mission.ts';
import { precedence } from './precedence.ts';
import { withSuccessor } from './successor.ts';

/** Where a run breaks off says what is left of it. */
const BROKE_OFF = {
  planning: 'nothing was changed',
  applying: 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone',
  waiting: 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends',
} as const;

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then.
 */
export async function attempt(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Deployed> {
  const names = namesOf(spec);
  const foundation = environment(spec, names);
  const stack = { ...foundation, ...release(spec, names, foundation, wanted, origin) };
  const nodes = Object.values(stack);
  const policy = ownership(spec, spec.adopt);
  const cloud = cloudOf(names, context);
  const facts = (previous?: string) => factsOf(stack, spec.http.certificate !== undefined, previous);
  const done: Step[] = [];
  let phase: keyof typeof BROKE_OFF = 'planning';
  let previous: string | undefined;
  try {
    // Beside the plan, so that an unchanged environment has its verdict without another call.
    const looking = lookNow(cloud, context);
    looking.catch(() => {}); // What breaks it breaks the plan as well, which can say what thing it was about.
    const preceding = precedence(cloud, origin, context);
    preceding.catch(() => {}); // The same.
    const planned = await plan(nodes, cloud, policy);
    const [seen, before] = await Promise.all([looking, cloud.running.service()]);
    previous = before?.taskDefinition;
    context.on({ kind: 'planned', steps: planned });
    const tooLate = isChange(planned) ? overtaken(await preceding, spec, context) : undefined;
    if (tooLate) return { outcome: 'superseded', because: tooLate, steps: done, facts: facts(previous) };
    refuse(planned);
    tellPresentImage(stack, planned, context);

    const former = {
      before: before && primaryOf(before)?.id,
      previousRevision: before && isSound(before, seen) ? previous : undefined,
      wasParked: before !== undefined && isParked(before),
      wasCompleted: before !== undefined && primaryOf(before)?.rolloutState === 'COMPLETED',
    };
    phase = 'applying';
    const steps = await apply(nodes, cloud, {
      policy,
      fresh: () => cloudOf(names, context),
      signal: context.signal,
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
    const mission = missionOf(spec, stack, steps, context, former);
    if (mission.changed) context.keep({ ...unfinished(spec, names, stack, former), deployment: mission.deployment });
    const judgement = await judge(mission, caseOf(spec, names, stack), seen, context);
    return { ...(await withSuccessor(judgement, context)), steps, facts: facts(previous) };
  } catch (cause) {
    // Whatever a cancelled run was in the middle of, the cause is that it was cancelled.
    const { aborted, reason } = context.signal;
    const [outcome, error]: [Outcome, unknown] = aborted ? ['cancelled', reason] : ['failed', cause];
    return { outcome, because: BROKE_OFF[phase], steps: done, facts: facts(previous), error };
  }
}

/** Whether what ran before is worth going back to: ECS has completed its rollout, or its tasks serve all the same. */
function isSound(service: Service, seen: Snapshot | undefined): boolean {
  const primary = primaryOf(service);
  if (service.status !== 'ACTIVE' || primary?.id === undefined || isParked(service)) return false;
  return primary.rolloutState === 'COMPLETED' || (seen !== undefined && servingTasks(seen, primary.id).length > 0);
}

/** Why this run must not go over what is live, if it must not. What is not proven, or asked for, is only told. */
function overtaken(place: Order, { allowOlder }: Spec, { on, signal }: Context): string | undefined {
  signal.throwIfAborted();
  if (place.order === 'older' && !allowOlder)
    return `${place.because}; nothing was changed (allow-older: true deploys the older one all the same)`;
  if (place.order === 'older') on({ kind: 'warning', text: `Deploying an older commit: ${place.because}.` });
  if (place.order === 'unknown') on({ kind: 'warning', text: `Deploying in an unknown order: ${place.because}.` });
  return undefined;
}

function refuse(steps: readonly Step[]): void {
  const refused = steps.filter(({ refusal }) => refusal !== undefined);
  if (refused.length === 0) return;
  throw new Refusal(refused.map(({ kind, name, refusal }) => `${kind} ${name}: ${refusal}`).join('\n'));
}

/** That nothing is pushed is worth a word: a new commit may well bring the same image. */
function tellPresentImage({ image }: Stack, planned: readonly Step[], { on }: Context): void {
  const isKept = planned.some(({ kind, action }) => kind === image.kind && action === 'keep');
  if (isKept) on({ kind: 'present', image: image.name, digest: image.out.digest, tag: image.out.tag });
}
