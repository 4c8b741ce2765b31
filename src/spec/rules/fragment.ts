import { APP, type Fragment, mapsIn } from '../fragment.ts';
import type { Problem } from '../problem.ts';
import type { Draft, Rule } from '../rule.ts';
import { variablesOfOurs } from './variables.ts';

/** What a fragment must leave: without these nothing starts, or nothing reaches it. */
const NEEDED = {
  task: ['cpu', 'memory', 'networkMode', 'requiresCompatibilities', 'executionRoleArn', 'containerDefinitions'],
  app: ['environment', 'portMappings'],
} as const;

/** Always set by us: the image relies on them, and so does the target group. */
const FIXED = ['ENVIRONMENT', 'PORT'] as const;

/** What a fragment lays over the rest has to leave a task definition that starts and is reached. */
export const fragmentProblems: Rule = (draft, whereIs) => {
  const fragment = draft['task-definition'];
  if (fragment === undefined) return [];
  const containers = mapsIn(fragment['containerDefinitions']);
  const where = whereIs('task-definition', 'containerDefinitions');
  return [
    ...nulls(fragment, NEEDED.task, (field) => whereIs('task-definition', field)),
    ...containers
      .filter(({ name }) => name === APP)
      .flatMap((app) => [
        ...nulls(app, NEEDED.app, (field) => `${where}, ${APP}, ${field}`),
        ...takenOver(app, draft, `${where}, ${APP}`),
      ]),
    ...containers.flatMap((container) => twice(container, draft, where)),
  ];
};

function nulls(map: Fragment, fields: readonly string[], where: (field: string) => string): readonly Problem[] {
  return fields
    .filter((field) => map[field] === null)
    .map((field) => ({ where: where(field), message: "can't be taken away", fix: 'Give it, or leave it out.' }));
}

function takenOver(app: Fragment, draft: Draft, where: string): readonly Problem[] {
  const ours = variablesOfOurs(draft);
  const named = new Set([...mapsIn(app['environment']), ...mapsIn(app['secrets'])].map(({ name }) => name));
  return FIXED.filter((name) => named.has(name)).map((name) => ({
    where: `${where}, ${name}`,
    message: `is set by the action, ${ours.get(name)?.from}`,
    fix: 'Remove it, or give it another name.',
  }));
}

/** ECS takes a name for a variable or for a secret, not for both. */
function twice(container: Fragment, draft: Draft, where: string): readonly Problem[] {
  const under = container['name'] === APP ? namesUnder(draft) : { plain: [], secret: [] };
  const plain = laid(under.plain, container['environment'], 'value');
  const secret = laid(under.secret, container['secrets'], 'valueFrom');
  // What inputs and manifest give twice without the fragment is told where they give it.
  const told = new Set(under.plain.filter((name) => under.secret.includes(name)));
  return [...secret]
    .filter((name) => plain.has(name) && !told.has(name) && !FIXED.some((fixed) => fixed === name))
    .map((name) => ({
      where: `${where}, ${container['name']}, ${name}`,
      message: 'is both a plain variable and a secret then',
      fix: 'Take one away: {name: …, value: null} under environment, or {name: …, valueFrom: null} under secrets.',
    }));
}

/** The names of `app` before the fragment: those of inputs and manifest, and those that we set. */
function namesUnder(draft: Draft): { readonly plain: readonly string[]; readonly secret: readonly string[] } {
  const ours = [...variablesOfOurs(draft)];
  const own = (as: 'plain' | 'secret') => ours.filter(([, variable]) => variable.as === as).map(([name]) => name);
  return {
    plain: [...own('plain'), ...Object.keys(draft['environment-variables'] ?? {})],
    secret: [...own('secret'), ...Object.keys(draft.secrets ?? {})],
  };
}

/** The names that are there once the fragment's list is laid over them. */
function laid(under: readonly string[], list: unknown, essence: string): ReadonlySet<string> {
  const names = new Set(list === null ? [] : under);
  for (const { name, [essence]: value } of mapsIn(list)) {
    if (typeof name !== 'string') continue;
    if (value === null) names.delete(name);
    else names.add(name);
  }
  return names;
}
