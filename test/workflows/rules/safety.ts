import { jobsOf, stepsOf, trigger } from '../workflow.ts';
import type { Rule } from './rule.ts';

/** What stands in an expression becomes part of the script, whoever wrote it. */
export const noExpressionInScripts: Rule = ({ workflow }) =>
  stepsOf(workflow)
    .filter(({ step }) => `${step.run ?? ''}${step.with?.['script'] ?? ''}`.includes('${{'))
    .map(({ id, step }) => `${id}: "${step.name}" has an expression in its script; give it by env.`);

/** The token of the job must not stay in the folder that is built or kept. */
export const noTokenOnDisk: Rule = ({ workflow }) =>
  stepsOf(workflow)
    .filter(({ step }) => step.uses?.startsWith('actions/checkout@'))
    .filter(({ step }) => step.with?.['persist-credentials'] !== false)
    .map(({ id, step }) => `${id}: "${step.name}" has to say persist-credentials: false.`);

export const endsInTime: Rule = ({ workflow }) =>
  jobsOf(workflow)
    .filter(({ job }) => job.uses === undefined && job['timeout-minutes'] === undefined)
    .map(({ id }) => `${id}: it has no timeout-minutes.`);

/** Roles are assumed with GitHub's own token, and where they are is no secret. */
export const noSecrets: Rule = ({ text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, ''))
    .filter((line) => /\bsecrets(?:\.\w|\[|:(?:\s|$))/.test(line))
    .map((line) => `There are no secrets, but: ${line.trim()}`);

/** It runs with the rights of the repository on what a stranger wrote. */
export const noForeignTrigger: Rule = ({ workflow }) =>
  trigger(workflow, 'pull_request_target') === undefined ? [] : ['pull_request_target is never used.'];

/** What is accepted stands in one list, scripts/lint/accepted.ts. */
export const noHiddenException: Rule = ({ text }) =>
  [...text.matchAll(/#\s*(?:zizmor:\s*ignore|actionlint\s+ignore)\S*/g)].map(
    ([found]) => `${found}: list it in scripts/lint/accepted.ts.`,
  );

/** So that a list of runs and a page of checks can be read. */
export const everythingHasAName: Rule = ({ workflow }) => [
  ...(workflow.name === undefined ? ['The workflow has no name.'] : []),
  ...jobsOf(workflow)
    .filter(({ job }) => job.name === undefined)
    .map(({ id }) => `${id}: it has no name.`),
];
