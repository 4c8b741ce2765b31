import { setFailed, setOutput } from '@actions/core';
import { cancelled } from './cancellation.ts';
import { explain, UserError } from './errors.ts';
import { linkTo } from './github/docs-link.ts';
import { readInputs } from './github/inputs.ts';
import { type Request, readRequest } from './request.ts';

/** Deploys as the inputs and the manifest say. */
export async function main(): Promise<void> {
  // Before anything else: until then a signal would end the process without a word.
  const signal = cancelled();
  try {
    const inputs = readInputs();
    // Loading the AWS clients takes longer than telling what is missing, and goes well beside reading an archive.
    const loading = isPromising(inputs) ? import('./run.ts') : undefined;
    const request = await asked(inputs, signal);
    const { run } = await (loading ?? import('./run.ts'));
    await run(request, signal);
  } catch (error) {
    setOutput('outcome', 'failed');
    setFailed(explain(error).join('\n'));
  }
}

/** What is wrong with a request is nobody's fault but its own: the page has more. */
async function asked(inputs: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Request> {
  try {
    return await readRequest(inputs, process.env, signal);
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${explain(error).join('\n')}\n${linkTo('inputs')}`) : error;
  }
}

/** Whether what everybody has to give is there, so that the rest may well be good too. */
const isPromising = ({ environment, image }: Readonly<Record<string, string>>) => environment !== '' && image !== '';
