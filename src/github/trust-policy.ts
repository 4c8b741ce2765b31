import { UserError } from '../errors.ts';
import { AUDIENCE, type Claims } from './claims.ts';

/** AWS does not let the job have the role. */
export class RoleRefused extends UserError {
  constructor(role: string, error: Error, claims: Claims) {
    super(refusalText(role, error, claims));
    this.name = 'RoleRefused';
  }
}

/**
 * Pure: every `sub` that GitHub may send for such a job, the one that it sent first. Repositories that were made, renamed
 * or transferred since July 2026 send their numbers and those of their owner as well. A `sub` that an organisation has
 * put together in its own way is the only one.
 */
export function formsOfSub({
  sub = '',
  repository = '',
  repository_id: id,
  repository_owner_id: ownerId,
}: Claims): string[] {
  const [, about] = /^repo:[^:]+:(.+)$/.exec(sub) ?? [];
  const [owner, name] = repository.split('/');
  if (about === undefined || !owner || !name) return [sub];
  const withNumbers = id && ownerId ? [`repo:${owner}@${ownerId}/${name}@${id}:${about}`] : [];
  const forms = [`repo:${repository}:${about}`, ...withNumbers];
  return forms.includes(sub) ? [sub, ...forms.filter((form) => form !== sub)] : [sub];
}

/** Pure: the trust policy of a role that would accept a token with these claims. */
export function trustPolicy(role: string, claims: Claims): unknown {
  const [, partition = 'aws', , , account = ''] = role.split(':');
  const issuer = (claims['iss'] ?? 'https://token.actions.githubusercontent.com').replace(/^https:\/\//, '');
  const [only = '', ...others] = formsOfSub(claims);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${issuer}` },
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: claims['aud'] ?? AUDIENCE,
            [`${issuer}:sub`]: others.length === 0 ? only : [only, ...others],
          },
        },
      },
    ],
  };
}

/** Pure: what to say when AWS does not let a job assume a role: why, what the token says, and what would accept it. */
export function refusalText(role: string, error: Error, claims: Claims): string {
  const said = `AWS does not let this job assume the role ${role}: ${error.name}: ${error.message}`;
  const shown = Object.entries(claims).map(([name, value]) => `  ${name}: ${value}`);
  if (claims['sub'] === undefined) return `${said}\nThe claims of GitHub’s token can’t be read.`;
  const several = formsOfSub(claims).length > 1;
  return [
    said,
    ...(/provider found/i.test(error.message)
      ? ['The account has no identity provider for GitHub: docs/github-role.yaml makes one.']
      : ['STS says the same of a role that is not there, and of one that trusts somebody else.']),
    'GitHub’s token says:',
    ...shown,
    ...(claims['environment'] === undefined
      ? ['The job names no environment: a policy for one (…:environment:NAME) doesn’t accept it.']
      : []),
    `This trust policy of the role accepts it${several ? ', in both forms of sub that GitHub sends' : ''}:`,
    JSON.stringify(trustPolicy(role, claims), null, 2),
  ].join('\n');
}
