import { setFailed, setOutput } from '@actions/core';
import { explain } from './errors.ts';
import { readInputs } from './github/inputs.ts';
import { readRequest } from './request.ts';

/** Deploys as the inputs and the manifest say. */
export async function main(): Promise<void> {
  try {
    const request = await readRequest(readInputs(), process.env);
    // Only now: loading the AWS clients takes longer than telling what is wrong with the inputs.
    const { run } = await import('./run.ts');
    await run(request);
  } catch (error) {
    setOutput('outcome', 'failed');
    setFailed(explain(error).join('\n'));
  }
}
