import { setSecret } from '@actions/core';
import { systemClock } from '../clock.ts';
import { deploy } from '../commands/deploy.ts';
import { keep } from '../github/keep.ts';
import { readOrigin } from '../github/origin.ts';
import { print } from '../github/print.ts';
import type { Request } from '../request.ts';
import { openSession } from '../session.ts';
import { namesOf } from '../spec/names.ts';
import { originOf, wantedImage } from '../wanted-image.ts';

/** Carries out a request on AWS, and shows what comes of it. Loaded when the inputs are known to be good. */
export async function run(request: Request, signal: AbortSignal): Promise<void> {
  const { spec } = request;
  const run = readOrigin(process.env, systemClock.now());
  if (spec.githubToken !== undefined) setSecret(spec.githubToken);
  const session = await openSession(spec.access, signal, spec.githubToken);
  const name = namesOf(spec).service;
  print.line(`${name} in ${spec.region}: deploy`);
  // How a load balancer that is used is reached is for others to say.
  if (spec.http.certificate === undefined && spec.use.loadBalancer === undefined) {
    print.warning(`${name}: without a certificate-arn the traffic to the load balancer is in the clear (HTTP).`);
  }
  try {
    const wanted = wantedImage(request, run.commit, session.context);
    const ended = await deploy(spec, wanted, await originOf(wanted, run), session.context);
    session.endLog();
    // Of a cancelled run the end of the job takes care.
    if (ended.outcome !== 'cancelled') keep(undefined);
    // Loaded only now, like all that the first calls can do without.
    const { show } = await import('../github/show.ts');
    await show(name, ended, { verb: 'deploy', onSuperseded: spec.onSuperseded });
  } finally {
    session.close();
  }
}
