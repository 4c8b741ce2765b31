import type { Agents } from '../aws/agent.ts';
import { type Patience, retrying } from '../aws/until.ts';
import { UserError } from '../errors.ts';
import { errorCode } from '../image/error-code.ts';
import { isRecord, parseJson } from '../json.ts';
import { type Answer, ask } from './ask.ts';
import { AUDIENCE } from './claims.ts';

/** Milliseconds for one try. */
const DEADLINE = 10_000;

/** GitHub did not give a token now, and may the next time. */
class NotNow extends Error {}

/** There is no token that any other try would bring. */
export class NoToken extends UserError {}

export interface TokenSource {
  /** Of the runner: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly agents: Agents;
  readonly patience: Patience;
  readonly conceal: (secret: string) => void;
}

/**
 * A fresh token of GitHub that says who this job is. `getIDToken` of @actions/core does the same with an HTTP client of
 * its own, which is half of the time of a start and knows neither our agents nor AWS_CA_BUNDLE.
 */
export async function idToken({ env, agents, patience, conceal }: TokenSource): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env;
  if (!address || !token || !URL.canParse(address)) throw new NoToken(MISSING);
  const url = new URL(address);
  url.searchParams.set('audience', AUDIENCE);
  const once = async () => {
    const late = AbortSignal.timeout(DEADLINE);
    const signal = AbortSignal.any([patience.signal, late]);
    const headers = { accept: 'application/json; api-version=2.0' };
    const answer = await ask({ url, headers, token, agents, signal }).catch((error: unknown) => {
      patience.signal.throwIfAborted();
      const why = late.aborted ? `none came within ${DEADLINE / 1000} s` : (errorCode(error) ?? 'it broke off');
      throw new NotNow(`no answer from GitHub (${why})`);
    });
    return tokenIn(answer);
  };
  const given = await retrying(once, (error) => error instanceof NotNow, patience);
  conceal(given);
  // Parts of it may turn up alone.
  for (const part of given.split('.').slice(1)) conceal(part);
  return given;
}

/** Pure: the token in GitHub's answer. Throws what another try may heal as NotNow. */
function tokenIn({ status, body }: Answer): string {
  if (status === 429 || status === 408 || status >= 500) throw new NotNow(`GitHub answered ${status}`);
  if (status !== 200) throw new NoToken(`GitHub gives this job no token for AWS: it answered ${status}.`);
  const said = parseJson(body);
  const value = isRecord(said) ? said['value'] : undefined;
  if (typeof value === 'string' && value.split('.').length === 3) return value;
  throw new NoToken('GitHub gives this job no token for AWS: its answer holds none.');
}

const MISSING = `role-to-assume needs a token of GitHub, and this job may not ask for one. Add to the job, or to the top of the workflow:

permissions:
  contents: read
  id-token: write

A workflow that is called by another gets what the calling job grants, so it stands there too. The pull request of a fork gets no token, whatever is written.`;
