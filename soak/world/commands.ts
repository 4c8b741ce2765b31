import type { Context } from '../../src/commands/context.ts';
import { deploy as deployCommand } from '../../src/commands/deploy.ts';
import type { Deployed } from '../../src/commands/deployed.ts';
import { type Destroyed, destroy as destroyCommand } from '../../src/commands/destroy.ts';
import { type Ensured, ensureEnvironment } from '../../src/commands/ensure-environment.ts';
import { type Finished, finish } from '../../src/commands/finish.ts';
import { rollback as rollbackCommand } from '../../src/commands/rollback.ts';
import { type Scaled, scale as scaleCommand } from '../../src/commands/scale.ts';
import { readRequest } from '../../src/request.ts';
import type { Unfinished } from '../../src/rollout/unfinished.ts';
import type { Count } from '../../src/spec/kinds/count.ts';
import { environmentSpecOf } from '../../src/spec/spec.ts';
import type { Verb } from '../../src/spec/verbs.ts';
import type { Origin } from '../../src/stacks/stamps.ts';
import { readTarget } from '../../src/target.ts';
import { originOf, wantedImage } from '../../src/wanted-image.ts';
import { documentedFor, workflowOf } from '../../test/aws/documented-policies.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import type { Process } from './process.ts';

export type Inputs = Readonly<Record<string, string>>;

/** Where a run comes from, as GitHub tells it. */
export const ORIGIN = {
  commit: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f',
  runUrl: 'https://github.com/shop/shop/actions/runs/1',
} as const;

export interface DeployOptions {
  readonly origin?: Origin;
  /** What GitHub says of two commits. */
  readonly compare?: Context['compare'];
}

/** The verbs, each in a process of its own: what `runs/` does but for reading the runner's inputs and showing the end. */
export async function deploy(process: Process, inputs: Inputs, options: DeployOptions = {}): Promise<Deployed> {
  const { origin = ORIGIN, compare } = options;
  const request = await process.held(() => readRequest({ ...INPUTS, ...inputs }, {}));
  const context = contextOf(process, 'deploy', inputs, compare === undefined ? {} : { compare });
  const wanted = wantedImage(request, origin.commit, context);
  return deployCommand(request.spec, wanted, await originOf(wanted, origin), context);
}

export async function environment(process: Process, inputs: Inputs): Promise<Ensured> {
  const { shared, given } = await process.held(() => readTarget('environment', { ...INPUTS, ...inputs }, {}));
  return ensureEnvironment(environmentSpecOf(shared, given), contextOf(process, 'environment', inputs));
}

export function rollback(process: Process, to?: string, origin: Origin = ORIGIN): Promise<Deployed> {
  return rollbackCommand(
    {
      project: INPUTS.project,
      environment: INPUTS.environment,
      region: INPUTS['aws-region'],
      to,
      waitTimeout: 3600,
      stableFor: undefined,
      maxFailedStarts: 3,
      onFailure: 'rollback',
      onCancel: 'rollback',
    },
    origin,
    contextOf(process, 'rollback'),
  );
}

export function destroy(process: Process): Promise<Destroyed> {
  const { project, environment } = INPUTS;
  const asked = { project, environment, includeAdopted: false, keepImages: false, keepLogs: false };
  return destroyCommand(asked, contextOf(process, 'destroy'));
}

export function scale(process: Process, to: Count): Promise<Scaled> {
  const { project, environment } = INPUTS;
  const asked = { project, environment, to, waitTimeout: 3600, stableFor: undefined, maxFailedStarts: 3 };
  return scaleCommand(asked, contextOf(process, 'scale'));
}

/** The end of the job, by the same role: what it does for a step that did not come to its own end. */
export function post(process: Process, kept: Unfinished, { policy }: Pick<Process, 'policy'>): Promise<Finished> {
  if (policy === undefined) throw new Error('The step ran no command.');
  return finish(kept, process.context(policy));
}

/** What a command needs, run by a role that may do what is documented for it with these inputs, and nothing else. */
export function contextOf(process: Process, verb: Verb, inputs: Inputs = {}, more: Partial<Context> = {}): Context {
  const given = { ...INPUTS, ...inputs };
  return process.context(documentedFor([workflowOf(verb, given)], given), more);
}
