import { parse } from 'yaml';
import { ours } from '../repository.ts';
import { trigger } from '../workflow.ts';
import type { Rule } from './rule.ts';

/** The outputs of a called workflow are those of its jobs. */
export const outputsLeadSomewhere: Rule = ({ kind, workflow }) => {
  const { outputs = {} } = trigger(workflow, 'workflow_call') ?? {};
  return kind !== 'public'
    ? []
    : Object.entries(outputs).flatMap(([name, { value }]) => {
        const [, job = '', output = ''] = /^\$\{\{ jobs\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(value) ?? [];
        const [, step = '', its = ''] =
          /^\$\{\{ steps\.([\w-]+)\.outputs\.([\w-]+) \}\}$/.exec(workflow.jobs[job]?.outputs?.[output] ?? '') ?? [];
        const uses = workflow.jobs[job]?.steps?.find(({ id }) => id === step)?.uses;
        const action = uses === undefined ? undefined : ours(uses);
        const known = action === undefined ? {} : parse(action).outputs;
        return Object.hasOwn(known, its) ? [] : [`The output ${name} leads to no output of an action of ours.`];
      });
};
