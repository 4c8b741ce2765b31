import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Level, Permissions } from '../github/permissions.ts';
import { historyOf, type Repository } from '../github/repository.ts';

export interface Comment {
  readonly id: number;
  readonly pull: number;
  body: string;
  /** How often it was written. */
  edits: number;
}

/** A pull request that is closed. */
export interface ClosedPull {
  readonly number: number;
  readonly closedAt: Date;
  readonly fork: boolean;
}

/** GitHub's API, as far as workflows here ask it: comments, comparisons, pull requests. A token can what its job may. */
export interface GitHubApi {
  readonly url: string;
  readonly comments: readonly Comment[];
  token(permissions: Permissions): string;
  /** What `pulls?state=closed` lists, beside who else closed some. */
  close(pull: ClosedPull): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };

/** Starts it on loopback. */
export async function startGitHubApi(repository: Repository): Promise<GitHubApi> {
  const tokens = new Map<string, Permissions>();
  const comments: Comment[] = [];
  const closed: ClosedPull[] = [];

  const routes: readonly {
    readonly method: string;
    readonly path: RegExp;
    readonly scopes: readonly string[];
    readonly level: Level;
    answer(found: Readonly<Record<string, string>>, body: string): Answer;
  }[] = [
    {
      method: 'GET',
      path: /^compare\/(?<base>[0-9a-f]+)\.\.\.(?<head>[0-9a-f]+)$/,
      scopes: ['contents'],
      level: 'read',
      answer: ({ base = '', head = '' }) => compare(repository, base, head),
    },
    {
      method: 'GET',
      path: /^issues\/(?<pull>\d+)\/comments$/,
      scopes: ['pull-requests', 'issues'],
      level: 'read',
      answer: ({ pull }) => ({ status: 200, body: comments.filter((each) => `${each.pull}` === pull).map(shown) }),
    },
    {
      method: 'POST',
      path: /^issues\/(?<pull>\d+)\/comments$/,
      scopes: ['pull-requests', 'issues'],
      level: 'write',
      answer({ pull }, body) {
        const comment = { id: comments.length + 1, pull: Number(pull), body: bodyIn(body), edits: 0 };
        comments.push(comment);
        return { status: 201, body: shown(comment) };
      },
    },
    {
      method: 'PATCH',
      path: /^issues\/comments\/(?<id>\d+)$/,
      scopes: ['pull-requests', 'issues'],
      level: 'write',
      answer({ id }, body) {
        const comment = comments.find((each) => `${each.id}` === id);
        if (comment === undefined) return NOT_FOUND;
        comment.body = bodyIn(body);
        comment.edits++;
        return { status: 200, body: shown(comment) };
      },
    },
    {
      method: 'GET',
      path: /^pulls$/,
      scopes: ['pull-requests'],
      level: 'read',
      answer: () => ({ status: 200, body: closed.map((pull) => shownPull(pull, repository.name)) }),
    },
  ];

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://api');
    const permissions = tokens.get(/^(?:Bearer|token) (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const body = await textOf(request);
    const { status, body: answered } = answer(request.method ?? '', pathname, body, permissions);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answered));
  };
  const answer = (method: string, path: string, body: string, permissions: Permissions | undefined): Answer => {
    if (permissions === undefined) return { status: 401, body: { message: 'Bad credentials' } };
    const prefix = `/repos/${repository.name}/`;
    for (const route of path.startsWith(prefix) ? routes : []) {
      const found = route.path.exec(path.slice(prefix.length));
      if (found === null || route.method !== method) continue;
      const may = route.scopes.some((scope) => RANK[permissions[scope] ?? 'none'] >= RANK[route.level]);
      if (!may) return { status: 403, body: { message: 'Resource not accessible by integration' } };
      return route.answer({ ...found.groups }, body);
    }
    return NOT_FOUND;
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    comments,
    token(permissions) {
      const token = `ghs_${randomBytes(18).toString('hex')}`;
      tokens.set(token, permissions);
      return token;
    },
    close: (pull) => void closed.push(pull),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

function compare(repository: Repository, base: string, head: string): Answer {
  const known = [base, head].every((sha) => repository.commits.some((commit) => commit.sha === sha));
  if (!known) return NOT_FOUND;
  const [ofBase, ofHead] = [historyOf(repository, base), historyOf(repository, head)];
  const status = base === head ? 'identical' : ofHead.has(base) ? 'ahead' : ofBase.has(head) ? 'behind' : 'diverged';
  return { status: 200, body: { status, commits: [] } };
}

const shown = ({ id, body }: Comment) => ({ id, body, user: { login: 'github-actions[bot]', type: 'Bot' } });

const shownPull = ({ number, closedAt, fork }: ClosedPull, repository: string) => ({
  number,
  state: 'closed',
  closed_at: closedAt.toISOString(),
  head: { repo: { full_name: fork ? 'stranger/shop' : repository } },
});

function bodyIn(json: string): string {
  const given: unknown = JSON.parse(json);
  return typeof given === 'object' && given !== null && 'body' in given ? `${given.body}` : '';
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += String(chunk);
  return text;
}
