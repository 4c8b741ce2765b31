/** Where a release comes from, as far as its place among others can be told from it. */
export interface Provenance {
  readonly commit?: string | undefined;
  readonly runUrl?: string | undefined;
  readonly runNumber?: number | undefined;
  /** The same for two releases whose run numbers may be compared. */
  readonly workflow?: string | undefined;
}

/** What GitHub says of our commit, seen from the one that is live. */
export type History =
  | { readonly status: (typeof HISTORIES)[number] }
  | { readonly status: 'unknown'; readonly reason: string };

export const HISTORIES = ['ahead', 'behind', 'identical', 'diverged'] as const;

/** Our place after, at or before what is live. `older` is proven; `unknown` is what neither GitHub nor run numbers tell. */
export type Order =
  | { readonly order: 'newer' | 'same' }
  | { readonly order: 'older' | 'unknown'; readonly because: string };

/** Pure: the two commits whose history decides; none where they are the same, or one is not known. */
export function toCompare(
  { commit: base }: Provenance,
  { commit: head }: Provenance,
): { readonly base: string; readonly head: string } | undefined {
  return base === undefined || head === undefined || base === head ? undefined : { base, head };
}

/**
 * Pure: our place in relation to what is live. The history of the two commits decides; run numbers only where it is
 * unknown, and only those of one workflow on one branch.
 *
 * | commits | history | run numbers | order |
 * |---|---|---|---|
 * | the same | | | same |
 * | different | identical | | same |
 * | different | ahead | | newer |
 * | different | behind | | older |
 * | different | diverged | | unknown |
 * | different | unknown | ours is higher, lower | newer, older |
 * | different | unknown | not comparable | unknown |
 * | one is not known | | | unknown |
 */
export function orderOf(live: Provenance, ours: Provenance, history: History): Order {
  if (live.commit === undefined)
    return unknown('what is live carries no commit, so nobody can tell whether this run is newer');
  if (ours.commit === undefined) return unknown(`${named(live)} is live, and this run has no commit to compare`);
  if (live.commit === ours.commit) return { order: 'same' };
  const commit = `commit ${short(ours.commit)}`;
  switch (history.status) {
    case 'ahead':
      return { order: 'newer' };
    case 'identical':
      return { order: 'same' };
    case 'behind':
      return { order: 'older', because: `${named(live)} is live, and it contains ${commit}` };
    case 'diverged':
      return unknown(`${named(live)} is live, and neither it nor ${commit} contains the other`);
    case 'unknown':
      return (
        byRunNumber(live, ours) ?? unknown(`${named(live)} is live, and its history is unknown: ${history.reason}`)
      );
  }
}

/** Pure: a release by its commit and its run, for people; an empty text when nothing of it is known. */
export function named({ commit, runUrl }: Provenance): string {
  const run = runUrl === undefined ? '' : `from ${runUrl}`;
  if (commit === undefined) return run;
  return `commit ${short(commit)}${run && ` ${run}`}`;
}

function byRunNumber(live: Provenance, ours: Provenance): Order | undefined {
  if (live.workflow === undefined || live.workflow !== ours.workflow) return undefined;
  if (live.runNumber === undefined || ours.runNumber === undefined) return undefined;
  if (ours.runNumber > live.runNumber) return { order: 'newer' };
  // One run with two commits: then it is not the number that the two have in common.
  if (ours.runNumber === live.runNumber) return undefined;
  const because = `${named(live)} is live: run ${live.runNumber} of the same workflow on the same branch, of which this is run ${ours.runNumber}`;
  return { order: 'older', because };
}

const short = (commit: string) => commit.slice(0, 12);

const unknown = (because: string): Order => ({ order: 'unknown', because });
