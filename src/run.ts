import { info, setSecret, warning } from '@actions/core';
import { agents } from './aws/agent.ts';
import { connect } from './aws/clients.ts';
import { systemClock } from './aws/clock.ts';
import { deploy } from './commands/deploy.ts';
import { comparing } from './github/compare.ts';
import { keep } from './github/keep.ts';
import { log } from './github/log.ts';
import { readOrigin } from './github/origin.ts';
import type { Request } from './request.ts';
import { namesOf } from './spec/names.ts';
import { wantedImage } from './wanted-image.ts';

/** Milliseconds for the last calls of a cancelled run: SIGTERM comes after 7.5 s, the end 2.5 s later. */
const PARTING = 6_000;

/** Carries out a request on AWS, and shows what comes of it. Loaded when the inputs are known to be good. */
export async function run(request: Request, signal: AbortSignal): Promise<void> {
  const { spec } = request;
  const origin = readOrigin(process.env, systemClock.now());
  if (spec.githubToken !== undefined) setSecret(spec.githubToken);
  const connections = agents(process.env);
  const name = namesOf(spec).service;
  info(`${name} in ${spec.region}`);
  if (spec.http.certificate === undefined) {
    warning(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
  }
  const journal = log(() => systemClock.now());
  try {
    const ended = await deploy(spec, wantedImage(request, origin.commit), origin, {
      clients: connect(spec.region, connections, signal),
      parting: () => connect(spec.region, connections, AbortSignal.timeout(PARTING)),
      agents: connections,
      clock: systemClock,
      signal,
      on: journal.on,
      keep,
      conceal: setSecret,
      compare: comparing({ env: process.env, token: spec.githubToken, agents: connections }),
      temporaryFolder: process.env['RUNNER_TEMP'] || undefined,
    });
    journal.end();
    // Of a cancelled run the end of the job takes care.
    if (ended.outcome !== 'cancelled') keep(undefined);
    // Loaded only now, like all that the first calls can do without.
    const { show } = await import('./github/show.ts');
    await show(name, ended, spec.onSuperseded);
  } finally {
    connections.close();
  }
}
