import type { Findings, StoppedTask, TargetFinding } from './findings.ts';

export const CAUSE_NAMES = [
  'cannot-pull-image',
  'wrong-architecture',
  'secret-unavailable',
  'log-group-missing',
  'out-of-memory',
  'crash-on-start',
  'command-not-found',
  'no-answer',
  'health-check-status',
  'too-slow-to-start',
  'container-health-check',
  'no-capacity',
  'subnet-out-of-ips',
  'role-not-assumable',
  'target-not-in-use',
  'spot-interrupted',
  'deployment-configuration-impossible',
  'unknown',
] as const;

export type CauseName = (typeof CAUSE_NAMES)[number];

/** Why a rollout failed, and what to do. */
export interface Cause {
  readonly name: CauseName;
  /** Which case of it, where there are several: of `cannot-pull-image` for example `auth`, `missing` or `network`. */
  readonly variant: string | undefined;
  /** What happened, one line in words. */
  readonly summary: string;
  readonly evidence: readonly string[];
  /** What to do, one line each. */
  readonly fix: readonly string[];
}

/** What a recogniser saw. */
export interface Sign extends Pick<Cause, 'summary' | 'evidence' | 'fix'> {
  readonly variant?: string | undefined;
  /** How often it was seen. */
  readonly weight: number;
  /** The stopped tasks that it explains: no later recogniser looks at them, nor at their targets. */
  readonly tasks?: readonly StoppedTask[];
  readonly targets?: readonly TargetFinding[];
  readonly events?: readonly string[];
  /** Too weak to be told beside any other cause. */
  readonly onlyAlone?: boolean;
}

/** Pure: whether the findings speak of one certain cause. */
export type Recogniser = (findings: Findings) => Sign | undefined;
