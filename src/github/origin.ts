import { readFileSync } from 'node:fs';
import { isRecord } from '../json.ts';
import type { Origin } from '../stacks/release.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Which commit and run this is. On a pull request the head commit: GITHUB_SHA is a merge that exists nowhere else. */
export function readOrigin(env: Env): Origin {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return {
    commit: headOf(payload(env)) ?? env['GITHUB_SHA'],
    runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
  };
}

/** Pure: the head commit of the pull request that an event is about. */
function headOf(event: unknown): string | undefined {
  const pullRequest = isRecord(event) ? event['pull_request'] : undefined;
  const head = isRecord(pullRequest) ? pullRequest['head'] : undefined;
  const sha = isRecord(head) ? head['sha'] : undefined;
  return typeof sha === 'string' ? sha : undefined;
}

/** The event that started the workflow. Unreadable is as good as none: the commit then is GITHUB_SHA. */
function payload({ GITHUB_EVENT_PATH: file }: Env): unknown {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
