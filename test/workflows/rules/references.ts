import { commentAt, ours, type Source } from '../repository.ts';
import { jobsOf, stepsOf } from '../workflow.ts';
import type { Rule } from './rule.ts';

interface Reference {
  readonly uses: string;
  readonly comment: string;
}

function references(source: Source): Reference[] {
  const at = (uses: string | undefined, path: (string | number)[]): Reference[] =>
    uses === undefined ? [] : [{ uses, comment: commentAt(source, path) }];
  return [
    ...jobsOf(source.workflow).flatMap(({ id, job }) => at(job.uses, ['jobs', id, 'uses'])),
    ...stepsOf(source.workflow).flatMap(({ id, step, index }) => at(step.uses, ['jobs', id, 'steps', index, 'uses'])),
  ];
}

const isOurs = (uses: string) =>
  uses.startsWith('$/') || uses.startsWith('./') || uses.startsWith('org/fargate-platform');

/** What others made runs at a commit, and the comment says of which release. */
export const othersAreCommits: Rule = (source) =>
  references(source)
    .filter(({ uses, comment }) => !isOurs(uses) && !(/@[0-9a-f]{40}$/.test(uses) && /^v\d+\.\d+\.\d+$/.test(comment)))
    .map(({ uses }) => `${uses} has to be a commit of 40 digits with its release behind it: # v1.2.3.`);

/** Our own by $/, at the commit of the file itself; bare, or with a ref, GitHub does not take it. */
export const oursAreHere: Rule = (source) =>
  references(source)
    .filter(({ uses }) => isOurs(uses))
    .filter(({ uses }) =>
      source.kind === 'example' ? !/^org\/fargate-platform(?:\/[\w./-]+)?@v1$/.test(uses) : !/^\$\/[^@]+$/.test(uses),
    )
    .map(({ uses }) =>
      source.kind === 'example'
        ? `${uses}: callers write org/fargate-platform/...@v1.`
        : `${uses}: in here it is $/path, without a ref.`,
    );

export const oursAreThere: Rule = (source) =>
  references(source)
    .filter(({ uses }) => isOurs(uses) && ours(uses) === undefined)
    .map(({ uses }) => `${uses} is not there.`);

/** The commit and release at which each action of others is used, from all files together. */
export function releasesOf(all: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { uses, comment } of all.flatMap(references).filter(({ uses }) => !isOurs(uses))) {
    const [action = '', commit = ''] = uses.split('@');
    found.set(action, (found.get(action) ?? new Set()).add(`${commit} ${comment}`));
  }
  return found;
}
