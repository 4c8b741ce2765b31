import type { Step } from '../engine/walk.ts';
import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import type { Outcome } from '../rollout/verdict.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Facts } from './facts.ts';
import type { Phase } from './phases.ts';
import type { Successor } from './successor.ts';
import type { Topology } from './topology.ts';

/** A thing that was there before, and is ours from now on. */
export interface TakenOver {
  readonly kind: string;
  readonly name: string;
  /** What Terraform calls its `id`. */
  readonly id: string;
}

/** How a deploy ended. */
export interface Deployed {
  readonly outcome: Outcome;
  readonly because: string;
  /** Why, when the rollout ended badly. */
  readonly diagnosis?: Diagnosis;
  /** What was done; of a run that broke off, what it had done by then. */
  readonly steps: readonly Step[];
  readonly facts: Facts;
  /** The commit and run that deployed. */
  readonly origin?: Origin;
  /** What was to be there. */
  readonly topology?: Topology;
  /** How long it took, part by part. */
  readonly phases?: readonly Phase[];
  /** What was seen when the verdict fell, or by the plan of a run that changed nothing. */
  readonly look?: Snapshot;
  /** What was seen at the very end, after the deployment was taken back. */
  readonly last?: Snapshot;
  /** What serves in the end, as far as it was seen. */
  readonly runs?: string;
  /** What this run took over from whoever made it. */
  readonly takenOver?: readonly TakenOver[];
  /** What took over, of a deployment that was superseded. */
  readonly successor?: Successor;
  /** What broke it off, before there was a verdict. */
  readonly error?: unknown;
}
