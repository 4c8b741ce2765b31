import type { Exception } from './exceptions.ts';

/** Everything that the linters of workflows may go on saying. What nobody says any more has to go from here. */
export const accepted: readonly Exception[] = [
  {
    tool: 'zizmor',
    rule: 'concurrency-limits',
    files: /^\.github\/workflows\/destroy\.yml$/,
    why: 'The job that waits for reviewers must be in no group: it would hold it for as long as nobody decides.',
  },
  {
    tool: 'zizmor',
    rule: 'concurrency-limits',
    files: /^examples\//,
    why: 'The called workflows bring the groups of their jobs; one around them would be held by whoever waits for a reviewer.',
  },
  {
    tool: 'zizmor',
    rule: 'unpinned-uses',
    files: /^examples\//,
    message: /\(org\/fargate-platform\/\S+@v1\)$/,
    why: 'v1 is what we promise to callers; docs/versioning.md says how to pin a commit instead.',
  },
];
