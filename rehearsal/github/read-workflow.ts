import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { readJobs, readShell } from './read-jobs.ts';
import { readPermissions } from './read-permissions.ts';
import { readTriggers } from './read-triggers.ts';
import { member } from './tokens.ts';
import type { Origin, Workflow } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/**
 * Reads a workflow file with GitHub's own parser: what it does not know, and every expression that asks for a context
 * which is not there in its place, is an error.
 */
export async function readWorkflow(origin: Origin, content: string): Promise<Workflow> {
  const { context, value } = parseWorkflow({ name: origin.path, content }, new NoOperationTraceWriter());
  const problems = () => context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || problems().length > 0) throw invalid(problems());
  await convertWorkflowTemplate(context, value);
  const workflow: Workflow = {
    origin,
    name: member(value, 'name')?.toString() ?? origin.path,
    runName: member(value, 'run-name'),
    triggers: readTriggers(member(value, 'on')),
    permissions: readPermissions(member(value, 'permissions')),
    env: member(value, 'env'),
    concurrency: member(value, 'concurrency'),
    shell: readShell(value),
    jobs: readJobs(context, member(value, 'jobs')),
  };
  if (problems().length > 0) throw invalid(problems());
  return workflow;
}

const invalid = (problems: readonly string[]) => new WorkflowError(`Invalid workflow file:\n${problems.join('\n')}`);
