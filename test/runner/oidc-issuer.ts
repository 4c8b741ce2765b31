import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Provider } from '../simulator/sts.ts';

/** What GitHub says of a job, by claim. */
export type JobClaims = Readonly<Record<string, string>>;

/** The issuer of GitHub's tokens as a job sees it: an address and a secret in its environment. */
export interface OidcIssuer {
  readonly env: Readonly<Record<'ACTIONS_ID_TOKEN_REQUEST_URL' | 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', string>>;
  /** What an AWS account has to know to believe it. */
  readonly provider: Provider;
  /** Every token that was given out. */
  readonly tokens: readonly string[];
  /** A secret of its own for a job, whose tokens say this and nothing else. */
  job(claims: JobClaims): OidcIssuer['env'];
  /** What the next tokens say. */
  say(claims: JobClaims): void;
  /** The next `times` requests are answered with this status. */
  fail(times: number, status: number): void;
  close(): Promise<void>;
}

export const ISSUER = 'token.actions.githubusercontent.com';

/** The claims of a job in an environment of a repository, in the form of `sub` that older repositories send. */
export function jobClaims(more: JobClaims = {}): JobClaims {
  return {
    sub: 'repo:acme/shop:environment:dev',
    repository: 'acme/shop',
    repository_id: '123456',
    repository_owner: 'acme',
    repository_owner_id: '654321',
    ref: 'refs/heads/main',
    environment: 'dev',
    workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    job_workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    event_name: 'push',
    runner_environment: 'github-hosted',
    ...more,
  };
}

/** Seconds for which GitHub's tokens are good. Where time runs a few hundred times as fast, that is too little for a busy machine. */
const LIFE = 300;

/** Starts an issuer on loopback that signs with a key of its own. `now`: milliseconds, in the time of the cloud. */
export async function startOidcIssuer(now: () => number, life = LIFE): Promise<OidcIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jobs = new Map<string, () => JobClaims>();
  const tokens: string[] = [];
  const failures: number[] = [];
  let common = jobClaims();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://issuer');
    const failure = failures.shift();
    if (failure !== undefined) return void response.writeHead(failure).end();
    const claims = jobs.get(/^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')?.();
    if (claims === undefined) return void response.writeHead(401).end();
    const seconds = Math.floor(now() / 1000);
    const value = signed(
      {
        jti: randomBytes(16).toString('hex'),
        aud: url.searchParams.get('audience') ?? 'https://github.com/acme',
        iss: `https://${ISSUER}`,
        iat: seconds,
        nbf: seconds - 5,
        exp: seconds + life,
        ...claims,
      },
      privateKey,
    );
    tokens.push(value);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ count: value.length, value }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const admit = (claims: () => JobClaims): OidcIssuer['env'] => {
    const secret = randomBytes(24).toString('base64url');
    jobs.set(secret, claims);
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    };
  };
  return {
    env: admit(() => common),
    provider: { issuer: ISSUER, audiences: ['sts.amazonaws.com'], key: publicKey },
    tokens,
    job: (claims) => admit(() => claims),
    say: (next) => {
      common = next;
    },
    fail: (times, status) => void failures.push(...Array.from({ length: times }, () => status)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function signed(payload: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ typ: 'JWT', alg: 'RS256', kid: 'one' })}.${part(payload)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}
