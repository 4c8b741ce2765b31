import { readFile } from 'node:fs/promises';
import { at, readTemplate } from '../../test/docs/cloudformation.ts';
import type { Call } from '../../test/simulator/journal.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** What a role may do by the documentation: the patterns of IAM actions, by what it is for. */
export interface DocumentedRights {
  /** The template's role. */
  readonly deploy: readonly string[];
  readonly destroy: readonly string[];
  readonly plan: readonly string[];
}

/** Reads them from docs/github-role.yaml and docs/iam. */
export async function documentedRights(): Promise<DocumentedRights> {
  const template = readTemplate(await readFile(new URL('github-role.yaml', DOCS), 'utf8'));
  const deploy = actionsIn(at(template, 'Resources', 'DeployRole', 'Properties', 'Policies', 0, 'PolicyDocument'));
  const [destroy, plan] = await Promise.all(
    ['destroy', 'plan'].map(async (workflow) => {
      const policy: unknown = JSON.parse(await readFile(new URL(`iam/${workflow}.json`, DOCS), 'utf8'));
      return actionsIn(policy);
    }),
  );
  if (deploy.length === 0 || !destroy?.length || !plan?.length)
    throw new Error('The documentation of permissions can’t be read.');
  return { deploy, destroy, plan };
}

function actionsIn(policy: unknown): readonly string[] {
  const statements = at(policy, 'Statement');
  return (Array.isArray(statements) ? statements : [])
    .flatMap((statement) => [at(statement, 'Action')].flat())
    .map(String);
}

/** Pure: the calls that these rights don't allow, as IAM would name them. The registry's own protocol is left out. */
export function beyondRights(
  calls: readonly Pick<Call, 'service' | 'operation'>[],
  rights: readonly string[],
): readonly string[] {
  const actions = calls.flatMap(({ service, operation }) => {
    const prefix = PREFIXES[service];
    return prefix === undefined ? [] : [`${prefix}:${operation}`];
  });
  return [...new Set(actions)].filter((action) => !rights.some((right) => covers(right, action)));
}

const PREFIXES: Readonly<Record<string, string>> = {
  ecr: 'ecr',
  ecs: 'ecs',
  elbv2: 'elasticloadbalancing',
  logs: 'logs',
};

const covers = (right: string, action: string) =>
  right.endsWith('*') ? action.startsWith(right.slice(0, -1)) : right === action;
