import { counted } from '../counted.ts';
import { apply, nameOf, plan, type Step } from '../engine/walk.ts';
import { namesOf } from '../spec/names.ts';
import type { EnvironmentSpec } from '../spec/spec.ts';
import { type Environment, environment } from '../stacks/environment.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf, lookingAgain } from './context.ts';
import type { TakenOver } from './deployed.ts';
import { environmentFacts, type Facts } from './facts.ts';
import { sparingGuests } from './for-guests.ts';
import { whoseRules } from './layout.ts';
import { refuse } from './refuse.ts';
import { takenOver } from './taken-over.ts';

/** How it ended for what outlives releases. */
export interface Ensured {
  readonly outcome: 'created' | 'healed' | 'unchanged' | 'failed' | 'cancelled';
  readonly because: string;
  /** What was done; of a run that broke off, what it had done by then. */
  readonly steps: readonly Step[];
  readonly facts: Facts;
  /** Every id that there is now: resource to what AWS calls it. */
  readonly ids: Readonly<Record<string, string>>;
  /** What this run took over from whoever made it. */
  readonly takenOver?: readonly TakenOver[];
  readonly error?: unknown;
}

/** Makes, or brings back to what is described, all that outlives releases. On a living environment only what differs. */
export async function ensureEnvironment(spec: EnvironmentSpec, context: Context): Promise<Ensured> {
  const names = namesOf(spec);
  const stack = environment(spec, names);
  const nodes = Object.values(stack);
  const { policy, isStranger } = whoseRules(spec);
  const done: Step[] = [];
  let because = 'nothing was changed';
  const known = () => ({ facts: environmentFacts(stack, spec), ids: idsOf(stack) });
  try {
    const { cloud, planned } = await consistently(async () => {
      const seen = cloudOf(names, context);
      return {
        cloud: seen,
        planned: await sparingGuests(await plan(nodes, seen, policy), stack, seen, isStranger),
      };
    }, context);
    context.on({ kind: 'planned', steps: planned });
    refuse(planned);
    because = 'the run broke off; what it has made is there, and the next run goes on from it once the cause is gone';
    const steps = await apply(nodes, cloud, {
      policy,
      fresh: () => cloudOf(names, context),
      again: lookingAgain(context),
      signal: context.signal,
      onStart: (step) => context.on({ kind: 'started', step }),
      onDone: (step) => {
        done.push(step);
        context.on({ kind: 'done', step });
      },
    });
    return { ...wordFor(steps), steps, takenOver: takenOver(steps, nodes), ...known() };
  } catch (cause) {
    const { aborted, reason } = context.signal;
    return aborted
      ? { outcome: 'cancelled', because, steps: done, ...known(), error: reason }
      : { outcome: 'failed', because, steps: done, ...known(), error: cause };
  }
}

function wordFor(steps: readonly Step[]): Pick<Ensured, 'outcome' | 'because'> {
  const made = steps.filter(({ action }) => action === 'create').length;
  const changed = steps.filter(({ action }) => action === 'update' || action === 'remove').length;
  const all = counted(steps.length, 'thing');
  if (made + changed === 0) return { outcome: 'unchanged', because: `all ${all} are there, as described` };
  if (made === steps.length) return { outcome: 'created', because: `${all} were made` };
  return { outcome: 'healed', because: `of ${all} ${made} were made and ${changed} changed` };
}

/** Pure: what AWS calls each thing, as far as it is known. */
function idsOf(stack: Environment): Readonly<Record<string, string>> {
  const nodes = Object.values(stack);
  const known = nodes.flatMap((node) =>
    // Of a log group just made only the name is known, and that is what it is asked by.
    node.known ? [[nameOf(node), node.out.arn ?? node.name] as const] : [],
  );
  return Object.fromEntries(known);
}
