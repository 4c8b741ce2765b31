import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createArtifactStore } from '../../rehearsal/github/artifacts.ts';
import { createConcurrencyGroups } from '../../rehearsal/github/concurrency.ts';
import type { Event } from '../../rehearsal/github/event.ts';
import type { Repository } from '../../rehearsal/github/repository.ts';
import type { JobRun, Machines, Run, StandIn, WorkflowRun } from '../../rehearsal/github/run.ts';
import { runWorkflow } from '../../rehearsal/github/run-workflow.ts';
import { WorkflowError } from '../../rehearsal/github/workflow-error.ts';

export const SHA = 'c0ffee'.padEnd(40, '0');

export const PUSH: Event = { name: 'push', ref: 'refs/heads/main', sha: SHA };

export interface Playing {
  readonly event?: Event;
  /** Other files of the repository: workflows that are called, actions. */
  readonly files?: Readonly<Record<string, string>>;
  readonly repository?: Partial<Repository>;
  readonly standIns?: Readonly<Record<string, StandIn>>;
  readonly review?: Run['review'];
  readonly minute?: number;
  readonly groups?: Run['groups'];
  readonly token?: string;
}

export interface Ending extends WorkflowRun {
  job(path: string): JobRun;
  /** Path to result. */
  readonly results: Readonly<Record<string, string>>;
}

const PATH = '.github/workflows/main.yml';

/** Runs a workflow of a small repository, with nothing of AWS about it. */
export async function play(workflow: string, playing: Playing = {}): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), 'play-'));
  const { event = PUSH, files = {}, standIns = {}, minute = 60_000, token = 'ghs_token' } = playing;
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'files', path)), { recursive: true });
      await writeFile(join(folder, 'files', path), content);
    }
    const repository: Repository = {
      name: 'acme/shop',
      id: '1',
      ownerId: '2',
      immutableSubject: false,
      defaultBranch: 'main',
      commits: [{ sha: SHA, parents: [], folder, changed: [] }],
      vars: {},
      environments: {},
      ...playing.repository,
    };
    const machines: Machines = {
      env: () => ({}),
      commands: join(folder, 'commands'),
      minute,
      idToken: () => ({ ACTIONS_ID_TOKEN_REQUEST_URL: 'http://issuer', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc-secret' }),
      action(uses) {
        const standIn = standIns[uses.split('@')[0] ?? ''];
        if (standIn !== undefined) return { kind: 'stand-in', standIn };
        if (!uses.startsWith('$/')) throw new WorkflowError(`Nothing stands in for ${uses}.`);
        return { kind: 'folder', folder: join(folder, 'files', uses.slice(2)), repository: 'acme/shop', ref: 'v1' };
      },
    };
    const ended = await runWorkflow(
      { origin: { repository: 'acme/shop', ref: 'refs/heads/main', sha: SHA, path: PATH }, content: workflow },
      {
        repository,
        event,
        number: 1,
        files: {
          async find(uses, from) {
            const path = uses
              .replace(/^(\.|\$)\//, '')
              .replace(/^org\/platform\//, '')
              .replace(/@.*$/, '');
            const content = files[path];
            if (content === undefined) throw new WorkflowError(`workflow was not found: ${uses}`);
            const elsewhere = { repository: 'org/platform', ref: 'refs/tags/v1', sha: 'f'.repeat(40) };
            return { origin: { ...from, ...(uses.startsWith('org/') ? elsewhere : {}), path }, content };
          },
        },
        machines,
        groups: playing.groups ?? createConcurrencyGroups(),
        artifacts: createArtifactStore(join(folder, 'artifacts')),
        apiUrl: 'http://api',
        folder: join(folder, 'run'),
        token: () => token,
        review: playing.review ?? (async () => 'approved'),
        show: () => {},
      },
    );
    return {
      ...ended,
      results: Object.fromEntries(ended.jobs.map(({ path, result }) => [path, result])),
      job(path) {
        const job = ended.jobs.find((each) => each.path === path);
        if (job === undefined) throw new Error(`No job ${path}: ${ended.problem}`);
        return job;
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A job that runs a script. */
export const script = (...lines: readonly string[]): string =>
  [`runs-on: ubuntu-24.04`, `steps:`, `  - run: |`, ...lines.map((line) => `      ${line}`)].join('\n');
