import { isMapping } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { type Level, type Permissions, READ_ALL, WRITE_ALL } from './permissions.ts';
import { pairsOf } from './tokens.ts';

const LEVELS: readonly Level[] = ['none', 'read', 'write'];

/** The permissions that a workflow or a job sets; `undefined` where it says nothing. */
export function readPermissions(token: TemplateToken | undefined): Permissions | undefined {
  if (token === undefined) return undefined;
  if (!isMapping(token)) return token.toString() === 'write-all' ? WRITE_ALL : READ_ALL;
  return Object.fromEntries(
    pairsOf(token).flatMap(([scope, value]) =>
      LEVELS.filter((level) => level === value.toString()).map((level) => [scope, level]),
    ),
  );
}
