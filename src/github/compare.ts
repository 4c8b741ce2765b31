import type { Agents } from '../aws/agent.ts';
import { errorCode } from '../image/error-code.ts';
import { isRecord, parseJson } from '../json.ts';
import { HISTORIES, type History } from '../rollout/order.ts';
import { type Answer, ask } from './ask.ts';

interface Asking {
  /** Of the runner: GITHUB_API_URL, GITHUB_REPOSITORY. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly token: string | undefined;
  readonly agents: Agents;
  /** Milliseconds until the answer no longer matters. */
  readonly deadline?: number;
}

const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

/** What stands in the way, by GitHub's answer, and what to do. */
const REFUSED: Readonly<Record<number, string>> = {
  401: 'the github-token is not valid',
  403: 'the github-token may not read the repository (permissions: contents: read), or has asked too often',
  404: "GitHub doesn't know one of the commits, or the github-token may not read the repository (permissions: contents: read)",
  429: 'the github-token has asked too often',
};

/** Asks GitHub how one commit stands to another one. What keeps it from an answer is the reason for an unknown history. */
export function comparing({ env, token, agents, deadline = 5000 }: Asking) {
  return async (base: string, head: string, signal: AbortSignal): Promise<History> => {
    const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = env;
    if (!token) return unknown('there is no github-token to ask GitHub with');
    if (!api || !repository)
      return unknown('there is no GitHub to ask: GITHUB_API_URL or GITHUB_REPOSITORY is not set');
    if (![base, head].every((commit) => /^[0-9a-f]{7,64}$/i.test(commit)))
      return unknown('what is stamped is no commit');
    const late = AbortSignal.timeout(deadline);
    try {
      // The changed files, which may be megabytes, come with the first page only.
      const url = new URL(`${api}/repos/${repository}/compare/${base}...${head}?per_page=1&page=2`);
      return historyIn(await ask({ url, headers: HEADERS, token, agents, signal: AbortSignal.any([signal, late]) }));
    } catch (error) {
      if (late.aborted) return unknown(`GitHub did not answer within ${deadline / 1000} s`);
      return unknown(`GitHub can't be asked (${errorCode(error) ?? 'the request broke off'})`);
    }
  };
}

/** Pure: the history that GitHub's answer tells. */
function historyIn({ status, body }: Answer): History {
  if (status !== 200)
    return unknown(`GitHub answered ${status}${REFUSED[status] === undefined ? '' : `: ${REFUSED[status]}`}`);
  const told = parseJson(body);
  const found = HISTORIES.find((history) => isRecord(told) && told['status'] === history);
  return found === undefined ? unknown("GitHub's answer can't be read") : { status: found };
}

const unknown = (reason: string): History => ({ status: 'unknown', reason });
