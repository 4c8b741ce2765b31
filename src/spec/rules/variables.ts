import type { Draft, Rule } from '../rule.ts';

/** A variable is given once: as a plain one, as a secret, or by us. */
export const variableProblems: Rule = (draft, whereIs) => {
  const plain = Object.keys(draft['environment-variables'] ?? {});
  const secret = Object.keys(draft.secrets ?? {});
  const ours = variablesOfOurs(draft);
  const taken = (name: string, field: 'environment-variables' | 'secrets') => ({
    where: whereIs(field, name),
    message: `is set by the action, ${ours.get(name)}`,
    fix: 'Remove it, or give it another name.',
  });
  return [
    ...plain.filter((name) => ours.has(name)).map((name) => taken(name, 'environment-variables')),
    ...secret.filter((name) => ours.has(name)).map((name) => taken(name, 'secrets')),
    ...secret
      .filter((name) => plain.includes(name))
      .map((name) => ({
        where: whereIs('secrets', name),
        message: `is a plain variable too (${whereIs('environment-variables', name)})`,
        fix: 'Give it in one of the two.',
      })),
  ];
};

/** The variables that we set in this configuration, each with what it comes from. */
export function variablesOfOurs(draft: Draft): ReadonlyMap<string, string> {
  const ours = new Map([
    ['ENVIRONMENT', 'from the input environment'],
    ['PORT', 'from container-port'],
  ]);
  if (draft['db-host'] !== undefined) ours.set('DB_HOST', 'from db-host').set('DB_PORT', 'from db-port');
  if (draft['db-name'] !== undefined) ours.set('DB_NAME', 'from db-name');
  if (draft['db-secret-arn'] !== undefined)
    ours.set('DB_USERNAME', 'from db-secret-arn').set('DB_PASSWORD', 'from db-secret-arn');
  if (draft['app-secret-arn'] !== undefined) ours.set('SECRET_KEY', 'from app-secret-arn');
  return ours;
}
