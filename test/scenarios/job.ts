import { INPUTS as ENOUGH } from '../fixtures/inputs.ts';
import { LIVE } from './commits.ts';

/** What every run of a story is given, short enough that a rollout takes a cloud minute. */
export const INPUTS = {
  ...ENOUGH,
  'container-health-check': 'none',
  'health-check-interval': '5s',
  'health-check-timeout': '2s',
  'deregistration-delay': '5s',
  // Nobody's business but that of the stories about deadlines, however busy the machine is.
  'wait-timeout': '6h',
} as const;

/** The environment of the job. */
export const JOB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'shop/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_SHA: LIVE,
} as const;
