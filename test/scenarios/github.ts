import { createServer } from 'node:http';
import { MAIN } from './commits.ts';

/** A GitHub to ask, and how a job gets to know it. */
export interface Github {
  readonly inputs: { readonly 'github-token': string };
  readonly env: { readonly GITHUB_API_URL: string };
  close(): void;
}

/** GitHub's API as far as it is asked: how one commit stands to another. */
export async function startGithub(): Promise<Github> {
  const server = createServer(({ url = '' }, response) => {
    const [, base = '', head = ''] = /\/compare\/(\w+)\.\.\.(\w+)/.exec(url) ?? [];
    response.end(JSON.stringify({ status: comparison(MAIN.indexOf(base), MAIN.indexOf(head)) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('GitHub does not listen.');
  return {
    inputs: { 'github-token': 'token-of-the-job' },
    env: { GITHUB_API_URL: `http://127.0.0.1:${address.port}` },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function comparison(base: number, head: number): string {
  if (base < 0 || head < 0) return 'diverged';
  if (base === head) return 'identical';
  return base < head ? 'ahead' : 'behind';
}
