import type { WantedImage } from '../resources/image.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../stacks/stamps.ts';
import { attempt } from './attempt.ts';
import type { Context } from './context.ts';
import type { Deployed } from './deployed.ts';
import type { Phase } from './phases.ts';
import { whyWrong } from './successor.ts';

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. Where a run of an older
 * commit took over meanwhile, which had begun before it could see this one, it is brought back once.
 */
export async function deploy(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Deployed> {
  const first = await attempt(spec, wanted, origin, context);
  if (first.successor === undefined) return first;
  const { steps, facts, phases } = first;
  const older = await whyWrong(first.successor, { revision: facts.taskDefinitionArn, origin }, context);
  if (older === undefined || context.signal.aborted) return first;
  context.on({ kind: 'warning', text: `An older release took over (${older}): putting this one back.` });
  const second = await attempt(spec, wanted, origin, context);
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
