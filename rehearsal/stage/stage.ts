import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inventory } from '../../test/commands/inventory.ts';
import { startOidcIssuer } from '../../test/runner/oidc-issuer.ts';
import { type Simulator, startSimulator } from '../../test/simulator/simulator.ts';
import { differences, type Expected } from '../expected.ts';
import { createArtifactStore } from '../github/artifacts.ts';
import { createConcurrencyGroups } from '../github/concurrency.ts';
import type { Event } from '../github/event.ts';
import { readWorkflow } from '../github/read-workflow.ts';
import type { Commit } from '../github/repository.ts';
import type { WorkflowRun } from '../github/run.ts';
import { runWorkflow } from '../github/run-workflow.ts';
import { denials, leaks, wrongAnswers } from './checks.ts';
import { installCommands } from './commands.ts';
import { type GitHubApi, startGitHubApi } from './github-api.ts';
import { machinesOn } from './machines.ts';
import { type Setting, setUp, updateStack } from './setting.ts';
import { triggerOf } from './trigger.ts';
import { ROOT, workflowFiles } from './workflow-files.ts';

/** A run, and what of it is not as it has to be. */
export interface Played {
  /** The file, from the top of this repository. */
  readonly workflow: string;
  readonly trigger: string;
  readonly run: WorkflowRun;
  readonly wrong: readonly string[];
}

/** Where scenarios play: a repository at GitHub and an account at AWS, both of its own. */
export interface Stage {
  readonly aws: Simulator;
  readonly api: GitHubApi;
  readonly played: readonly Played[];
  /** What is wrong beside the runs themselves. */
  readonly wrong: readonly string[];
  /** What the reviewers of an environment will say; they approve where nothing is said. */
  readonly reviews: Map<string, 'approved' | 'rejected'>;
  /** A new commit, on top of the last one where nothing is said; its SHA. */
  commit(more?: Partial<Omit<Commit, 'sha'>>): string;
  /** Runs a workflow for an event. `file`: from the top of this repository, wherever it would be in its own. */
  run(file: string, event: Event, expected: Expected): Promise<WorkflowRun>;
  /** Somebody updates the stack of an environment with these parameters. */
  update(environment: string, parameters: Readonly<Record<string, string>>): Promise<void>;
  /** The account, or GitHub, has to be like that now. */
  expect(what: string, is: unknown, wanted: unknown): void;
  /** A line for each thing in the account. */
  inventory(): readonly string[];
  close(): Promise<void>;
}

/** Cloud seconds in a real one. */
const FACTOR = 200;
/** GitHub's tokens live for five minutes; where time runs this fast, that is little for a busy machine. */
const TOKEN_LIFE = 3000;

/** How many times as long jobs may take: a process starts no faster because the cloud's time does. */
const PATIENCE = 20;

/** Makes all of it. `show` gets every line of every job's log. */
export async function openStage(setting: Setting, show: (job: string, line: string) => void): Promise<Stage> {
  const temp = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  const folder = join(ROOT, setting.folder);
  const aws = await startSimulator({ factor: FACTOR });
  const issuer = await startOidcIssuer(() => aws.clock.now(), TOKEN_LIFE);
  aws.trust.addProvider(issuer.provider);
  const commits: Commit[] = [];
  const repository = await setUp(setting, commits, aws);
  const api = await startGitHubApi(repository);
  const commands = await installCommands(join(temp, 'commands'));
  const { patience = PATIENCE } = setting;
  const machines = machinesOn(aws, issuer, { factor: FACTOR, patience, commands, folder });
  const groups = createConcurrencyGroups();
  const files = workflowFiles(folder);
  const reviews: Stage['reviews'] = new Map();
  const played: Played[] = [];
  const wrong: string[] = [];
  let number = 0;

  return {
    aws,
    api,
    played,
    wrong,
    reviews,
    commit(more = {}) {
      const sha = createHash('sha1').update(`${setting.folder} ${commits.length}`).digest('hex');
      const parents = commits.slice(-1).map((last) => last.sha);
      const at = more.folder === undefined ? folder : join(ROOT, more.folder);
      commits.push({ sha, parents, changed: [], ...more, folder: at });
      return sha;
    },
    async run(file, event, expected) {
      const path = join('.github/workflows', basename(file));
      const content = await readFile(join(ROOT, file), 'utf8');
      const origin = { repository: repository.name, ref: 'refs/heads/main', sha: event.sha, path };
      const place = join(temp, `run-${++number}`);
      const asked = aws.iam.answered.length;
      const ended = await runWorkflow(
        { origin, content },
        {
          repository,
          event,
          number,
          files,
          machines,
          groups,
          artifacts: createArtifactStore(join(place, 'artifacts')),
          apiUrl: api.url,
          folder: place,
          token: api.token,
          review: async (environment) => reviews.get(environment) ?? 'approved',
          show,
        },
      );
      const { triggers } = await readWorkflow(origin, content);
      played.push({
        workflow: file,
        trigger: triggerOf(event, triggers),
        run: ended,
        wrong: [
          ...differences(expected, ended),
          ...(await wrongAnswers(expected, ended, aws)),
          ...leaks(ended, issuer.tokens),
          ...denials(expected, aws.iam.answered.slice(asked)),
        ],
      });
      return ended;
    },
    async update(environment, parameters) {
      await updateStack(environment, parameters, setting, repository, aws);
    },
    expect(what, is, wanted) {
      const [told, expected] = [is, wanted].map((each) => JSON.stringify(each, undefined, 2));
      if (told !== expected) wrong.push(`${what}: ${told}, expected ${expected}`);
    },
    inventory: () => inventory(aws),
    async close() {
      await Promise.all([issuer.close(), api.stop(), aws.close()]);
      await rm(temp, { recursive: true });
    },
  };
}
