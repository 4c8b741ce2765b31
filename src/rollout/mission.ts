import type { Predecessor } from './predecessor.ts';

/** What a rollout is watched for. */
export interface Mission extends Predecessor {
  /** The deployment that has to become healthy, by its own id: never "stable now". */
  readonly deployment: string;
  /** The revision that it rolls out. */
  readonly revision: string;
  /** The digest of the image that it brings. */
  readonly image: string;
  readonly port: number;
  /** The essential containers that ECS checks itself: one that fails is replaced, whatever the target group says. */
  readonly checked: readonly string[];
  /** How many tasks were asked for; autoscaling or a person may have made it another number since. */
  readonly asked: number;
  /** The count that this run has sent: until then (milliseconds since the epoch) a look that shows another is stale. */
  readonly sent?: { readonly count: number; readonly until: number } | undefined;
  /** Seconds for which the tasks have to stay healthy: a new target is healthy after one passed check. */
  readonly stableFor: number;
  /** Whether the deployment is done as soon as it is healthy, or once nothing of the former ones serves any more. */
  readonly waitFor: 'healthy' | 'drained';
  /** How many tasks may stop for the same cause before there is no point in waiting. */
  readonly maxFailedStarts: number;
  /** What becomes of a deployment that is not healthy in the end. */
  readonly onFailure: 'rollback' | 'leave';
  /** The same, of one whose job is cancelled. */
  readonly onCancel: 'rollback' | 'leave';
  /** Whether this run changed anything. */
  readonly changed: boolean;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}
