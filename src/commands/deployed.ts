import type { Step } from '../engine/walk.ts';
import type { Diagnosis } from '../rollout/diagnosis/diagnosis.ts';
import type { Outcome } from '../rollout/verdict.ts';
import type { Facts } from './facts.ts';
import type { Successor } from './successor.ts';

/** How a deploy ended. */
export interface Deployed {
  readonly outcome: Outcome;
  readonly because: string;
  /** Why, when the rollout ended badly. */
  readonly diagnosis?: Diagnosis;
  /** What was done; of a run that broke off, what it had done by then. */
  readonly steps: readonly Step[];
  readonly facts: Facts;
  /** What serves in the end, as far as it was seen. */
  readonly runs?: string;
  /** What took over, of a deployment that was superseded. */
  readonly successor?: Successor;
  /** What broke it off, before there was a verdict. */
  readonly error?: unknown;
}
