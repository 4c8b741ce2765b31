import type { WantedImage } from '../resources/image.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../stacks/stamps.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { Context } from './context.ts';
import { ANEW, changedBy, hasDeployed, MOST_ATTEMPTS } from './crowded.ts';
import type { Deployed } from './deployed.ts';
import type { Phase } from './phases.ts';
import { whyGoOn } from './successor.ts';

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Other runs may deploy at
 * the same time: what one of them has changed meanwhile is looked at anew, and where a run of an older commit took over,
 * which could not see this one, this one is brought back.
 */
export async function deploy(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Deployed> {
  let all = await attempt(spec, wanted, origin, context);
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
    const text = all.isOutOfDate
      ? ANEW
      : all.successor && (await whyGoOn(all.successor, { facts: all.facts, origin }, context));
    if (text === undefined || context.signal.aborted) break;
    context.on({ kind: 'warning', text });
    all = together(all, await attempt(spec, wanted, origin, { ...context, replaced: all.over }, all));
  }
  return all;
}

/** Pure: two attempts as one: what the first has done is this run's as well. */
function together(first: Attempt, second: Attempt): Attempt {
  const { steps, facts, phases } = first;
  // What ran before the first deployment is what this run came after.
  const previous = hasDeployed(steps) ? facts.previousTaskDefinitionArn : undefined;
  return {
    ...changedBy(steps, second),
    ...(phases && second.phases ? { phases: joined(phases, second.phases) } : {}),
    steps: [...steps, ...second.steps.filter(({ action }) => action !== 'keep')],
    facts: { ...second.facts, ...(previous === undefined ? {} : { previousTaskDefinitionArn: previous }) },
  };
}

/** Both attempts together: how long each phase took in all. */
function joined(first: readonly Phase[], second: readonly Phase[]): Phase[] {
  const names = new Set([...first, ...second].map(({ name }) => name));
  const seconds = (name: Phase['name']) =>
    [...first, ...second].filter((phase) => phase.name === name).reduce((sum, phase) => sum + phase.seconds, 0);
  return [...names].map((name) => ({ name, seconds: seconds(name) }));
}
