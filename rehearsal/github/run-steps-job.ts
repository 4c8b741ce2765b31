import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimsOf } from './claims.ts';
import { environmentOf, type JobEnvironment, refusedBy, varsOf } from './environment.ts';
import { evaluate, numberIn, type Scope, textIn, textsIn } from './evaluate.ts';
import { isFork } from './fork.ts';
import type { Frame } from './frame.ts';
import { refOf } from './github-context.ts';
import { HOSTED } from './hosted-runners.ts';
import { createJobSteps } from './job-steps.ts';
import { permissionsOf } from './load-workflows.ts';
import { ofAFork } from './permissions.ts';
import type { JobRun } from './run.ts';
import { createStepLog, type StepLog } from './step-log.ts';
import { isList, isValues, textOf, type Value, type Values } from './value.ts';
import type { StepsJob } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

const LONGEST_JOB = 360;

/** Runs a job with steps on a runner of its own: its environment's protection first, its outputs and address last. */
export async function runStepsJob(frame: Frame, job: StepsJob, contexts: Values, name: string): Promise<JobRun> {
  const { run, loaded, signal } = frame;
  const began = performance.now();
  const path = frame.path.join(' / ');
  const log = createStepLog((line) => run.show(path, line));
  const environment = environmentOf(job.environment, { contexts });
  const arch = archOf(evaluate(job.runsOn, { contexts }));
  const minutes = numberIn(job.timeoutMinutes, { contexts }) ?? LONGEST_JOB;
  const permissions = isFork(run.event) ? ofAFork(permissionsOf(loaded, job)) : permissionsOf(loaded, job);
  const ref = refOf(run.event);
  const claims = claimsOf({
    ...run,
    ref,
    root: frame.root,
    workflow: loaded.workflow.origin,
    environment: environment?.name,
  });
  const about = { path, name, permissions, claims };
  const ended = (rest: Pick<JobRun, 'result' | 'outputs' | 'environment' | 'summary'>): JobRun => ({
    ...about,
    ...rest,
    log: log.text(),
    seconds: (performance.now() - began) / 1000,
  });

  const refused = environment && (await refusedBy(environment.name, run, ref));
  if (refused !== undefined) {
    log.say(`Error: ${refused}`);
    return ended({ result: 'failure', outputs: {}, environment: undefined, summary: '' });
  }

  const folder = join(run.folder, frame.path.join('.').replace(/[^\w.-]/g, '-'));
  const workspace = join(folder, 'work', 'repository');
  const places = { workspace, temp: join(folder, 'temp'), home: join(folder, 'home') };
  await Promise.all(Object.values(places).map((each) => mkdir(each, { recursive: true })));
  const event = join(places.temp, 'event.json');
  await writeFile(
    event,
    JSON.stringify(contexts['github'] && isValues(contexts['github']) ? contexts['github']['event'] : {}),
  );

  const token = run.token(permissions);
  log.mask(token);
  const identity = permissions['id-token'] === 'write' ? run.machines.idToken({ claims, permissions }) : {};
  if (identity['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) log.mask(identity['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
  const github = isValues(contexts['github']) ? contexts['github'] : {};
  const { origin } = loaded.workflow;
  const onRunner: Values = {
    ...contexts,
    github: { ...github, job: job.id, token, workspace, event_path: event },
    vars: isFork(run.event) ? {} : varsOf(run.repository, environment?.name),
    secrets: { ...frame.secrets, GITHUB_TOKEN: token },
    runner: { os: 'Linux', arch, temp: places.temp, name: 'GitHub Actions 1', environment: 'github-hosted', debug: '' },
  };
  const steps = createJobSteps({
    run,
    workflow: loaded.workflow,
    job,
    contexts: onRunner,
    places,
    identity,
    permissions,
    arch,
    log,
    about: {
      workflow_ref: `${origin.repository}/${origin.path}@${origin.ref}`,
      workflow_sha: origin.sha,
      workflow_repository: origin.repository,
      workflow_file_path: origin.path,
    },
  });
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    log.say(`Error: The job has exceeded the maximum execution time of ${minutes} minutes.`);
    deadline.abort();
  }, minutes * run.machines.minute);
  const status = await steps.run(AbortSignal.any([signal, deadline.signal])).finally(() => clearTimeout(timer));

  const scope = steps.scope();
  try {
    const outputs = outputsOf(job, scope, log);
    const url = environment && addressOf(environment, scope, log);
    const deployed = environment && { name: environment.name, deployment: environment.deployment, url: url ?? '' };
    return ended({ result: status, outputs, environment: deployed, summary: steps.summary() });
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
  log.say(
    `Warning: Environment URL '${text}' is not a valid http(s) URL, so it will not be shown as a link in the workflow graph.`,
  );
  return '';
}

function archOf(runsOn: Value): 'X64' | 'ARM64' {
  const labels = isValues(runsOn) ? (runsOn['labels'] ?? '') : runsOn;
  for (const label of isList(labels) ? labels : [labels]) {
    const arch = HOSTED[textOf(label)];
    if (arch !== undefined) return arch;
  }
  throw new WorkflowError(`Waiting for a runner to pick up this job: nobody has the label '${textOf(labels)}'.`);
}
