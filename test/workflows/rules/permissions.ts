import { parse } from 'yaml';
import { commentAt, ours } from '../repository.ts';
import { granted, jobsOf, type Permissions, verbOf, type Workflow } from '../workflow.ts';
import type { Rule } from './rule.ts';

/** A job that somebody adds has no permission until it says which. */
export const nothingByDefault: Rule = ({ workflow }) =>
  JSON.stringify(workflow.permissions) === '{}' ? [] : ['permissions of the workflow: they have to be {}.'];

/** To read the repository is what every checkout does; anything else has to be argued for. */
export const reasonForEachPermission: Rule = (source) =>
  jobsOf(source.workflow).flatMap(({ id, job }) =>
    Object.entries(granted(job))
      .filter(([name, access]) => source.kind !== 'own' || name !== 'contents' || access !== 'read')
      .filter(([name]) => commentAt(source, ['jobs', id, 'permissions', name]) === '')
      .map(([name]) => `${id}: nothing says why it has the permission ${name}.`),
  );

const WITHOUT_CODE = /^(?:\$\/actions\/[\w-]+|actions\/(?:checkout|download-artifact|github-script)@.*)$/;

/** Who may get AWS's credentials runs nothing that a Dockerfile or a dependency brings. */
export const noCodeBesideTheToken: Rule = ({ kind, workflow }) =>
  kind !== 'public'
    ? []
    : jobsOf(workflow)
        .filter(({ job }) => granted(job)['id-token'] !== undefined)
        .flatMap(({ id, job }) => [
          ...(job.steps ?? [])
            .filter(({ uses }) => uses === undefined || !WITHOUT_CODE.test(uses))
            .map(({ name }) => `${id}: "${name}" runs beside the token for AWS.`),
          ...(job.steps?.some((step) => verbOf(step) !== undefined)
            ? []
            : [`${id}: it has a token for AWS, and no use for it.`]),
        ]);

const BASIC = ['contents: read', 'id-token: write'];

/** More than the least would keep every caller from starting that does not grant it. */
export const leastPermissions: Rule = ({ kind, file, workflow }) => {
  const allowed = file.endsWith('/plan-comment.yml') ? [...BASIC, 'pull-requests: write'] : BASIC;
  return kind !== 'public'
    ? []
    : Object.entries(needed(workflow))
        .map(([name, access]) => `${name}: ${access}`)
        .filter((permission) => !allowed.includes(permission))
        .map((permission) => `${permission} is more than it may ask of its callers.`);
};

/** What its head tells callers to grant is what its jobs ask for. */
export const headTellsPermissions: Rule = ({ kind, text, workflow }) => {
  if (kind !== 'public') return [];
  const [, told = '{}'] = /^# +permissions: (\{.*\})$/m.exec(text) ?? [];
  return difference('the head of the file', parse(told), needed(workflow));
};

/** GitHub does not start a run whose callee asks for more than its caller grants; and more is too much. */
export const callersGrantWhatIsAsked: Rule = ({ workflow }) =>
  jobsOf(workflow).flatMap(({ id, job }) => {
    const callee = job.uses === undefined ? undefined : ours(job.uses);
    return callee === undefined ? [] : difference(id, granted(job), needed(parse(callee)));
  });

/** What all jobs of a workflow ask for together: write goes over read. */
export function needed(workflow: Workflow): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const { job } of jobsOf(workflow)) {
    const callee = job.uses === undefined ? undefined : ours(job.uses);
    const asked: Permissions = callee === undefined ? granted(job) : needed(parse(callee));
    for (const [name, access] of Object.entries(asked)) if (all[name] !== 'write') all[name] = access;
  }
  return all;
}

function difference(
  who: string,
  has: Readonly<Record<string, string>>,
  needs: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(has), ...Object.keys(needs)])]
    .filter((name) => has[name] !== needs[name])
    .map((name) => `${who}: ${name} is ${has[name] ?? 'not granted'}, and ${needs[name] ?? 'not asked for'}.`);
}
