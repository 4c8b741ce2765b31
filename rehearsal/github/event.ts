import type { Typed } from './inputs.ts';
import type { Filter, Triggers } from './workflow.ts';

interface PullRequest {
  readonly number: number;
  /** The branch it comes from, and whether that is a fork's. */
  readonly head: string;
  readonly fork?: boolean;
  readonly base: string;
  readonly merged?: boolean;
}

/** What happened in a repository, that may start workflows. `sha`: the commit that the run is about. */
export type Event = { readonly sha: string } & (
  | { readonly name: 'push'; readonly ref: string }
  | { readonly name: 'pull_request'; readonly action: string; readonly pullRequest: PullRequest }
  | { readonly name: 'merge_group'; readonly base: string }
  | { readonly name: 'schedule'; readonly cron: string; readonly ref: string }
  | { readonly name: 'workflow_dispatch'; readonly ref: string; readonly inputs: Typed }
);

/** What starts a workflow where it names no types. */
const DEFAULT_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
};

/** Whether an event starts a workflow. `changed`: the files of the commit or pull request. */
export function starts(triggers: Triggers, event: Event, changed: readonly string[]): boolean {
  const filter = triggers.events[event.name];
  if (filter === undefined) return false;
  switch (event.name) {
    case 'push':
      return refPasses(filter, event.ref) && pathsPass(filter, changed);
    case 'pull_request':
      return (
        typePasses(filter, event.name, event.action) &&
        branchPasses(filter, event.pullRequest.base) &&
        pathsPass(filter, changed)
      );
    case 'merge_group':
      return typePasses(filter, event.name, 'checks_requested') && branchPasses(filter, event.base);
    case 'schedule':
      return triggers.schedule.some(({ cron }) => cron === event.cron);
    case 'workflow_dispatch':
      return true;
  }
}

const typePasses = ({ types }: Filter, name: string, action: string) =>
  (types ?? DEFAULT_TYPES[name] ?? []).includes(action);

function refPasses(filter: Filter, ref: string): boolean {
  const branch = /^refs\/heads\/(.*)$/.exec(ref)?.[1];
  const tag = /^refs\/tags\/(.*)$/.exec(ref)?.[1];
  const byBranch = filter.branches ?? filter['branches-ignore'];
  const byTag = filter.tags ?? filter['tags-ignore'];
  if (branch !== undefined) return byBranch === undefined ? byTag === undefined : branchPasses(filter, branch);
  if (byTag === undefined) return byBranch === undefined;
  return among(filter.tags, tag ?? '') && !within(filter['tags-ignore'], tag ?? '');
}

const branchPasses = (filter: Filter, branch: string) =>
  among(filter.branches, branch) && !within(filter['branches-ignore'], branch);

function pathsPass(filter: Filter, changed: readonly string[]): boolean {
  const { paths, 'paths-ignore': ignored } = filter;
  if (paths !== undefined) return changed.some((path) => within(paths, path));
  return ignored === undefined || changed.some((path) => !within(ignored, path));
}

const among = (patterns: readonly string[] | undefined, text: string) =>
  patterns === undefined || within(patterns, text);

/** By GitHub's patterns: the last one that matches decides, and `!` takes away. */
function within(patterns: readonly string[] | undefined, text: string): boolean {
  const last = patterns?.findLast((pattern) => globOf(pattern.replace(/^!/, '')).test(text));
  return last !== undefined && !last.startsWith('!');
}

/** `**` crosses slashes, `*` doesn't; `?` and `+` repeat what is before them, as in a regular expression. */
function globOf(pattern: string): RegExp {
  const parts = pattern.split(/(\*\*\/?|\*)/).map((part, at) => {
    if (at % 2 === 0) return part.replace(/[.^${}()|\\]/g, '\\$&');
    return part === '*' ? '[^/]*' : part === '**/' ? '(?:.*/)?' : '.*';
  });
  return new RegExp(`^${parts.join('')}$`);
}
