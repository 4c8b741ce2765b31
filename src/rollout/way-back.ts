import type { Predecessor } from './predecessor.ts';
import { isNewer } from './revision.ts';

/** A deployment's own revision, and the one that it came over. */
export interface Replacing extends Pick<Predecessor, 'previousRevision'> {
  readonly revision: string;
}

/** A deployment that is no longer the primary one, and what is in its place. */
export interface Displaced {
  /** The revision of the present primary deployment. */
  readonly brings: string;
  /** What the service says of the deployment that was displaced, where it still lists it. */
  readonly rollout: string | undefined;
  /** What ECS says of how it ended; an empty text where it says nothing. */
  readonly fate: string;
}

/** Pure: whether a revision is what a deployment came over. One that changed settings only came over its own, which tells nothing. */
export function isFormer(brings: string, { revision, previousRevision }: Replacing): boolean {
  return brings === previousRevision && brings !== revision;
}

/**
 * Pure: whether what a primary deployment brings was deployed after ours. Every deploy has a revision of its own, so a
 * newer one than ours was; but not the one that ours came over, which is newer too where an earlier one is put back, or
 * where ours was registered first and deployed last.
 */
export function isLater(brings: string, ours: Replacing): boolean {
  return !isFormer(brings, ours) && isNewer(brings, ours.revision);
}

/**
 * Pure: whether what is in the place of a deployment is the way back from it, rather than somebody's next one. From one
 * that came over nothing there is none, but for what ECS takes for it: a parked one.
 */
export function isWayBack(
  { brings, rollout, fate }: Displaced,
  ours: Replacing & Pick<Predecessor, 'wasParked'>,
): boolean {
  if (isLater(brings, ours) || (ours.previousRevision === undefined && !ours.wasParked)) return false;
  if (rollout === 'FAILED' || fate.startsWith('ROLLBACK')) return true;
  return !fate.startsWith('STOP') && isFormer(brings, ours);
}

/**
 * Pure: whether a way back leads past what a deployment came over: ECS goes back to what it has completed last, and what
 * was healthy before need not have been that far.
 */
export function leadsPast(brings: string, ours: Replacing & Pick<Predecessor, 'wasCompleted'>): boolean {
  return ours.previousRevision !== undefined && !ours.wasCompleted && !isFormer(brings, ours);
}
