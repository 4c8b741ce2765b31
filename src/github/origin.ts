import { readBounded } from '../bounded-file.ts';
import { isRecord, parseJson } from '../json.ts';
import type { Origin } from '../stacks/stamps.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The events whose runs are for the newest commit of their branch, so that a higher run number means a later commit.
 * What another workflow or a pull request's author starts (workflow_run, pull_request_target) runs in any order.
 */
const IN_ORDER = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];

/** Bytes. GitHub cuts an event at 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;

/**
 * Which commit and run this is, begun `now` (milliseconds since the epoch). On a pull request the head commit:
 * GITHUB_SHA is a merge that exists nowhere else.
 */
export function readOrigin(env: Env, now: number): Origin {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return {
    commit: headOf(payload(env)) ?? (env['GITHUB_SHA'] || undefined),
    runUrl: server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined,
    runNumber: counted(env['GITHUB_RUN_NUMBER']),
    attempt: counted(env['GITHUB_RUN_ATTEMPT']),
    workflow: IN_ORDER.includes(env['GITHUB_EVENT_NAME'] ?? '') ? env['GITHUB_WORKFLOW_REF'] || undefined : undefined,
    startedAt: new Date(now).toISOString(),
  };
}

/** Pure: a number from 1 on. */
function counted(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
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
    return parseJson(readBounded(file, LARGEST_EVENT).toString('utf8'));
  } catch {
    return undefined;
  }
}
