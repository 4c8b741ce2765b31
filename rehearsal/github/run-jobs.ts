import { evaluate, holds, type Scope } from './evaluate.ts';
import { type Frame, type JobEnd, type JobsEnd, unrun } from './frame.ts';
import { SINGLE, type Strategy, strategyOf, suffixOf } from './matrix.ts';
import { runCombination } from './run-combination.ts';
import { ofJobs, together } from './status.ts';
import type { Values } from './value.ts';
import type { Job } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** Runs the jobs of a workflow, each as soon as those that it needs have ended. */
export async function runJobs(frame: Frame): Promise<JobsEnd> {
  const { jobs } = frame.loaded.workflow;
  const begun = new Map<string, Promise<JobEnd>>();
  const end = (id: string): Promise<JobEnd> => {
    const known = begun.get(id);
    if (known !== undefined) return known;
    const job = jobs.find((each) => each.id === id);
    if (job === undefined) throw new WorkflowError(`A job needs '${id}', which is not there.`);
    const promise = Promise.all(ancestorsOf(id, jobs).map(async (each) => [each, await end(each)] as const)).then(
      (ancestors) => runJob(frame, job, Object.fromEntries(ancestors)),
    );
    begun.set(id, promise);
    return promise;
  };
  const ends = await Promise.all(jobs.map(async ({ id }) => [id, await end(id)] as const));
  return { result: together(ends.map(([, { result }]) => result)), jobs: Object.fromEntries(ends) };
}

/** All that a job needs, and what those need in turn. */
export function ancestorsOf(id: string, jobs: readonly Job[]): readonly string[] {
  const needs = jobs.find((job) => job.id === id)?.needs ?? [];
  return [...new Set(needs.flatMap((each) => [each, ...ancestorsOf(each, jobs)]))];
}

async function runJob(frame: Frame, job: Job, ancestors: Readonly<Record<string, JobEnd>>): Promise<JobEnd> {
  const { github, inputs, vars, signal } = frame;
  const needs = Object.fromEntries(job.needs.flatMap((id) => (ancestors[id] ? [[id, { ...ancestors[id] }]] : [])));
  const results = Object.fromEntries(Object.entries(ancestors).map(([id, { result }]) => [id, result]));
  const scope: Scope = { contexts: { github, inputs, vars, needs }, functions: ofJobs(results, signal.aborted) };
  try {
    if (!holds(job.condition, scope)) return skipped(frame, job);
    const strategy = job.strategy === undefined ? SINGLE : strategyOf(evaluate(job.strategy, scope));
    return await runCombinations(frame, job, scope.contexts, strategy);
  } catch (error) {
    if (error instanceof WorkflowError) return failed(frame, job, error.message);
    throw error;
  }
}

/** Each combination of the matrix; with `fail-fast` the first that fails cancels the others. */
async function runCombinations(frame: Frame, job: Job, contexts: Values, strategy: Strategy): Promise<JobEnd> {
  const { combinations, failFast, maxParallel = combinations.length } = strategy;
  const stop = new AbortController();
  const signal = AbortSignal.any([frame.signal, stop.signal]);
  const waiting = combinations.map((matrix, index) => ({ matrix, index }));
  const ends: JobEnd[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { matrix, index } = next;
      const about = {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': combinations.length,
        'max-parallel': maxParallel,
      };
      const end = await runCombination(
        { ...frame, signal },
        job,
        { ...contexts, strategy: about, matrix },
        suffixOf(matrix),
      );
      ends.push(end);
      if (failFast && end.result === 'failure') stop.abort('Another job of the matrix has failed.');
    }
  };
  await Promise.all(Array.from({ length: Math.min(maxParallel, combinations.length) }, worker));
  const outputs = ends.flatMap((end) => Object.entries(end.outputs));
  return { result: together(ends.map(({ result }) => result)), outputs: Object.fromEntries(outputs) };
}

function skipped(frame: Frame, job: Job): JobEnd {
  frame.ended(unrun(frame, job, 'skipped', ''));
  return { result: 'skipped', outputs: {} };
}

function failed(frame: Frame, job: Job, message: string): JobEnd {
  frame.run.show([...frame.path, job.id].join(' / '), message);
  frame.ended(unrun(frame, job, 'failure', message));
  return { result: 'failure', outputs: {} };
}
