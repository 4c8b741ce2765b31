import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sources } from './repository.ts';
import { stepsOf } from './workflow.ts';

interface Comment {
  readonly id: number;
  readonly user: { readonly type: string };
  body: string;
}

const comment = sources
  .filter(({ file }) => file.endsWith('/plan-comment.yml'))
  .flatMap(({ workflow }) => stepsOf(workflow))
  .find(({ step }) => step.uses?.startsWith('actions/github-script@'));
const script = `${comment?.step.with?.['script']}`;
const require = createRequire(import.meta.url);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-comment-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the script as actions/github-script does, for a pull request that has these comments. */
async function run(comments: Comment[], plan: string | undefined, env: Record<string, string> = {}, number?: number) {
  const file = plan === undefined ? '' : join(folder, 'plan.md');
  if (plan !== undefined) await writeFile(file, plan);
  const notices: string[] = [];
  const issues = {
    listComments: () => comments,
    updateComment: ({ comment_id, body }: { comment_id: number; body: string }) => {
      const found = comments.find(({ id }) => id === comment_id);
      if (found) found.body = body;
    },
    createComment: ({ issue_number, body }: { issue_number: number; body: string }) =>
      comments.push({ id: 1000 * issue_number + comments.length, user: { type: 'Bot' }, body }),
  };
  const context = {
    payload: number === undefined ? {} : { pull_request: { number } },
    repo: { owner: 'acme', repo: 'shop' },
    serverUrl: 'https://github.com',
    runId: 45,
    eventName: number === undefined ? 'push' : 'pull_request',
  };
  const given = { ENVIRONMENT: 'dev', MANIFEST: 'fargate.yml', SERVICE: '', PLAN: file, ...env };
  const main = new Function('github', 'context', 'core', 'require', 'process', `return (async () => {${script}})()`);
  const github = { rest: { issues }, paginate: async (list: () => unknown) => list() };
  await main(github, context, { notice: (text: string) => notices.push(text) }, require, { env: given });
  return notices;
}

describe('the comment with the plan', () => {
  test('is made once, and then kept up to date', async () => {
    const comments: Comment[] = [{ id: 1, user: { type: 'User' }, body: 'Nice!' }];
    await run(comments, '### one\n', {}, 7);
    await run(comments, '### two\n', {}, 7);
    expect(comments.map(({ body }) => body)).toEqual(['Nice!', expect.stringMatching(/^<!-- .* -->\n### two\n$/)]);
  });

  test('is one for each environment, manifest and service', async () => {
    const comments: Comment[] = [];
    for (const env of [{}, { ENVIRONMENT: 'prod' }, { MANIFEST: 'api/fargate.yml' }, { SERVICE: 'api' }])
      for (const plan of ['first', 'second']) await run(comments, plan, env, 7);
    expect(comments.map(({ body }) => body.split('\n')[1])).toEqual(Array(4).fill('second'));
  });

  test('is not taken for one that a person wrote with the same first line', async () => {
    const comments: Comment[] = [];
    await run(comments, 'plan', {}, 7);
    const copied: Comment[] = comments.map((one) => ({ ...one, id: 1, user: { type: 'User' } }));
    await run(copied, 'newer', {}, 7);
    expect(copied.map(({ body }) => body.split('\n')[1])).toEqual(['plan', 'newer']);
  });

  test('says that there is no plan any more when there is none', async () => {
    const comments: Comment[] = [];
    await run(comments, 'plan', {}, 7);
    await run(comments, undefined, {}, 7);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/No plan[\s\S]*https:\/\/github\.com\/acme\/shop\/actions\/runs\/45/);
  });

  test.each([
    ['sections that are too many', `### plan\n${`#### part\n${'x'.repeat(30_000)}\n`.repeat(4)}`, 1],
    ['one section that is too long', `### plan\n#### part\n${'x'.repeat(90_000)}\n`, 0],
    ['no section at all', 'x'.repeat(90_000), 0],
  ])('stays below what GitHub takes: %s', async (_name, plan, parts) => {
    const comments: Comment[] = [];
    await run(comments, plan, {}, 7);
    const [{ body } = { body: '' }] = comments;
    expect(body.length).toBeLessThan(65_536);
    expect(body.match(/#### part/g) ?? []).toHaveLength(parts);
    expect(body).toMatch(/goes on in \[the summary of the run\]\(\S+\/45\)\.\n$/);
  });

  test('cannot end its own first line early', async () => {
    const comments: Comment[] = [];
    await run(comments, 'plan', { MANIFEST: 'a -->\n# injected' }, 7);
    expect(comments[0]?.body.split('\n')).toEqual([
      expect.stringMatching(/^<!-- [\w %.]*fargate-platform plan [\w%.]+ -->$/),
      'plan',
    ]);
  });

  test('is left out where there is no pull request', async () => {
    const comments: Comment[] = [];
    await expect(run(comments, 'plan')).resolves.toEqual([expect.stringContaining('no pull request')]);
    expect(comments).toEqual([]);
  });
});
