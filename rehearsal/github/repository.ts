/** A repository as GitHub keeps it: its names, numbers, commits and settings. */
export interface Repository {
  /** owner/name */
  readonly name: string;
  readonly id: string;
  readonly ownerId: string;
  /** Made, renamed or transferred since July 2026: its tokens carry the numbers of owner and repository in `sub`. */
  readonly immutableSubject: boolean;
  readonly defaultBranch: string;
  readonly commits: readonly Commit[];
  /** Variables of the repository. */
  readonly vars: Readonly<Record<string, string>>;
  /** A job that names another one makes it, without protection. */
  readonly environments: Readonly<Record<string, Environment>>;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  /** A folder with the files of the commit. */
  readonly folder: string;
  /** What it changed, where a workflow filters by paths. */
  readonly changed: readonly string[];
  /** How a container that is built from it behaves: labels that the simulated ECS reads. */
  readonly container?: Readonly<Record<string, string>>;
}

/** An environment in GitHub's settings. */
export interface Environment {
  readonly vars?: Readonly<Record<string, string>>;
  /** Whether a person has to approve the jobs. */
  readonly reviewers?: boolean;
  /** The branches that may deploy to it; all where nothing is said. */
  readonly branches?: readonly string[];
}

/** The part before the slash. */
export const ownerOf = (repository: string): string => repository.split('/')[0] ?? '';

/** A commit that has to be there. */
export function commitOf({ commits, name }: Repository, sha: string): Commit {
  const commit = commits.find((each) => each.sha === sha);
  if (commit === undefined) throw new Error(`${name} has no commit ${sha}.`);
  return commit;
}

/** A commit and all before it. */
export function historyOf(repository: Repository, sha: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const ahead = [sha];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...commitOf(repository, next).parents);
  }
  return seen;
}
