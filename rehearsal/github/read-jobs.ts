import { convertToIfCondition } from '@actions/workflow-parser/model/converter/if-condition';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { readPermissions } from './read-permissions.ts';
import { itemsOf, mapIn, member, pairsOf, textsOf } from './tokens.ts';
import type { Job, Shell, Step } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** The jobs of a workflow, in the order of the file. */
export function readJobs(context: TemplateContext, jobs: TemplateToken | undefined): readonly Job[] {
  return pairsOf(jobs).map(([id, token]): Job => {
    const base = {
      id,
      name: member(token, 'name'),
      needs: textsOf(member(token, 'needs')),
      condition: conditionOf(context, token),
      strategy: member(token, 'strategy'),
      permissions: readPermissions(member(token, 'permissions')),
      concurrency: member(token, 'concurrency'),
    };
    const uses = member(token, 'uses');
    if (uses !== undefined) {
      const given = { with: mapIn(member(token, 'with')), secrets: member(token, 'secrets') };
      return { ...base, kind: 'call', uses: uses.toString(), ...given };
    }
    const runsOn = member(token, 'runs-on');
    if (runsOn === undefined) throw new WorkflowError(`The job '${id}' has neither runs-on nor uses.`);
    return {
      ...base,
      kind: 'steps',
      runsOn,
      environment: member(token, 'environment'),
      env: member(token, 'env'),
      timeoutMinutes: member(token, 'timeout-minutes'),
      continueOnError: member(token, 'continue-on-error'),
      outputs: member(token, 'outputs'),
      shell: readShell(token),
      steps: itemsOf(member(token, 'steps')).map((step) => readStep(context, step)),
    };
  });
}

/** `defaults.run` of a workflow or a job. */
export function readShell(token: TemplateToken | undefined): Shell {
  const run = member(member(token, 'defaults'), 'run');
  return { name: member(run, 'shell'), folder: member(run, 'working-directory') };
}

function readStep(context: TemplateContext, token: TemplateToken): Step {
  const uses = member(token, 'uses');
  const script = member(token, 'run');
  const base = {
    id: member(token, 'id')?.toString(),
    name: member(token, 'name'),
    condition: conditionOf(context, token),
    env: member(token, 'env'),
    continueOnError: member(token, 'continue-on-error'),
    timeoutMinutes: member(token, 'timeout-minutes'),
  };
  if (uses !== undefined)
    return { ...base, does: { kind: 'uses', uses: uses.toString(), with: member(token, 'with') } };
  if (script === undefined) throw new WorkflowError('A step has neither uses nor run; nothing else can be rehearsed.');
  const shell = { name: member(token, 'shell'), folder: member(token, 'working-directory') };
  return { ...base, does: { kind: 'run', script, shell } };
}

/** What `if` says; GitHub's own code adds success() to one that names no status function. */
function conditionOf(context: TemplateContext, token: TemplateToken): TemplateToken | undefined {
  const given = member(token, 'if');
  return given && convertToIfCondition(context, given);
}
