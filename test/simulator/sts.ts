import { type KeyObject, randomBytes } from 'node:crypto';
import { readToken, unverified } from './json-web-token.ts';
import { AwsError, type Clock, type Service } from './ports.ts';
import { any, integer, operation, required, string, structure } from './shape.ts';
import { type TrustPolicy, trusts } from './trust-policy.ts';

/** Access keys that the simulated AWS gave out; of temporary ones what has to come with them, and until when. */
export interface Identity {
  readonly arn: string;
  readonly session?: { readonly token: string; readonly expiresAt: number };
}

/** Who calls, by access key. */
export interface Identities {
  find(accessKeyId: string): Identity | undefined;
}

/** An OIDC identity provider of the account, as IAM keeps it; the key stands for what the issuer publishes. */
export interface Provider {
  /** Without `https://`. */
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly key: KeyObject;
}

/** The part of the simulated IAM that decides who may assume what. */
export interface Trust {
  addProvider(provider: Provider): void;
  /** Seconds of MaxSessionDuration; IAM's default is an hour. */
  addRole(arn: string, policy: TrustPolicy, maxSessionDuration?: number): void;
}

const HOUR = 3600;
const NOT_AUTHORIZED = new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);

/** STS: who am I, and keys in exchange for an OIDC token. */
export function createSts(world: { readonly clock: Clock; readonly account: string; readonly accessKeyId: string }): {
  service: Service;
  identities: Identities & { add(accessKeyId: string, identity: Identity): void };
  trust: Trust;
} {
  const { clock, account } = world;
  const known = new Map<string, Identity>([[world.accessKeyId, { arn: `arn:aws:iam::${account}:user/simulator` }]]);
  const providers = new Map<string, Provider>();
  const roles = new Map<string, { readonly policy: TrustPolicy; readonly maxSessionDuration: number }>();

  const service: Service = {
    operations: {
      GetCallerIdentity: operation(structure({}), (_, caller) => ({
        UserId: 'AIDASIMULATOR0000000',
        Account: account,
        Arn: known.get(caller)?.arn,
      })),
      AssumeRoleWithWebIdentity: operation(
        structure({
          RoleArn: required(string({ min: 20, max: 2048 })),
          RoleSessionName: required(string({ min: 2, max: 64, pattern: /^[\w+=,.@-]*$/ })),
          WebIdentityToken: required(string({ min: 4, max: 20_000 })),
          DurationSeconds: integer({ min: 900, max: 43_200 }),
          Policy: string(),
          PolicyArns: any,
          ProviderId: string(),
        }),
        ({ RoleArn, RoleSessionName, WebIdentityToken, DurationSeconds = HOUR }) => {
          const { issuer, claims } = identityIn(WebIdentityToken);
          const role = roles.get(RoleArn);
          const keys = Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, String(value)]);
          const provider = `arn:aws:iam::${account}:oidc-provider/${issuer}`;
          if (role === undefined || !trusts(role.policy, provider, Object.fromEntries(keys))) throw NOT_AUTHORIZED;
          if (DurationSeconds > role.maxSessionDuration) {
            throw new AwsError(
              'ValidationError',
              'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
            );
          }
          const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
          const name = RoleArn.split('/').at(-1);
          const arn = `arn:aws:sts::${account}:assumed-role/${name}/${RoleSessionName}`;
          const expiresAt = clock.now() + DurationSeconds * 1000;
          const token = randomBytes(60).toString('base64');
          known.set(accessKeyId, { arn, session: { token, expiresAt } });
          return {
            Credentials: {
              AccessKeyId: accessKeyId,
              SecretAccessKey: randomBytes(30).toString('base64'),
              SessionToken: token,
              Expiration: new Date(expiresAt),
            },
            SubjectFromWebIdentityToken: claims['sub'],
            Audience: claims['aud'],
            Provider: provider,
            AssumedRoleUser: { AssumedRoleId: `AROASIMULATOR0000000:${RoleSessionName}`, Arn: arn },
          };
        },
      ),
    },
  };

  /** What a token says of whom, once STS believes it. */
  const identityIn = (token: string) => {
    const said = unverified(token);
    if (said === undefined) throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
    const url = String(said['iss']);
    const issuer = url.replace(/^https:\/\//, '');
    const provider = providers.get(issuer);
    if (provider === undefined) {
      throw new AwsError('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${url}`);
    }
    const claims = readToken(token, provider.key);
    if (claims === undefined) {
      throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not signed by a key of its issuer.');
    }
    if (!provider.audiences.includes(String(claims['aud']))) {
      throw new AwsError('InvalidIdentityToken', 'Incorrect token audience');
    }
    const [now, expiry] = [Math.floor(clock.now() / 1000), Number(claims['exp'])];
    if (!(expiry > now)) {
      throw new AwsError(
        'ExpiredTokenException',
        `Token expired: current date/time ${now} must be before the expiration date/time ${expiry}`,
      );
    }
    return { issuer, claims };
  };

  return {
    service,
    identities: {
      find: (accessKeyId) => known.get(accessKeyId),
      add: (accessKeyId, identity) => void known.set(accessKeyId, identity),
    },
    trust: {
      addProvider: (provider) => void providers.set(provider.issuer, provider),
      addRole: (arn, policy, maxSessionDuration = HOUR) => void roles.set(arn, { policy, maxSessionDuration }),
    },
  };
}
