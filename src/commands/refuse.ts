import { nameOf, type Step } from '../engine/walk.ts';
import { Refusal } from '../errors.ts';

/** Throws a Refusal that lists every step that must not be done, with why; nothing is changed then. */
export function refuse(steps: readonly Step[]): void {
  const refused = steps.filter(({ refusal }) => refusal !== undefined);
  if (refused.length > 0) throw new Refusal(refused.map((step) => `${nameOf(step)}: ${step.refusal}`).join('\n'));
}
