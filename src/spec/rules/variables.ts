import type { Draft, Rule } from '../rule.ts';

/** A variable is given once: as a plain one, as a secret, or by us. */
export const variableProblems: Rule = (draft, whereIs) => {
  const plain = Object.keys(draft['environment-variables'] ?? {});
  const secret = Object.keys(draft.secrets ?? {});
  const ours = variablesOfOurs(draft);
  const taken = (name: string, field: 'environment-variables' | 'secrets') => ({
    where: whereIs(field, name),
    message: `is set by the action, ${ours.get(name)?.from}`,
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

interface Own {
  /** What it comes from: "from container-port". */
  readonly from: string;
  readonly as: 'plain' | 'secret';
}

/** The variables that we set in this configuration. */
export function variablesOfOurs(draft: Draft): ReadonlyMap<string, Own> {
  const plain = (from: string): Own => ({ from, as: 'plain' });
  const secret = (from: string): Own => ({ from, as: 'secret' });
  const ours = new Map([
    ['ENVIRONMENT', plain('from the input environment')],
    ['PORT', plain('from container-port')],
  ]);
  if (draft['db-host'] !== undefined) ours.set('DB_HOST', plain('from db-host')).set('DB_PORT', plain('from db-port'));
  if (draft['db-name'] !== undefined) ours.set('DB_NAME', plain('from db-name'));
  if (draft['db-secret-arn'] !== undefined)
    ours.set('DB_USERNAME', secret('from db-secret-arn')).set('DB_PASSWORD', secret('from db-secret-arn'));
  if (draft['app-secret-arn'] !== undefined) ours.set('SECRET_KEY', secret('from app-secret-arn'));
  return ours;
}
