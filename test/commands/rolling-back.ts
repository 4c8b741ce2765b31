import type { RollingBack } from '../../src/commands/rollback.ts';

/** Back to the last healthy release of the environment that the tests deploy. */
export const LAST: RollingBack = {
  project: 'shop',
  environment: 'dev',
  region: 'eu-central-1',
  to: undefined,
  waitTimeout: 10_800,
  stableFor: undefined,
  maxFailedStarts: 3,
  onFailure: 'rollback',
  onCancel: 'rollback',
};
