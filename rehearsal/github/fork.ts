import type { Event } from './event.ts';

/** Whether a run is a stranger's: no variables, no secrets, no OIDC token, a token that reads. */
export const isFork = (event: Event): boolean => event.name === 'pull_request' && event.pullRequest.fork === true;
