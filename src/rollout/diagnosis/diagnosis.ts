import type { Cause } from './cause.ts';
import type { ContainerLog, Findings } from './findings.ts';

/** What is told of a rollout that went wrong. */
export interface Diagnosis {
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  readonly logs: readonly ContainerLog[];
  /** What became of the deployment's tasks, and what the load balancer says of them. */
  readonly stopped: Findings['stopped'];
  readonly running: Findings['running'];
  readonly targets: Findings['targets'];
  /** What could not be read. */
  readonly gaps: readonly string[];
}
