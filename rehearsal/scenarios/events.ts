import type { Event } from '../github/event.ts';

/** What happens in a repository, in short. */
export const push = (sha: string, branch = 'main'): Event => ({ name: 'push', ref: `refs/heads/${branch}`, sha });

export const pullRequest = (
  sha: string,
  action: string,
  number: number,
  more: { readonly fork?: boolean } = {},
): Event => ({
  name: 'pull_request',
  sha,
  action,
  pullRequest: { number, head: `change-${number}`, base: 'main', ...more },
});

export const mergeGroup = (sha: string): Event => ({ name: 'merge_group', sha, base: 'main' });

export const schedule = (sha: string, cron: string): Event => ({ name: 'schedule', sha, cron, ref: 'refs/heads/main' });

export const dispatch = (sha: string, inputs: Readonly<Record<string, string>> = {}): Event => ({
  name: 'workflow_dispatch',
  sha,
  ref: 'refs/heads/main',
  inputs,
});
