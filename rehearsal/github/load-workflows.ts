import { problemsOfCall } from './inputs.ts';
import { beyond, DEFAULT, type Permissions } from './permissions.ts';
import { readWorkflow } from './read-workflow.ts';
import type { CallJob, Job, Origin, Workflow } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** Where workflow files are found. */
export interface WorkflowFiles {
  /** The file that `uses` of a job names, as seen from the file that says so. */
  find(uses: string, from: Origin): Promise<{ readonly origin: Origin; readonly content: string }>;
}

/** A workflow, and those that it calls, by job. */
export interface Loaded {
  readonly workflow: Workflow;
  /** What its jobs have that set nothing: what its caller's job grants, or the repository. */
  readonly granted: Permissions;
  readonly calls: ReadonlyMap<string, Loaded>;
}

const DEEPEST = 10;

/**
 * Reads a workflow and all that it calls, and checks them as GitHub does before anything runs: one called job that asks
 * for more than the calling job grants ends the whole run, whether or not its turn would ever come.
 */
export async function loadWorkflows(file: { origin: Origin; content: string }, files: WorkflowFiles): Promise<Loaded> {
  return load(file, files, DEFAULT, 0);
}

/** What a job may do. */
export const permissionsOf = ({ workflow, granted }: Loaded, job: Job): Permissions =>
  job.permissions ?? workflow.permissions ?? granted;

async function load(
  { origin, content }: { readonly origin: Origin; readonly content: string },
  files: WorkflowFiles,
  granted: Permissions,
  depth: number,
): Promise<Loaded> {
  if (depth > DEEPEST) throw new WorkflowError(`Nested reusable workflow depth exceeded ${DEEPEST}.`);
  const workflow = await readWorkflow(origin, content);
  const calls = new Map<string, Loaded>();
  for (const job of workflow.jobs) {
    if (job.kind !== 'call') continue;
    const allowed = permissionsOf({ workflow, granted, calls }, job);
    const called = await load(await files.find(job.uses, origin), files, allowed, depth + 1);
    const problems = problemsOf(job, called.workflow, allowed);
    if (problems.length > 0) throw new WorkflowError(`${origin.path}, job '${job.id}':\n${problems.join('\n')}`);
    calls.set(job.id, called);
  }
  return { workflow, granted, calls };
}

function problemsOf(job: CallJob, { triggers, permissions, jobs }: Workflow, allowed: Permissions): readonly string[] {
  if (triggers.call === undefined) return [`${job.uses} has no workflow_call, so that it can't be called.`];
  const asked = [
    { what: 'The workflow', requested: permissions },
    ...jobs.map((nested) => ({ what: `The nested job '${nested.id}'`, requested: nested.permissions })),
  ];
  return [
    ...problemsOfCall(job.with, triggers.call),
    ...asked.flatMap(({ what, requested }) => {
      const told = requested && beyond(requested, allowed);
      return told === undefined ? [] : [`Error calling workflow '${job.uses}'. ${what} ${told}`];
    }),
  ];
}
