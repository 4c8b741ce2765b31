import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OidcIssuer } from '../../test/runner/oidc-issuer.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';
import type { Machines } from '../github/run.ts';
import { findAction, ROOT } from './workflow-files.ts';

/** Machines whose way to AWS leads to the simulated account, and whose minutes pass as fast as its own. */
export function machinesOn(
  aws: Simulator,
  issuer: OidcIssuer,
  {
    factor,
    patience,
    commands,
    folder,
  }: { readonly factor: number; readonly patience: number; readonly commands: string; readonly folder: string },
): Machines {
  return {
    commands,
    minute: (60_000 / factor) * patience,
    action: (uses, from) => findAction(uses, from, folder),
    idToken: ({ claims }) => issuer.job(claims),
    env: () => ({
      AWS_ENDPOINT_URL: aws.env.AWS_ENDPOINT_URL,
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_OPTIONS: `--import=${join(ROOT, 'test/runner/scaled-time.js')} --no-warnings`,
      SCALED_TIME_FACTOR: String(factor),
      SCALED_TIME_START: String(aws.clock.now()),
      // A runner has none; a hundred starts of one bundle are quicker with it.
      NODE_COMPILE_CACHE: join(tmpdir(), 'fargate-platform-compiled'),
    }),
  };
}
