import { TAG_PREFIX, type Tags } from '../aws/tags.ts';
import { revisionName } from './revision.ts';

/** On a service: the last rollback by hand. Runs that were queued before it must not go over it. */
export const ROLLED_BACK = `${TAG_PREFIX}rolled-back`;

/** A rollback that somebody asked for. */
export interface Rollback {
  /** The revision that was put back, as people call it. */
  readonly to: string;
  /** GitHub's id of the run that did it; ids grow with time, over all repositories. */
  readonly run: number | undefined;
}

/** What a run is known by. */
export interface Run {
  readonly runUrl?: string | undefined;
  /** 1 for a run that nobody started anew. */
  readonly attempt?: number | undefined;
}

/** Pure: the tag that a rollback to a revision leaves. */
export function rollbackTag(revision: string, { runUrl }: Run): Tags {
  const run = runIn(runUrl);
  return { [ROLLED_BACK]: `${revisionName(revision)}${run === undefined ? '' : ` run ${run}`}` };
}

/** Pure: the rollback that a service's tags tell of. */
export function rollbackIn(tags: Tags): Rollback | undefined {
  const [, to, run] = /^(\S+?)(?: run (\d{1,15}))?$/.exec(tags[ROLLED_BACK] ?? '') ?? [];
  return to === undefined ? undefined : { to, run: run === undefined ? undefined : Number(run) };
}

/**
 * Pure: whether a rollback that was asked for is the one that brought the present revision, so that there is nothing
 * further to go back to: this very run, started anew, did it, or its rollout is not through yet.
 */
export function isGoneOnWith(
  rollback: Rollback | undefined,
  { revision, isThrough }: { readonly revision: string; readonly isThrough: boolean },
  { runUrl }: Run,
): boolean {
  if (rollback?.to !== revisionName(revision)) return false;
  const run = runIn(runUrl);
  return !isThrough || (run !== undefined && run === rollback.run);
}

/**
 * Pure: why a run must not go over a rollback: it was queued before it. One that somebody started anew is asked for, and
 * so is one of which nobody can tell; `undefined` for those.
 */
export function queuedBefore(rollback: Rollback | undefined, { runUrl, attempt = 1 }: Run): string | undefined {
  const run = runIn(runUrl);
  if (rollback?.run === undefined || run === undefined || attempt > 1 || run >= rollback.run) return undefined;
  return `run ${rollback.run} has put ${rollback.to} back after this run (${run}) was queued`;
}

function runIn(url: string | undefined): number | undefined {
  const [, id] = /\/actions\/runs\/(\d{1,15})$/.exec(url ?? '') ?? [];
  return id === undefined ? undefined : Number(id);
}
