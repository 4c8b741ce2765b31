import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIVE } from './commits.ts';

/** What every run of a story is given, short enough that a rollout takes a cloud minute. */
export const INPUTS = {
  environment: 'dev',
  project: 'shop',
  'aws-region': 'eu-central-1',
  'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002',
  'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001, subnet-0a1b2c3d4e5f61002',
  'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001',
  'service-security-group-ids': 'sg-0a1b2c3d4e5f60002',
  'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
  'container-health-check': 'none',
  'health-check-interval': '5s',
  'health-check-timeout': '2s',
  'deregistration-delay': '5s',
  // Nobody's business but that of the stories about deadlines, however busy the machine is.
  'wait-timeout': '6h',
} as const;

/** The environment of the job. The cache spares Node a quarter of its work at each start. */
export const JOB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'shop/shop',
  GITHUB_RUN_ID: '77',
  GITHUB_SHA: LIVE,
  NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
} as const;
