/** What a job's token may do, by scope. A scope that is not named is none. */
export type Permissions = Readonly<Record<string, Level>>;
export type Level = 'none' | 'read' | 'write';

/** Those that `read-all` and `write-all` stand for. */
const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const;
const READABLE: readonly string[] = SCOPES.filter((scope) => scope !== 'id-token');
const WRITABLE: readonly string[] = SCOPES.filter((scope) => scope !== 'models');

/** What repositories grant where neither workflow nor job says anything: the restricted default of new ones. */
export const DEFAULT: Permissions = { contents: 'read', packages: 'read' };

/** `read-all` and `write-all`; the first has no OIDC token in it. */
export const READ_ALL: Permissions = Object.fromEntries(READABLE.map((scope) => [scope, 'read']));
export const WRITE_ALL: Permissions = {
  ...Object.fromEntries(WRITABLE.map((scope) => [scope, 'write'])),
  models: 'read',
};

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };

const levelOf = (permissions: Permissions, scope: string): Level => permissions[scope] ?? 'none';

/** What of a called workflow or job is more than its caller may grant, in GitHub's words; empty when nothing is. */
export function beyond(requested: Permissions, granted: Permissions): string | undefined {
  const scopes = Object.keys(requested).filter(
    (scope) => RANK[levelOf(requested, scope)] > RANK[levelOf(granted, scope)],
  );
  if (scopes.length === 0) return undefined;
  const told = (permissions: Permissions) =>
    scopes.map((scope) => `${scope}: ${levelOf(permissions, scope)}`).join(', ');
  return `is requesting '${told(requested)}', but is only allowed '${told(granted)}'.`;
}

/** What is left of permissions for the pull request of a fork: reading, and no token for anybody else. */
export function ofAFork(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([scope, level]) => [
      scope,
      scope === 'id-token' ? 'none' : level === 'write' ? 'read' : level,
    ]),
  );
}
