import type { Order } from '../rollout/order.ts';
import type { Spec } from '../spec/spec.ts';
import type { Context } from './context.ts';

/**
 * Why this run must not go over what is live, if it must not. What is not proven, or asked for, is only told; but what
 * was deployed since this run began (`isFirst`: its first attempt) it did not come to go over.
 */
export function overtaken(
  place: Order,
  { allowOlder }: Pick<Spec, 'allowOlder'>,
  isFirst: boolean,
  { on, signal }: Pick<Context, 'on' | 'signal'>,
): string | undefined {
  signal.throwIfAborted();
  if (place.order === 'unknown' && !isFirst && !allowOlder)
    return `another run has deployed since this one began, and which of the two is newer is not known: ${place.because}`;
  if (place.order === 'older' && !allowOlder) return place.because;
  if (place.order === 'older') on({ kind: 'warning', text: `Deploying an older commit: ${place.because}.` });
  if (place.order === 'unknown') on({ kind: 'warning', text: `Deploying in an unknown order: ${place.because}.` });
  return undefined;
}
