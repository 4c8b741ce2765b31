import type { Cause } from './cause.ts';
import type { ContainerLog } from './findings.ts';

/** What is told of a rollout that went wrong. */
export interface Diagnosis {
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  readonly logs: readonly ContainerLog[];
  /** What could not be read. */
  readonly gaps: readonly string[];
}
