import type { Exception } from './exceptions.ts';

/** Everything that the linters of workflows may go on saying. What nobody says any more has to go from here. */
export const accepted: readonly Exception[] = [
  {
    tool: 'zizmor',
    rule: 'concurrency-limits',
    files: '.github/workflows/destroy.yml',
    why: 'The job that waits for reviewers must be in no group: it would hold it for as long as nobody decides.',
  },
];
