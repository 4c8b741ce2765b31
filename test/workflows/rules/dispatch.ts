import { jobsOf, trigger, type Workflow } from '../workflow.ts';
import type { Rule } from './rule.ts';

/** Whoever chooses an environment on GitHub's page sees what will be done, and the list of runs what was. */
export const dispatchSaysWhatItDoes: Rule = ({ kind, workflow }) => {
  const form = trigger(workflow, 'workflow_dispatch');
  if (kind !== 'public' || form === undefined) return [];
  const { environment, confirm } = form.inputs ?? {};
  const destroys = stepsUse(workflow, '$/actions/destroy');
  return [
    ...(workflow['run-name']?.includes('inputs.environment') ? [] : ['The run-name has to say which environment.']),
    ...(environment?.type === 'environment' && environment.required
      ? []
      : ['The environment has to be chosen from those that are there.']),
    ...(!destroys || (confirm?.type === 'string' && confirm.required && confirm.default === undefined)
      ? []
      : ['What is destroyed has to be typed.']),
  ];
};

function stepsUse(workflow: Workflow, uses: string): boolean {
  return jobsOf(workflow).some(({ job }) => job.steps?.some((step) => step.uses === uses));
}
