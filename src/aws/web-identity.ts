import type { Agents } from './agent.ts';
import { connectSts } from './clients.ts';
import { isFault, isKeyFault } from './faults.ts';
import { given } from './given.ts';
import type { Lease } from './renewing.ts';
import type { Trace } from './trace.ts';
import { type Patience, retrying } from './until.ts';

export interface Assuming {
  readonly role: string;
  readonly sessionName: string;
  readonly region: string;
  readonly agents: Agents;
  readonly patience: Patience;
  readonly trace?: Trace | undefined;
  /** A fresh token for every try: one lives for minutes only. */
  readonly token: () => Promise<string>;
  readonly conceal: (secret: string) => void;
  /** What to say of a refusal that no other try would change, given the token that was refused. */
  readonly refusal: (error: Error, token: string) => Error;
}

/** What passes by itself, or with another token. STS's list of keys of GitHub may be behind, or GitHub out of reach. */
const PASSING = [
  'IDPCommunicationError',
  'IDPCommunicationErrorException',
  'ExpiredTokenException',
  'ExpiredToken',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
] as const;

const FINAL = ['AccessDenied', 'AccessDeniedException', 'InvalidIdentityToken', 'InvalidIdentityTokenException'];

const passes = (error: unknown) => isFault(error, ...PASSING) || isKeyFault(error);

/** Makes what assumes a role with a web identity, as often as it is asked. Nothing of it leaves this process. */
export async function assuming({
  role,
  sessionName,
  region,
  agents,
  patience,
  trace,
  token,
  conceal,
  refusal,
}: Assuming): Promise<() => Promise<Lease>> {
  const { client, api } = await connectSts({ region, agents, clock: patience.clock, signal: patience.signal, trace });

  const attempt = async (): Promise<Lease> => {
    const shown = await token();
    try {
      const { Credentials: made, AssumedRoleUser: user } = await client.send(
        new api.AssumeRoleWithWebIdentityCommand({
          RoleArn: role,
          RoleSessionName: sessionName,
          WebIdentityToken: shown,
        }),
      );
      const lease = {
        accessKeyId: given(made?.AccessKeyId, 'AccessKeyId'),
        secretAccessKey: given(made?.SecretAccessKey, 'SecretAccessKey'),
        sessionToken: given(made?.SessionToken, 'SessionToken'),
        expiration: given(made?.Expiration, 'Expiration'),
        accountId: given(user?.Arn, 'AssumedRoleUser.Arn').split(':')[4] ?? '',
      };
      for (const secret of [lease.accessKeyId, lease.secretAccessKey, lease.sessionToken]) conceal(secret);
      return lease;
    } catch (error) {
      throw error instanceof Error && !passes(error) && isFault(error, ...FINAL) ? refusal(error, shown) : error;
    }
  };
  return () => retrying(attempt, passes, patience);
}
