import { setOutput } from '@actions/core';
import { cancelled } from './cancellation.ts';
import { explain, UserError } from './errors.ts';
import { linkTo } from './github/docs-link.ts';
import { type Inputs, readInputs } from './github/inputs.ts';
import { print } from './github/print.ts';
import { readRequest } from './request.ts';
import { type Verb, verbTable } from './spec/verbs.ts';
import { readTarget } from './target.ts';

/** Does what a verb is for, as the inputs and the manifest say. */
export async function main(verb: Verb): Promise<void> {
  // Before anything else: until then a signal would end the process without a word.
  const signal = cancelled();
  try {
    await RUNS[verb](readInputs(verb), signal);
  } catch (error) {
    if ('outcome' in verbTable[verb].outputs) setOutput('outcome', 'failed');
    print.failure(...explain(error));
  }
}

/** What each verb loads, once its inputs are known to be good where that is quick to tell. */
const RUNS: Readonly<Record<Verb, (inputs: Inputs, signal: AbortSignal) => Promise<void>>> = {
  async deploy(inputs, signal) {
    // Loading the AWS clients takes longer than telling what is missing, and goes well beside reading an archive.
    const loading = isPromising(inputs) ? import('./runs/deploy.ts') : undefined;
    const request = await asked(readRequest(inputs, process.env, signal));
    const { run } = await (loading ?? import('./runs/deploy.ts'));
    await run(request, signal);
  },
  async plan(inputs, signal) {
    const request = await asked(readRequest(inputs, process.env, signal, 'running'));
    await (await import('./runs/plan.ts')).run(request, signal);
  },
  async environment(inputs, signal) {
    const target = await asked(readTarget('environment', inputs, process.env));
    await (await import('./runs/environment.ts')).run(target, signal);
  },
  async rollback(inputs, signal) {
    const target = await asked(readTarget('rollback', inputs, process.env));
    await (await import('./runs/rollback.ts')).run(target, signal);
  },
  async scale(inputs, signal) {
    const target = await asked(readTarget('scale', inputs, process.env));
    await (await import('./runs/scale.ts')).run(target, signal);
  },
  async status(inputs, signal) {
    const target = await asked(readTarget('status', inputs, process.env));
    await (await import('./runs/status.ts')).run(target, signal);
  },
  async destroy(inputs, signal) {
    const target = await asked(readTarget('destroy', inputs, process.env));
    await (await import('./runs/destroy.ts')).run(target, signal);
  },
};

/** What is wrong with a request is nobody's fault but its own: the page has more. */
async function asked<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${explain(error).join('\n')}\n${linkTo('inputs')}`) : error;
  }
}

/** Whether what everybody has to give is there, so that the rest may well be good too. */
const isPromising = ({ environment, image }: Inputs) => environment !== '' && image !== '';
