import type { Agents } from './aws/agent.ts';
import { connectSts } from './aws/clients.ts';
import { given } from './aws/given.ts';
import { type CredentialSource, renewing } from './aws/renewing.ts';
import type { Trace } from './aws/trace.ts';
import { assuming } from './aws/web-identity.ts';
import type { Clock } from './clock.ts';
import { Refusal } from './errors.ts';
import { claimsIn } from './github/claims.ts';
import { idToken } from './github/oidc-token.ts';
import { RoleRefused } from './github/trust-policy.ts';
import type { Access } from './spec/spec.ts';

interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly agents: Agents;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly trace: Trace | undefined;
  readonly conceal: (secret: string) => void;
}

/** Seconds for one of GitHub and STS to come to terms. */
const LONGEST = 60;

/**
 * The credentials of the role that was asked for, assumed in this process and handed on to nobody; `undefined` where the
 * job's own are to be used. Refuses any account but the expected one.
 */
export async function credentialsFor(
  { region, role, account }: Access,
  { env, agents, clock, signal, trace, conceal }: World,
): Promise<CredentialSource | undefined> {
  if (role === undefined) {
    if (account !== undefined) expectAccount(account, await ownAccount(), 'the credentials of the job are of');
    return undefined;
  }
  // So that a wrong role is not first tried, and refused for another reason.
  if (account !== undefined) expectAccount(account, role.split(':')[4] ?? '', 'role-to-assume is in');
  const patience = (waitingFor: string) => ({ clock, signal, atMost: LONGEST, waitingFor });
  const assume = await assuming({
    role,
    sessionName: sessionName(env),
    region,
    agents,
    trace,
    conceal,
    patience: patience(`STS to accept GitHub’s token for ${role}`),
    token: () => idToken({ env, agents, conceal, patience: patience('GitHub to give a token for AWS') }),
    refusal: (error, token) => new RoleRefused(role, error, claimsIn(token)),
  });
  const first = await assume();
  if (account !== undefined) expectAccount(account, first.accountId, 'role-to-assume leads to');
  return renewing(first, assume, () => clock.now());

  async function ownAccount(): Promise<string> {
    const { client, api } = await connectSts({ region, agents, clock, signal, trace });
    const { Account: own } = await client.send(new api.GetCallerIdentityCommand({}));
    client.destroy();
    return given(own, 'Account');
  }
}

function expectAccount(expected: string, found: string, what: string): void {
  if (found === expected) return;
  throw new Refusal(
    `${what} account ${found}, and expected-account-id is ${expected}. Nothing was read and nothing done.`,
  );
}

/** What CloudTrail shows of a run beside the claims: at most 64 characters. */
const sessionName = ({ GITHUB_RUN_ID: run = '' }: World['env']) =>
  ['fargate-platform', run.replace(/\D/g, '').slice(0, 20)].filter(Boolean).join('-');
