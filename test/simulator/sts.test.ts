import { ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ISSUER, jobClaims, type OidcIssuer, startOidcIssuer } from '../runner/oidc-issuer.ts';
import { type Simulator, startSimulator } from './simulator.ts';
import { type TrustPolicy, trusts } from './trust-policy.ts';

const ROLE = 'arn:aws:iam::123456789012:role/path/deploy';
const PROVIDER = `arn:aws:iam::123456789012:oidc-provider/${ISSUER}`;

const policy = (condition: NonNullable<TrustPolicy['Statement'][number]['Condition']>): TrustPolicy => ({
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: PROVIDER },
      Condition: condition,
    },
  ],
});

let now = Date.parse('2026-11-25T12:00:00Z');
let aws: Simulator;
let issuer: OidcIssuer;
let sts: STSClient;
beforeAll(async () => {
  aws = await startSimulator({ clock: { now: () => now, after: () => () => {} } });
  issuer = await startOidcIssuer(() => now);
  aws.trust.addRole(
    ROLE,
    policy({
      StringEquals: {
        [`${ISSUER}:aud`]: 'sts.amazonaws.com',
        [`${ISSUER}:sub`]: 'repo:acme/shop:environment:dev',
      },
    }),
  );
  sts = new STSClient({ ...aws.config, maxAttempts: 1 });
});
afterAll(async () => {
  sts.destroy();
  await issuer.close();
  await aws.close();
});

const token = async (audience = 'sts.amazonaws.com'): Promise<string> => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret } = issuer.env;
  const headers = { authorization: `Bearer ${secret}` };
  const answer: unknown = await (await fetch(`${url}&audience=${audience}`, { headers })).json();
  return typeof answer === 'object' && answer !== null && 'value' in answer ? String(answer.value) : '';
};
const assume = (given: string, more: { DurationSeconds?: number; RoleArn?: string } = {}) =>
  sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: ROLE,
      RoleSessionName: 'test',
      WebIdentityToken: given,
      ...more,
    }),
  );
const assumed = async () => {
  const { Credentials: made } = await assume(await token());
  return {
    accessKeyId: `${made?.AccessKeyId}`,
    secretAccessKey: `${made?.SecretAccessKey}`,
    sessionToken: `${made?.SessionToken}`,
  };
};

test('a token of an issuer that the account doesn’t know is worth nothing', async () => {
  await expect(assume(await token())).rejects.toThrow(
    `No OpenIDConnect provider found in your account for https://${ISSUER}`,
  );
});

describe('with the provider', () => {
  beforeAll(() => aws.trust.addProvider(issuer.provider));

  test('gives keys that are those of the role, and lets them do things until they expire', async () => {
    const credentials = await assumed();
    const as = new STSClient({ ...aws.config, credentials });
    const [ecr, elb] = [
      new ECRClient({ ...aws.config, credentials }),
      new ElasticLoadBalancingV2Client({ ...aws.config, credentials }),
    ];
    expect(await as.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Arn: 'arn:aws:sts::123456789012:assumed-role/deploy/test',
      Account: '123456789012',
    });
    await ecr.send(new GetAuthorizationTokenCommand({}));
    now += 3600_000;
    await expect(ecr.send(new GetAuthorizationTokenCommand({}))).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await expect(elb.send(new DescribeLoadBalancersCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' });
    for (const client of [as, ecr, elb]) client.destroy();
  });

  test('takes no keys without what belongs to them', async () => {
    const { accessKeyId, secretAccessKey } = await assumed();
    const ecr = new ECRClient({ ...aws.config, credentials: { accessKeyId, secretAccessKey } });
    await expect(ecr.send(new GetAuthorizationTokenCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    ecr.destroy();
  });

  test.each([
    ['of another audience', () => token('somebody'), 'InvalidIdentityToken'],
    [
      'whose claims were changed',
      async () => {
        const [head = '', , signature = ''] = (await token()).split('.');
        const claims = { ...jobClaims(), iss: `https://${ISSUER}`, aud: 'sts.amazonaws.com', exp: now / 1000 + 60 };
        return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
      },
      'InvalidIdentityTokenException',
    ],
    [
      'that has expired',
      async () => {
        const old = await token();
        now += 301_000;
        return old;
      },
      'ExpiredTokenException',
    ],
    ['that is none', async () => 'nonsense', 'InvalidIdentityToken'],
  ])('refuses a token %s', async (_, make, code) => {
    await expect(assume(await make())).rejects.toMatchObject({ name: expect.stringMatching(new RegExp(`^${code}`)) });
  });

  test('refuses a role that does not trust the token, and one that is not there, alike', async () => {
    const other = assume(await token(), { RoleArn: 'arn:aws:iam::123456789012:role/other' });
    await expect(other).rejects.toMatchObject({ name: 'AccessDenied' });
    issuer.say(jobClaims({ sub: 'repo:acme/shop:ref:refs/heads/main' }));
    await expect(assume(await token())).rejects.toMatchObject({ name: 'AccessDenied' });
    issuer.say(jobClaims());
  });

  test('refuses a longer session than the role allows', async () => {
    await expect(assume(await token(), { DurationSeconds: 7200 })).rejects.toMatchObject({ name: 'ValidationError' });
  });
});

describe('a trust policy', () => {
  const keys = { sub: 'repo:acme/shop:environment:dev', job_workflow_ref: 'acme/platform/deploy.yml@refs/tags/v1' };
  test.each([
    ['one of several', { StringEquals: { sub: ['repo:a/b:ref:x', 'repo:acme/shop:environment:dev'] } }, true],
    ['a pattern', { StringLike: { sub: 'repo:acme/*:environment:de?' } }, true],
    ['a pattern where it has to be equal', { StringEquals: { sub: 'repo:acme/*' } }, false],
    ['a pattern with what is special elsewhere', { StringLike: { sub: 'repo:acme.shop*' } }, false],
    [
      'both operators',
      { StringEquals: { sub: keys.sub }, StringLike: { job_workflow_ref: 'acme/platform/*@*' } },
      true,
    ],
    ['a claim that the token lacks', { StringEquals: { environment: 'dev' } }, false],
  ])('holds a token to %s', (_, condition, expected) => {
    expect(trusts(policy(condition), PROVIDER, keys)).toBe(expected);
    expect(trusts(policy(condition), 'arn:aws:iam::123456789012:oidc-provider/other', keys)).toBe(false);
  });
});
