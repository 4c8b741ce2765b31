import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { masked, searchFor, shown } from '../canaries.ts';
import { ISSUER, jobClaims, type OidcIssuer, startOidcIssuer } from '../runner/oidc-issuer.ts';
import type { Ended, Run } from '../runner/run-action.ts';
import type { TrustPolicy } from '../simulator/trust-policy.ts';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

/** Fast enough for a wait of more than an hour, which is how long a session of the role is. */
const FACTOR = 400;
/** Slow enough for the time that is given to STS and GitHub to come to terms. */
const SLOW = 10;
const ROLE = 'arn:aws:iam::123456789012:role/shop-dev-deploy';
/** A role that trusts others only. */
const CLOSED = 'arn:aws:iam::123456789012:role/closed';

let stage: BundleStage;
let issuer: OidcIssuer;
let image: string;
beforeAll(async () => {
  stage = await startBundleStage(FACTOR);
  issuer = await startOidcIssuer(() => stage.aws.clock.now(), 1500);
  stage.aws.trust.addProvider(issuer.provider);
  stage.aws.trust.addRole(ROLE, trusting('repo:acme/shop:environment:dev'));
  stage.aws.trust.addRole(CLOSED, trusting('repo:acme/shop:environment:prod'));
  image = await stage.archive({ labels: { 'simulator.body': 'one' } });
});
afterAll(async () => {
  await issuer.close();
  await stage.close();
});

const trusting = (...sub: string[]): TrustPolicy => ({
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${ISSUER}` },
      Condition: { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com', [`${ISSUER}:sub`]: sub } },
    },
  ],
});

const NONE = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };

/** A job that has no credentials but GitHub's token. */
const inJob = (inputs: Run['inputs'], { env, ...how }: Omit<Run, 'inputs' | 'time'> = {}) =>
  stage.run(
    { image, 'wait-timeout': '6h', 'role-to-assume': ROLE, ...inputs },
    { ...how, env: { ...issuer.env, ...NONE, ...env } },
  );

function expectNoSecret(text: string, { log }: Ended): void {
  const tokens = issuer.tokens.flatMap((token) => [token, ...token.split('.').slice(1)]);
  expect(searchFor([...tokens, ...masked(log)])(text)).toEqual([]);
}

describe('role-to-assume', () => {
  test('deploys with nothing but GitHub’s token, and leaves nothing behind', async () => {
    const folder = join(stage.folder, 'home');
    await mkdir(folder);
    const files = { GITHUB_ENV: join(folder, 'env'), GITHUB_PATH: join(folder, 'path') };
    for (const file of Object.values(files)) await writeFile(file, '');
    const ended = await inJob({}, { env: { ...files, HOME: folder, RUNNER_TEMP: folder } });
    expect([ended.code, ended.outputs['outcome'], annotations(ended)]).toEqual([0, 'deployed', []]);
    expect(issuer.tokens.length).toBeGreaterThan(0);
    // All that is secret is masked, should anything else show it.
    expect(masked(ended.log)).toEqual(expect.arrayContaining([...issuer.tokens]));
    expect(masked(ended.log).some((secret) => secret.startsWith('ASIA'))).toBe(true);
    expectNoSecret(shown(ended.log) + ended.summary + JSON.stringify(ended.outputs), ended);
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['env', 'path']);
    for (const file of Object.values(files)) expect(await readFile(file, 'utf8')).toBe('');
  }, 60_000);

  test('is renewed in a wait that is longer than a session', async () => {
    const slow = await stage.archive({ labels: { 'simulator.start-seconds': '4500' } });
    const before = issuer.tokens.length;
    const patient = { 'health-check-grace-period': '4h', 'container-health-check': 'none' };
    const ended = await inJob({ environment: 'slow', image: slow, ...patient });
    expect([ended.code, ended.outputs['outcome'], annotations(ended)]).toEqual([0, 'deployed', []]);
    // Each time with a token of its own: one lives for minutes.
    expect(issuer.tokens.length - before).toBeGreaterThanOrEqual(2);
    expect(new Set(issuer.tokens).size).toBe(issuer.tokens.length);
  }, 60_000);

  test('is the one with which the end of the job puts things right', async () => {
    const environment = 'cancelled';
    const slow = await stage.archive({ labels: { 'simulator.start-seconds': '86400' } });
    const patient = { 'health-check-grace-period': '24h', 'container-health-check': 'none' };
    const { post } = await inJob(
      { environment, image: slow, ...patient },
      { cancel: { after: 'waiting up to', signal: 'SIGKILL' } },
    );
    expect([post?.code, post?.log]).toEqual([0, expect.stringContaining('set to 0 tasks')]);
  }, 60_000);

  test.each(['status', 'plan'] as const)(
    'works for %s',
    async (verb) => {
      expect(await inJob({}, { verb })).toMatchObject({ code: 0 });
    },
    60_000,
  );

  test('that does not trust the job: claims and a policy that would, in both forms, and no token', async () => {
    const before = issuer.tokens.length;
    const ended = await inJob({ 'role-to-assume': CLOSED });
    const [text = ''] = annotations(ended);
    expect([ended.code, ended.outputs['outcome']]).toEqual([1, 'failed']);
    expect(issuer.tokens.length - before).toBe(1);
    expect(text).toContain(`AWS does not let this job assume the role ${CLOSED}: AccessDenied`);
    for (const [name, value] of Object.entries(jobClaims())) expect(text).toContain(`\n  ${name}: ${value}\n`);
    expect(text).toContain('outcomes.md#credentials');
    const policy = JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('}\n') + 1));
    expect(policy.Statement[0].Condition.StringEquals[`${ISSUER}:sub`]).toEqual([
      'repo:acme/shop:environment:dev',
      'repo:acme@654321/shop@123456:environment:dev',
    ]);
    expectNoSecret(shown(ended.log) + ended.summary, ended);
    // It keeps its word.
    stage.aws.trust.addRole(CLOSED, policy);
    expect(await inJob({ 'role-to-assume': CLOSED }, { verb: 'status' })).toMatchObject({ code: 0 });
    stage.aws.trust.addRole(CLOSED, trusting('repo:acme/shop:environment:prod'));
  }, 60_000);

  test('in a job that may not ask for a token: what to write', async () => {
    const ended = await inJob({}, { env: { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' } });
    expect(ended.code).toBe(1);
    expect(annotations(ended)[0]).toContain('permissions:\n  contents: read\n  id-token: write\n');
  }, 60_000);
});

describe('an assume that fails by chance', () => {
  let slow: BundleStage;
  let theirs: OidcIssuer;
  beforeAll(async () => {
    slow = await startBundleStage(SLOW);
    theirs = await startOidcIssuer(() => slow.aws.clock.now());
    slow.aws.trust.addProvider(theirs.provider);
    slow.aws.trust.addRole(ROLE, trusting('repo:acme/shop:environment:dev'));
  });
  afterAll(async () => {
    await theirs.close();
    await slow.close();
  });

  test.each([
    ['GitHub is busy', () => theirs.fail(2, 503)],
    ['STS cannot reach GitHub', () => void slow.aws.faults.add({ ...once('IDPCommunicationError'), times: 2 })],
    ['the token has expired on its way', () => void slow.aws.faults.add(once('ExpiredTokenException'))],
    [
      'STS has not got GitHub’s keys',
      () => {
        const message = "Couldn't retrieve verification key from your identity provider";
        slow.aws.faults.add({ ...once('InvalidIdentityToken'), message });
      },
    ],
    ['STS is busy', () => void slow.aws.faults.add({ kind: 'throttle', operation: ASSUME, times: 1 })],
  ])(
    'is tried again where %s',
    async (_, disturb) => {
      disturb();
      const ended = await slow.run({ 'role-to-assume': ROLE }, { verb: 'status', env: { ...theirs.env, ...NONE } });
      expect([ended.code, annotations(ended)]).toEqual([0, []]);
    },
    60_000,
  );
});

const ASSUME = 'AssumeRoleWithWebIdentity';
const once = (code: string) => ({ kind: 'error', code, status: 400, operation: ASSUME, times: 1 }) as const;

describe('expected-account-id', () => {
  const calls = () => stage.aws.journal.calls.filter(({ service }) => service !== 'sts').length;

  test.each([
    ['the credentials of the job are of', { 'role-to-assume': '' }, {}],
    ['role-to-assume is in', {}, issuerless()],
  ])(
    'that is another: %s it, and nothing is read',
    async (what, inputs, env) => {
      const before = calls();
      const job = { AWS_ACCESS_KEY_ID: `${stage.aws.env.AWS_ACCESS_KEY_ID}`, AWS_SECRET_ACCESS_KEY: 'x', ...env };
      const ended = await inJob({ ...inputs, 'expected-account-id': '210987654321' }, { env: job });
      expect(ended.code).toBe(1);
      expect(annotations(ended)[0]).toContain(`${what} account 123456789012, and expected-account-id is 210987654321`);
      expect(calls()).toBe(before);
    },
    60_000,
  );

  test.each([
    ['of the job', { 'role-to-assume': '' }],
    ['of the role', {}],
  ])(
    'that is the one %s lets it work',
    async (_, inputs) => {
      const env = { AWS_ACCESS_KEY_ID: `${stage.aws.env.AWS_ACCESS_KEY_ID}`, AWS_SECRET_ACCESS_KEY: 'x' };
      const ended = await inJob({ ...inputs, 'expected-account-id': '123456789012' }, { verb: 'status', env });
      expect([ended.code, annotations(ended)]).toEqual([0, []]);
    },
    60_000,
  );
});

/** The wrong account is told before anybody is asked for a token. */
function issuerless() {
  return { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
}
