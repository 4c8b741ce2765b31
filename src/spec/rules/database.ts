import type { Rule } from '../rule.ts';

/** A port or a name of a database says nothing without its host. Its secret alone may hold everything. */
export const databaseProblems: Rule = (draft, whereIs, malformed) => {
  if (draft['db-host'] !== undefined || malformed.has('db-host')) return [];
  const orphans = (['db-port', 'db-name'] as const).filter((name) => draft[name] !== undefined);
  return orphans.map((name) => ({
    where: whereIs(name),
    message: 'is given without the host of the database',
    fix: `Give db-host (database.host) too, or leave ${name} out.`,
  }));
};
