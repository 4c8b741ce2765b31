import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { booleanIn, type Scope, textIn } from './evaluate.ts';
import type { Repository } from './repository.ts';
import type { Run } from './run.ts';
import { mapIn, member } from './tokens.ts';

/** The environment that a job names; an empty name is none. */
export interface JobEnvironment {
  readonly name: string;
  readonly deployment: boolean;
  /** Comes to something once the steps are over. */
  readonly url: TemplateToken | undefined;
}

/** What `environment` of a job comes to. */
export function environmentOf(token: TemplateToken | undefined, scope: Scope): JobEnvironment | undefined {
  if (token === undefined) return undefined;
  const name = textIn(mapIn(token) ? member(token, 'name') : token, scope);
  if (name === '') return undefined;
  return { name, deployment: booleanIn(member(token, 'deployment'), scope) ?? true, url: member(token, 'url') };
}

/** Why a job may not use its environment; waits for the reviewers. They are asked with `deployment: false` too. */
export async function refusedBy(
  name: string,
  { repository, review }: Pick<Run, 'repository' | 'review'>,
  ref: string,
): Promise<string | undefined> {
  const { branches, reviewers = false } = settingsOf(repository, name);
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  if (branches !== undefined && !branches.includes(branch)) {
    return `Branch "${branch}" is not allowed to deploy to ${name} due to environment protection rules.`;
  }
  if (reviewers && (await review(name)) === 'rejected') return `The deployment to ${name} was rejected by a reviewer.`;
  return undefined;
}

/** The variables of the steps of a job: those of its environment come before the repository's. */
export const varsOf = (repository: Repository, environment: string | undefined) => ({
  ...repository.vars,
  ...(environment === undefined ? {} : settingsOf(repository, environment).vars),
});

/** Names of environments are not case-sensitive. */
function settingsOf({ environments }: Repository, name: string) {
  const found = Object.entries(environments).find(([each]) => each.toLowerCase() === name.toLowerCase());
  return found?.[1] ?? {};
}
