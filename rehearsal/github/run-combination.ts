import { concurrencyOf, refuseDeadlock } from './concurrency.ts';
import { booleanIn, textIn, textsIn } from './evaluate.ts';
import { type Frame, type JobEnd, unrun } from './frame.ts';
import { callInputs } from './inputs.ts';
import { permissionsOf } from './load-workflows.ts';
import type { Result } from './run.ts';
import { runStepsJob } from './run-steps-job.ts';
import { member, pairsOf } from './tokens.ts';
import type { Values } from './value.ts';
import type { CallJob, Job } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** One combination of a job: its turn in its concurrency group, then its steps or the workflow that it calls. */
export async function runCombination(frame: Frame, job: Job, contexts: Values, suffix: string): Promise<JobEnd> {
  const id = `${job.id}${suffix}`;
  const path = [...frame.path, id];
  const stop = new AbortController();
  const unfinished = (result: Result, why: string): JobEnd => {
    frame.run.show(path.join(' / '), why);
    frame.ended(unrun(frame, { ...job, id }, result, why));
    return { result, outputs: {} };
  };
  let leave: (() => void) | undefined;
  try {
    const concurrency = concurrencyOf(job.concurrency, { contexts });
    if (concurrency !== undefined) {
      refuseDeadlock(concurrency.group, frame.held, path.join(' / '));
      leave = await frame.run.groups.enter(concurrency, (reason) => stop.abort(reason));
    }
    const signal = AbortSignal.any([frame.signal, stop.signal]);
    if (signal.aborted) return unfinished('cancelled', `${signal.reason}`);
    const held = concurrency === undefined ? frame.held : [...frame.held, concurrency.group];
    const here = { ...frame, path, held, signal };
    if (job.kind === 'call') return await runCall(here, job, contexts);
    const name = textIn(job.name, { contexts }) || id;
    const ended = await runStepsJob(here, job, contexts, name);
    frame.ended(ended);
    const forgiven = ended.result === 'failure' && (booleanIn(job.continueOnError, { contexts }) ?? false);
    return { result: forgiven ? 'success' : ended.result, outputs: ended.outputs };
  } catch (error) {
    if (error instanceof WorkflowError) return unfinished('failure', error.message);
    throw error;
  } finally {
    leave?.();
  }
}

async function runCall(frame: Frame, job: CallJob, contexts: Values): Promise<JobEnd> {
  const { github, vars, loaded } = frame;
  const called = loaded.calls.get(job.id);
  const callable = called?.workflow.triggers.call;
  if (called === undefined || callable === undefined) throw new WorkflowError(`${job.uses} can't be called.`);
  const inputs = callInputs(job.with, callable, { contexts }, { contexts: { github, vars } });
  const secrets =
    job.secrets?.toString() === 'inherit'
      ? frame.secrets
      : textsIn(job.secrets, { contexts: { ...contexts, secrets: frame.secrets } });
  const { result, jobs } = await frame.runJobs({
    ...frame,
    loaded: { ...called, granted: permissionsOf(loaded, job) },
    inputs,
    secrets,
  });
  const ends = Object.fromEntries(Object.entries(jobs).map(([id, end]) => [id, { ...end }]));
  const scope = { contexts: { github, inputs, vars, jobs: ends } };
  const outputs = pairsOf(callable.outputs).map(([name, output]) => [name, textIn(member(output, 'value'), scope)]);
  return { result, outputs: Object.fromEntries(outputs.filter(([, value]) => value !== '')) };
}
