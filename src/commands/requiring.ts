import type { Node } from '../engine/resource.ts';
import { nameOf, type Step } from '../engine/walk.ts';
import type { Cloud } from '../resources/cloud.ts';

/**
 * Pure: a plan in which nothing but the release may be made or changed: all that outlives it (`foundation`) has to be
 * there as described, and what is not is refused.
 */
export function requiring(steps: readonly Step[], foundation: readonly Node<Cloud>[]): readonly Step[] {
  const outlives = new Set(foundation.map(nameOf));
  return steps.map((step) =>
    step.action === 'keep' || step.refusal !== undefined || !outlives.has(nameOf(step))
      ? step
      : { ...step, refusal: `infrastructure: require, and ${LACKS[step.action](step)}. ${HEAL}` },
  );
}

const HEAL = 'Have the action environment make it so, or deploy with infrastructure: ensure.';

const isNot = ({ changes }: Step) => `it is not as described (${changes.map(({ field }) => field).join(', ')})`;

const LACKS = {
  create: () => 'it is not there',
  update: isNot,
  replace: isNot,
  remove: () => 'it is there, though what is described has no place for it',
} as const;
