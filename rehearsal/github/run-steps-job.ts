import { claimsOf } from './claims.ts';
import { environmentOf, type JobEnvironment, refusedBy } from './environment.ts';
import { evaluate, numberIn, type Scope, textIn, textsIn } from './evaluate.ts';
import { isFork } from './fork.ts';
import type { Frame } from './frame.ts';
import { refOf } from './github-context.ts';
import { archOf } from './hosted-runners.ts';
import { createJobSteps } from './job-steps.ts';
import { permissionsOf } from './load-workflows.ts';
import { ofAFork } from './permissions.ts';
import { prepareRunner } from './prepare-runner.ts';
import type { JobRun } from './run.ts';
import { createStepLog, type StepLog } from './step-log.ts';
import type { Values } from './value.ts';
import type { StepsJob } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

const LONGEST_JOB = 360;

/** Runs a job with steps on a runner of its own: its environment's protection first, its outputs and address last. */
export async function runStepsJob(frame: Frame, job: StepsJob, contexts: Values, name: string): Promise<JobRun> {
  const { run, loaded, root } = frame;
  const began = performance.now();
  const path = frame.path.join(' / ');
  const log = createStepLog((line) => run.show(path, line));
  const environment = environmentOf(job.environment, { contexts });
  const arch = archOf(evaluate(job.runsOn, { contexts }));
  const minutes = numberIn(job.timeoutMinutes, { contexts }) ?? LONGEST_JOB;
  const permissions = isFork(run.event) ? ofAFork(permissionsOf(loaded, job)) : permissionsOf(loaded, job);
  const ref = refOf(run.event);
  const whose = { ...run, ref, root, workflow: loaded.workflow.origin, environment: environment?.name };
  const identity = { permissions, claims: claimsOf(whose) };
  const ended = (rest: Pick<JobRun, 'result' | 'outputs' | 'environment' | 'summary'>): JobRun => ({
    path,
    name,
    ...identity,
    ...rest,
    log: log.text(),
    seconds: (performance.now() - began) / 1000,
  });

  const refused = environment && (await refusedBy(environment.name, run, ref));
  if (refused !== undefined) {
    log.say(`Error: ${refused}`);
    return ended({ result: 'failure', outputs: {}, environment: undefined, summary: '' });
  }
  const about = { contexts, environment: environment?.name, identity, arch, log };
  const steps = createJobSteps(await prepareRunner(frame, job, about));
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    log.say(`Error: The job has exceeded the maximum execution time of ${minutes} minutes.`);
    deadline.abort();
  }, minutes * run.machines.minute);
  const result = await steps.run(AbortSignal.any([frame.signal, deadline.signal])).finally(() => clearTimeout(timer));

  try {
    const scope = steps.scope();
    const outputs = outputsOf(job, scope, log);
    const deployed = environment && { ...environment, url: addressOf(environment, scope, log) };
    return ended({ result, outputs, environment: deployed, summary: steps.summary() });
  } catch (error) {
    if (!(error instanceof WorkflowError)) throw error;
    log.say(`Error: ${error.message}`);
    return ended({ result: 'failure', outputs: {}, environment: undefined, summary: steps.summary() });
  }
}

/** What is masked doesn't leave a job, and what is empty is not there. */
function outputsOf(job: StepsJob, scope: Scope, log: StepLog): Record<string, string> {
  return Object.fromEntries(
    Object.entries(textsIn(job.outputs, scope)).filter(([name, value]) => {
      if (value === '') return false;
      const hidden = log.hides(value);
      if (hidden) log.say(`Warning: Skip output '${name}' since it may contain secret.`);
      return !hidden;
    }),
  );
}

function addressOf({ url }: JobEnvironment, scope: Scope, log: StepLog): string {
  const text = textIn(url, scope);
  if (text === '' || (/^https?:\/\//.test(text) && !log.hides(text))) return text;
  log.say(`Warning: Environment URL '${text}' is not a valid http(s) URL, so it will not be shown as a link.`);
  return '';
}
