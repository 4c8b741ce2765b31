import { ours } from '../repository.ts';
import { type Job, jobsOf } from '../workflow.ts';
import type { Rule } from './rule.ts';

const needsOf = ({ needs = [] }: Job) => (typeof needs === 'string' ? [needs] : needs);

/** Whether a job deploys: by a workflow of ours that gives an outcome of deployments. */
function deploys({ uses = '' }: Job): boolean {
  return /\/(?:deploy|promote)\.yml(?:@|$)/.test(uses) && ours(uses) !== undefined;
}

/** Green is not enough: a run that came too late, or whose environment sleeps, is green, and nobody has seen it run. */
export const promotesWhatWasSeen: Rule = ({ workflow }) =>
  jobsOf(workflow)
    .filter(({ job }) => deploys(job))
    .flatMap(({ id, job }) =>
      needsOf(job)
        .filter((before) => deploys(workflow.jobs[before] ?? {}))
        .filter((before) => !asksFor(job, before))
        .map((before) => `${id}: its if has to ask whether the outcome of ${before} is deployed or unchanged.`),
    );

function asksFor({ if: condition = '' }: Job, before: string): boolean {
  const outcome = `needs.${before}.outputs.outcome`;
  const text = `${condition}`.replaceAll(/\s+/g, ' ');
  const either = `${outcome} == 'deployed' || ${outcome} == 'unchanged'`;
  return (
    text.includes(either) ||
    new RegExp(
      `contains\\(fromJSON\\('\\["deployed", ?"unchanged"\\]'\\), ${outcome.replaceAll('.', '\\.')}\\)`,
      'i',
    ).test(text)
  );
}
