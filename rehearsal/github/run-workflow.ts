import { concurrencyOf } from './concurrency.ts';
import { textIn } from './evaluate.ts';
import { starts } from './event.ts';
import { isFork } from './fork.ts';
import { githubContext } from './github-context.ts';
import { dispatchInputs } from './inputs.ts';
import { type Loaded, loadWorkflows } from './load-workflows.ts';
import { commitOf } from './repository.ts';
import type { JobRun, Run, WorkflowRun } from './run.ts';
import { runJobs } from './run-jobs.ts';
import type { Values } from './value.ts';
import type { Origin } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** Runs a workflow of a repository for an event, as GitHub does. What GitHub would refuse at the start is told as such. */
export async function runWorkflow(file: { origin: Origin; content: string }, run: Run): Promise<WorkflowRun> {
  const began = performance.now();
  const jobs: JobRun[] = [];
  const ended = (result: WorkflowRun['result'], name: string, problem = ''): WorkflowRun => ({
    name,
    result,
    problem,
    jobs,
    seconds: (performance.now() - began) / 1000,
  });
  let loaded: Loaded;
  let inputs: Values;
  try {
    loaded = await loadWorkflows(file, run.files);
    const { triggers } = loaded.workflow;
    if (!starts(triggers, run.event, commitOf(run.repository, run.event.sha).changed)) {
      return ended('not-triggered', loaded.workflow.name);
    }
    inputs =
      run.event.name === 'workflow_dispatch'
        ? dispatchInputs(run.event.inputs, triggers.dispatch ?? [], Object.keys(run.repository.environments))
        : {};
  } catch (error) {
    if (error instanceof WorkflowError) return ended('startup_failure', file.origin.path, error.message);
    throw error;
  }

  const { workflow } = loaded;
  const cancellation = new AbortController();
  const facts = { ...run, root: workflow.origin, workflowName: workflow.name };
  const contexts = { github: githubContext(facts), inputs, vars: isFork(run.event) ? {} : run.repository.vars };
  try {
    const name = textIn(workflow.runName, { contexts }) || workflow.name;
    const concurrency = concurrencyOf(workflow.concurrency, { contexts });
    const leave = concurrency && (await run.groups.enter(concurrency, (reason) => cancellation.abort(reason)));
    try {
      const { result } = await runJobs({
        run,
        loaded,
        root: workflow.origin,
        ...contexts,
        secrets: {},
        path: [],
        held: concurrency === undefined ? [] : [concurrency.group],
        signal: cancellation.signal,
        runJobs,
        ended: (job) => void jobs.push(job),
      });
      return ended(result, name, `${cancellation.signal.reason ?? ''}`);
    } finally {
      leave?.();
    }
  } catch (error) {
    if (error instanceof WorkflowError) return ended('failure', workflow.name, error.message);
    throw error;
  }
}
