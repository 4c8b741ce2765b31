import { afterEach, describe, expect, test } from '@jest/globals';
import { agents } from '../../src/aws/agent.ts';
import { comparing } from '../../src/github/compare.ts';
import { type Answer, loopback } from '../aws/loopback.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const TOKEN = 'token-of-a-job';
const never = new AbortController().signal;

const connections = agents({});
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  connections.close();
});

async function github(...answers: readonly Answer[]) {
  const server = await loopback(...answers);
  closing.push(server.close);
  const env = { GITHUB_API_URL: server.url, GITHUB_REPOSITORY: 'org/shop' };
  return { ...server, env, compare: comparing({ env, token: TOKEN, agents: connections, deadline: 1000 }) };
}

const told = (status: string) => ({ body: JSON.stringify({ url: 'https://x', status, ahead_by: 1, commits: [] }) });

describe('GitHub', () => {
  test('is asked for two commits of the repository, with the token, and without the changed files', async () => {
    const { compare, received } = await github(told('ahead'));
    await compare(A, B, never);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /repos/org/shop/compare/${A}...${B}?per_page=1&page=2`,
    ]);
    expect(received[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/vnd.github+json',
      'user-agent': 'fargate-platform',
    });
  });

  test.each(['ahead', 'behind', 'identical', 'diverged'])('says %s', async (status) => {
    const { compare } = await github(told(status));
    expect(await compare(A, B, never)).toEqual({ status });
  });
});

describe('the history is unknown, with the reason, when', () => {
  test.each<[string, Answer, RegExp]>([
    ['the token may not', { status: 403, body: '{"message":"Resource not accessible"}' }, /403.*contents: read/],
    ['a commit is not there', { status: 404, body: '{}' }, /404.*commits/],
    ['the token is wrong', { status: 401, body: '{}' }, /401.*not valid/],
    ['GitHub is down', { status: 502, body: '<html>' }, /answered 502$/],
    ['it is elsewhere', { status: 301, body: '', headers: { location: 'http://127.0.0.1:9/' } }, /answered 301/],
    ['the answer is no JSON', { body: '<html>' }, /can't be read/],
    ['the answer has no status', { body: '{"ahead_by":1}' }, /can't be read/],
    ['the status is new', told('sideways'), /can't be read/],
    ['the answer has no end', { body: ' '.repeat(5 * 1024 * 1024) }, /can't be read/],
  ])('%s', async (_, answer, reason) => {
    const { compare } = await github(answer);
    expect(await compare(A, B, never)).toEqual({ status: 'unknown', reason: expect.stringMatching(reason) });
  });

  test('nobody answers there', async () => {
    const { compare, close } = await github();
    await close();
    expect(await compare(A, B, never)).toEqual({ status: 'unknown', reason: expect.stringContaining('ECONNREFUSED') });
  });

  test('the answer takes too long', async () => {
    const { server, env } = await github();
    server.removeAllListeners('request');
    const compare = comparing({ env, token: TOKEN, agents: connections, deadline: 100 });
    const began = performance.now();
    expect(await compare(A, B, never)).toEqual({ status: 'unknown', reason: expect.stringContaining('within 0.1 s') });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('the answer begins and does not end, and the connection is closed', async () => {
    const { server, env } = await github();
    server.removeAllListeners('request');
    const left = new Promise((resolve) => {
      server.on('request', (_, response) => response.on('close', resolve).writeHead(200).write('{"status":'));
    });
    const compare = comparing({ env, token: TOKEN, agents: connections, deadline: 100 });
    expect(await compare(A, B, never)).toEqual({ status: 'unknown', reason: expect.stringContaining('within 0.1 s') });
    await left;
  });

  test('the run is cancelled, at once', async () => {
    const { server, compare } = await github();
    server.removeAllListeners('request');
    const began = performance.now();
    expect(await compare(A, B, AbortSignal.timeout(20))).toMatchObject({ status: 'unknown' });
    expect(await compare(A, B, AbortSignal.abort())).toMatchObject({ status: 'unknown' });
    expect(performance.now() - began).toBeLessThan(900);
  });

  test.each([
    ['there is no token', undefined, {}, B],
    ['there is no repository', TOKEN, { GITHUB_REPOSITORY: '' }, B],
    ['there is no API', TOKEN, { GITHUB_API_URL: undefined }, B],
    ['the API has no address', TOKEN, { GITHUB_API_URL: 'nowhere' }, B],
    ['a stamp is no commit', TOKEN, {}, '../../../user'],
  ])('%s, without asking', async (_, token, change, head) => {
    const { env, received } = await github(told('ahead'));
    const compare = comparing({ env: { ...env, ...change }, token, agents: connections });
    expect(await compare(A, head, never)).toMatchObject({ status: 'unknown' });
    expect(received).toEqual([]);
  });
});

test('the token is in no reason', async () => {
  const { compare } = await github({ status: 401, body: `Bad credentials: ${TOKEN}` });
  expect(JSON.stringify(await compare(A, B, never))).not.toContain(TOKEN);
});
