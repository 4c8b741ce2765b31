import { randomBytes } from 'node:crypto';
import { AwsError, type Clock, type Service } from './ports.ts';
import { any, integer, operation, required, string, structure } from './shape.ts';

/** Who calls: access keys that the simulated AWS gave out, by their id. */
export interface Identities {
  knows(accessKeyId: string): boolean;
  arn(accessKeyId: string): string;
}

/** STS: who am I, and keys in exchange for an OIDC token. */
export function createSts(world: { readonly clock: Clock; readonly account: string; readonly accessKeyId: string }): {
  service: Service;
  identities: Identities;
} {
  const { clock, account } = world;
  const arns = new Map([[world.accessKeyId, `arn:aws:iam::${account}:user/simulator`]]);
  const service: Service = {
    operations: {
      GetCallerIdentity: operation(structure({}), () => ({
        UserId: 'AIDASIMULATOR0000000',
        Account: account,
        Arn: arns.get(world.accessKeyId),
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
        (input) => {
          const role = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(input.RoleArn);
          if (role?.[1] !== account) {
            throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
          }
          if (input.WebIdentityToken.split('.').length !== 3) {
            throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
          }
          const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
          const arn = `arn:aws:sts::${account}:assumed-role/${role[2]}/${input.RoleSessionName}`;
          arns.set(accessKeyId, arn);
          return {
            Credentials: {
              AccessKeyId: accessKeyId,
              SecretAccessKey: randomBytes(30).toString('base64'),
              SessionToken: randomBytes(60).toString('base64'),
              Expiration: new Date(clock.now() + (input.DurationSeconds ?? 3600) * 1000),
            },
            AssumedRoleUser: { AssumedRoleId: `AROASIMULATOR0000000:${input.RoleSessionName}`, Arn: arn },
          };
        },
      ),
    },
  };
  return {
    service,
    identities: {
      knows: (accessKeyId) => arns.has(accessKeyId),
      arn: (accessKeyId) => arns.get(accessKeyId) ?? `arn:aws:iam::${account}:user/unknown`,
    },
  };
}
