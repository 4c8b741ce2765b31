import { describe, expect, test } from '@jest/globals';
import { type Claims, claimsIn } from '../../src/github/claims.ts';
import { formsOfSub, RoleRefused, trustPolicy } from '../../src/github/trust-policy.ts';

const ROLE = 'arn:aws:iam::123456789012:role/shop-dev-deploy';
const ISSUER = 'token.actions.githubusercontent.com';
const repository = { repository: 'acme/shop', repository_id: '12', repository_owner_id: '34' };

const tokenOf = (claims: object) =>
  ['head', Buffer.from(JSON.stringify(claims)).toString('base64url'), 'signature'].join('.');

describe('the claims of a token', () => {
  test('are those that a policy may ask for, and no others', () => {
    const token = tokenOf({ sub: 'repo:acme/shop:ref:refs/heads/main', jti: 'x', actor: 'mona', aud: 'a', exp: 5 });
    expect(claimsIn(token)).toEqual({ sub: 'repo:acme/shop:ref:refs/heads/main', aud: 'a' });
  });

  test.each([
    ['a line break and a command of the runner', 'refs/heads/a\n::error::b', 'refs/heads/a?::error::b'],
    ['more than anybody reads', 'x'.repeat(1000), 'x'.repeat(300)],
  ])('hold no %s', (_, ref, expected) => {
    expect(claimsIn(tokenOf({ ref }))).toEqual({ ref: expected });
  });

  test.each(['', 'nonsense', 'a.b.c', tokenOf([]), tokenOf({ sub: 5 })])(
    'of what is no token are none: %s',
    (token) => {
      expect(claimsIn(token)).toEqual({});
    },
  );
});

describe('the forms of sub', () => {
  const old = 'repo:acme/shop:environment:dev';
  const numbered = 'repo:acme@34/shop@12:environment:dev';
  test.each<[string, Claims, string[]]>([
    ['of an older repository', { ...repository, sub: old }, [old, numbered]],
    ['of a newer one', { ...repository, sub: numbered }, [numbered, old]],
    ['of GitHub Enterprise Server, without numbers', { repository: 'acme/shop', sub: old }, [old]],
    [
      'of a branch',
      { ...repository, sub: 'repo:acme/shop:ref:refs/heads/main' },
      ['repo:acme/shop:ref:refs/heads/main', 'repo:acme@34/shop@12:ref:refs/heads/main'],
    ],
    [
      'that an organisation has put together itself',
      { ...repository, sub: 'repository_owner:acme:environment:dev' },
      ['repository_owner:acme:environment:dev'],
    ],
    ['of another repository than the claims say', { ...repository, sub: 'repo:a/b:x' }, ['repo:a/b:x']],
  ])('%s', (_, claims, forms) => {
    expect(formsOfSub(claims)).toEqual(forms);
  });
});

describe('the trust policy', () => {
  test('names the provider of the issuer, in the account and the partition of the role', () => {
    const claims = { sub: 's', aud: 'sts.amazonaws.com', iss: 'https://github.example.com/_services/token' };
    expect(trustPolicy('arn:aws-us-gov:iam::210987654321:role/x', claims)).toMatchObject({
      Statement: [
        {
          Principal: { Federated: 'arn:aws-us-gov:iam::210987654321:oidc-provider/github.example.com/_services/token' },
          Condition: { StringEquals: { 'github.example.com/_services/token:sub': 's' } },
        },
      ],
    });
  });
});

describe('a refused assume', () => {
  const denied = Object.assign(new Error('Not authorized'), { name: 'AccessDenied' });
  const told = (claims: Claims, error: Error = denied) => new RoleRefused(ROLE, error, claims).message;

  test('says what the job lacks without an environment', () => {
    const main = { ...repository, sub: 'repo:acme/shop:ref:refs/heads/main', iss: `https://${ISSUER}` };
    expect(told(main)).toContain('The job names no environment');
    expect(told({ ...main, environment: 'dev' })).not.toContain('The job names no environment');
  });

  test('says how to make the provider that is missing', () => {
    const missing = Object.assign(new Error(`No OpenIDConnect provider found in your account for https://${ISSUER}`), {
      name: 'InvalidIdentityToken',
    });
    expect(told({ sub: 's' }, missing)).toContain('docs/github-role.yaml makes one');
  });

  test('shows no policy that nobody could mean', () => {
    expect(told({})).not.toContain('Statement');
  });
});
