import { ours } from '../repository.ts';
import { changing, type Job, jobsOf, verbOf } from '../workflow.ts';
import type { Rule } from './rule.ts';

const groupOf = ({ concurrency }: Job) =>
  typeof concurrency === 'object' ? concurrency : { group: concurrency ?? '' };
const asksReviewers = ({ environment = '' }: Job) => JSON.stringify(environment).includes('approval-environment');
const verbIn = (job: Job) => job.steps?.map(verbOf).find((verb) => verb !== undefined);

/** The environment that a job is about, as the inputs of its workflow name it. */
const environmentIn = (job: Job) => /\binputs\.(environment|to)\b/.exec(`${stepOf(job)?.with?.['environment']}`)?.[1];
const stepOf = (job: Job) => job.steps?.find((step) => verbOf(step) !== undefined);

/**
 * One key for all that changes an environment, so that nothing runs beside it, and all in order of arrival; literal,
 * since github.workflow is the caller's. A rollback has its own: it must not wait for the rollout that it is to end.
 */
export const oneKeyForAllThatChanges: Rule = ({ kind, workflow }) =>
  kind !== 'public'
    ? []
    : jobsOf(workflow)
        .filter(({ job }) => changing(verbIn(job)))
        .flatMap(({ id, job }) => {
          const { group, ...rest } = groupOf(job);
          const prefix = verbIn(job) === 'rollback' ? 'fargate-platform-rollback-' : 'fargate-platform-';
          const key = `${prefix}\${{ inputs.${environmentIn(job)} }}-\${{ inputs.manifest }}`;
          return [
            ...(group === key ? [] : [`${id}: its group is ${group}, and has to be ${key}.`]),
            ...(rest.queue === 'max' ? [] : [`${id}: without queue: max a newer run replaces one that waits.`]),
            ...(rest['cancel-in-progress'] === false ? [] : [`${id}: it must not be cancelled by another.`]),
          ];
        });

/** The newest plan is the only one that matters, and no deploy waits for it. */
export const plansReplaceEachOther: Rule = ({ kind, workflow }) =>
  kind !== 'public'
    ? []
    : jobsOf(workflow)
        .filter(({ job }) => verbIn(job) === 'plan')
        .filter(({ job }) => {
          const { group, ...rest } = groupOf(job);
          const own = /^fargate-platform-plan-.*inputs\.environment.*inputs\.manifest.*pull_request\.number/.test(
            group,
          );
          return !own || rest['cancel-in-progress'] !== true;
        })
        .map(
          ({ id }) => `${id}: a plan has a group of its own for each pull request, and is cancelled by a newer one.`,
        );

/** A run that waits for a reviewer holds the group of its workflow, and all that comes after it waits too. */
export const noGroupAroundAnApproval: Rule = ({ kind, workflow }) => {
  const deploys =
    kind === 'public' || jobsOf(workflow).some(({ job }) => job.uses !== undefined && ours(job.uses) !== undefined);
  return [
    ...(deploys && workflow.concurrency !== undefined ? ['A workflow that deploys has no group of its own.'] : []),
    ...jobsOf(workflow)
      .filter(({ job }) => job.uses !== undefined && groupOf(job).group.toLowerCase().startsWith('fargate-platform'))
      .map(({ id }) => `${id}: the called workflow has that group too, and GitHub calls it a deadlock.`),
  ];
};

/** Who waits for reviewers does nothing else: no group, no permission, no deployment that isn't one. */
export const approvalOnItsOwn: Rule = ({ kind, workflow }) =>
  kind !== 'public'
    ? []
    : jobsOf(workflow)
        .filter(({ job }) => asksReviewers(job))
        .filter(
          ({ job }) =>
            job.concurrency !== undefined ||
            JSON.stringify(job.permissions) !== '{}' ||
            typeof job.environment !== 'object' ||
            job.environment.deployment !== false ||
            verbIn(job) !== undefined,
        )
        .map(({ id }) => `${id}: approval is a job without group, permission, deployment or work.`);

/** Where reviewers may be asked, nothing is changed unless they agreed: a job that was skipped is no agreement. */
export const approvalIsWaitedFor: Rule = ({ kind, workflow }) => {
  const approvals = jobsOf(workflow).filter(({ job }) => asksReviewers(job));
  if (kind !== 'public' || approvals.length === 0) return [];
  return jobsOf(workflow)
    .filter(({ job }) => changing(verbIn(job)))
    .filter(({ job: { if: condition = '', needs = [] } }) =>
      approvals.some(
        ({ id }) =>
          ![needs].flat().includes(id) ||
          !/^!cancelled\(\) && (?:\(.*\) && )?\(needs\.approve\.result == 'success' \|\| inputs\.approval-environment == ''\)$/.test(
            `${condition}`.trim(),
          ),
      ),
    )
    .map(({ id }) => `${id}: it has to need the approval, and its success wherever reviewers are asked.`);
};

/** Beside the workflows of ours nobody's group may hang on a name that a caller chooses. */
export const literalKeys: Rule = ({ workflow }) =>
  jobsOf(workflow)
    .filter(({ job }) => groupOf(job).group.includes('github.workflow') && job.uses !== undefined)
    .map(({ id }) => `${id}: github.workflow is the caller's name in both, and GitHub calls it a deadlock.`);
