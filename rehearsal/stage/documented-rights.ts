import { readFile } from 'node:fs/promises';
import { at, readTemplate } from '../../test/docs/cloudformation.ts';
import type { Call } from '../../test/simulator/journal.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** What a role may do by the documentation: the patterns of IAM actions. */
export interface DocumentedRights {
  /** The template's role. */
  readonly deploy: readonly string[];
  /** What docs/permissions.md says that a destroy needs beside it. */
  readonly destroy: readonly string[];
  /** What it says is enough for a plan. */
  readonly plan: readonly string[];
}

/** Reads them from docs/github-role.yaml and docs/permissions.md. */
export async function documentedRights(): Promise<DocumentedRights> {
  const template = readTemplate(await readFile(new URL('github-role.yaml', DOCS), 'utf8'));
  const policies = at(template, 'Resources', 'DeployRole', 'Properties', 'Policies', 0, 'PolicyDocument', 'Statement');
  const deploy = (Array.isArray(policies) ? policies : [])
    .flatMap((statement) => [at(statement, 'Action')].flat())
    .map(String);
  const page = await readFile(new URL('permissions.md', DOCS), 'utf8');
  const destroy = [...sectionOf(page, 'destroy').matchAll(/`([a-z]+:[A-Z]\w+)`/g)].map(([, action = '']) => action);
  const reads = deploy.filter((action) => /:(Describe|List|Get|BatchGet)/.test(action));
  if (deploy.length === 0 || destroy.length === 0) throw new Error('The documentation of permissions can’t be read.');
  return { deploy, destroy, plan: [...reads, 'ecr:BatchCheckLayerAvailability'] };
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

const sectionOf = (page: string, title: string) =>
  new RegExp(`^### ${title}\\n([\\s\\S]*?)(?=^##)`, 'm').exec(page)?.[1] ?? '';
