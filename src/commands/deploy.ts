import type { WantedImage } from '../resources/image.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../stacks/stamps.ts';
import { attempt } from './attempt.ts';
import type { Context } from './context.ts';
import type { Deployed } from './deployed.ts';
import type { Phase } from './phases.ts';
import { whyGoOn } from './successor.ts';

/** How often a release may be brought back: each run of an older commit is late once at most. */
const MOST_RETURNS = 10;

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Where a run of an older
 * commit took over meanwhile, which could not see this one, it is brought back.
 */
export async function deploy(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Deployed> {
  let all = await attempt(spec, wanted, origin, context);
  for (let returns = 0; all.successor !== undefined && returns < MOST_RETURNS; returns++) {
    const text = await whyGoOn(all.successor, { revision: all.facts.taskDefinitionArn, origin }, context);
    if (text === undefined || context.signal.aborted) break;
    context.on({ kind: 'warning', text });
    all = together(all, await attempt(spec, wanted, origin, context));
  }
  return all;
}

/** Pure: two attempts as one. What ran before the first is what this run came after. */
function together({ steps, facts, phases }: Deployed, second: Deployed): Deployed {
  const previous = facts.previousTaskDefinitionArn;
  return {
    ...second,
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
