import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workflow } from '../../scripts/iam/policies.ts';
import type { Context, Progress } from '../../src/commands/context.ts';
import { deploy } from '../../src/commands/deploy.ts';
import type { Deployed } from '../../src/commands/deployed.ts';
import { explain } from '../../src/errors.ts';
import { comparing } from '../../src/github/compare.ts';
import { causeLines, evidenceLines } from '../../src/github/diagnosis-text.ts';
import { readRequest } from '../../src/request.ts';
import type { Unfinished } from '../../src/rollout/unfinished.ts';
import type { Origin } from '../../src/stacks/stamps.ts';
import { originOf, wantedImage } from '../../src/wanted-image.ts';
import { documentedFor, workflowOf } from '../aws/documented-policies.ts';
import { type AccountOptions, type SimulatedAccount, startAccount } from '../aws/simulated-account.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { type ImageOptions, type OciImage, type OciIndex, ociImage, writeOciArchive } from '../fixtures/oci-image.ts';
import type { Answered } from '../simulator/iam/iam.ts';
import type { PolicyDocument } from '../simulator/iam/policy.ts';
import type { Call } from '../simulator/journal.ts';

export const COMMIT = '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f';

export const CERTIFICATE = 'arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

/** So that a machine that is busy with other things doesn't let the time run out, a thousand times as fast as it is. */
const LONG = { 'wait-timeout': '3h' };

type Inputs = Readonly<Record<string, string>>;

export interface Circumstances {
  readonly commit?: string;
  /** What else the run is known by. */
  readonly origin?: Origin;
  /** The address of GitHub's API. */
  readonly github?: string;
  readonly signal?: AbortSignal;
  /** Instead of what is documented for it. */
  readonly permitted?: readonly PolicyDocument[];
  readonly on?: (event: Progress) => void;
  /** What the runner would keep for the end of the job. */
  readonly keep?: (unfinished: Unfinished) => void;
}

/** A deploy that ended, and what it cost. */
export interface Deployment extends Deployed {
  /** Every call of this run, in the order in which they came. */
  readonly calls: readonly Call[];
  readonly writes: readonly Call[];
  /** Place in the journal, to count from. */
  readonly mark: number;
  /** What the log would say of it: the news lines and the error. */
  readonly told: string;
  readonly events: readonly Progress[];
}

/** A simulated account to deploy to. */
export interface Stage extends SimulatedAccount {
  readonly folder: string;
  /** Writes an OCI archive; the answer is what the input `image` takes. */
  archive(image: OciImage | OciIndex | ImageOptions): Promise<string>;
  /** Deploys in this process, through the same request, plan and verdict as the action. */
  deploy(inputs: Inputs, circumstances?: Circumstances): Promise<Deployment>;
  /** Lets cloud seconds pass. */
  pass(seconds: number): Promise<void>;
  manifest(text: string): Promise<string>;
}

export async function startStage(options: AccountOptions = {}): Promise<Stage> {
  const account = await startAccount(options);
  const folder = await mkdtemp(join(tmpdir(), 'deployments-'));
  let files = 0;
  const stage: Stage = {
    ...account,
    folder,
    async archive(image) {
      const file = join(folder, `${++files}.tar`);
      writeOciArchive(file, 'manifest' in image ? image : ociImage(image));
      return `oci-archive:${file}`;
    },
    async manifest(text) {
      const file = join(folder, `${++files}.yml`);
      await writeFile(file, `version: 1\n${text}`);
      return file;
    },
    async pass(seconds) {
      await account.clock.sleep(seconds, AbortSignal.timeout(60_000));
    },
    deploy: (inputs, circumstances) => run(account, { ...INPUTS, ...LONG, ...inputs }, circumstances),
    async close() {
      await account.close();
      await rm(folder, { recursive: true });
    },
  };
  return stage;
}

/**
 * What a command needs of the world, in a simulated account where it may do what is documented for these workflows
 * of what it is about: nobody cancels, and GitHub is not asked.
 */
export function contextOf(
  { running, agents, clock, permit }: Pick<SimulatedAccount, 'running' | 'agents' | 'clock' | 'permit'>,
  workflow: Workflow | readonly Workflow[],
  on: Context['on'] = () => {},
  about: Inputs = {},
): Context {
  permit(documentedFor([workflow].flat(), about));
  return {
    clients: running,
    parting: () => running,
    agents,
    clock,
    signal: new AbortController().signal,
    on,
    keep: () => {},
    conceal: () => {},
    compare: async () => ({ status: 'unknown', reason: 'nobody asks' }),
  };
}

async function run(
  { simulator, agents, clock, ...account }: SimulatedAccount,
  inputs: Inputs,
  { commit = COMMIT, origin: known, github, signal, permitted, on, keep }: Circumstances = {},
): Promise<Deployment> {
  const running = signal === undefined ? account.running : await account.runningUntil(signal);
  const request = await readRequest(inputs, {});
  const { journal } = simulator;
  const mark = journal.mark();
  const asked = simulator.iam.answered.length;
  const events: Progress[] = [];
  const origin = { commit, runUrl: 'https://github.com/shop/shop/actions/runs/1', ...known };
  const context = {
    ...contextOf(
      { ...account, running, agents, clock },
      workflowOf('deploy', inputs),
      (event) => {
        events.push(event);
        on?.(event);
      },
      inputs,
    ),
    parting: () => account.running,
    signal: signal ?? new AbortController().signal,
    keep: (unfinished: Unfinished) => keep?.(unfinished),
    compare: comparing({
      env: { GITHUB_API_URL: github, GITHUB_REPOSITORY: 'shop/shop' },
      token: request.spec.githubToken,
      agents,
      deadline: 500,
    }),
  };
  if (permitted) account.permit(...permitted);
  const wanted = wantedImage(request, commit, context);
  const ended = await deploy(request.spec, wanted, await originOf(wanted, origin), context);
  if (permitted === undefined) requireAllowed(simulator.iam.answered.slice(asked));
  const news = events.flatMap((event) => (event.kind === 'news' ? event.lines : []));
  const warnings = events.flatMap((event) => (event.kind === 'warning' ? event.text : []));
  const told = [
    ...news,
    ...warnings,
    ended.because,
    ...(ended.diagnosis ? [...causeLines(ended.diagnosis), ...evidenceLines(ended.diagnosis)] : []),
    ...(ended.error === undefined ? [] : explain(ended.error)),
  ];
  return { ...ended, events, mark, told: told.join('\n'), calls: journal.since(mark), writes: journal.writes(mark) };
}

/** What is documented for a deploy is enough for it, also where it could go on without. */
function requireAllowed(answered: readonly Answered[]): void {
  const denied = answered.find(({ decision }) => decision !== 'allowed');
  if (denied) throw new Error(`The documented policy does not allow ${denied.action} on ${denied.resource}.`);
}

/** What was done, by kind: only what is not `keep`. */
export function done({ steps }: Deployed): Record<string, string> {
  return Object.fromEntries(
    steps.filter(({ action }) => action !== 'keep').map(({ kind, name, action }) => [label(kind, name), action]),
  );
}

const label = (kind: string, name: string) => (kind === 'listener' ? `${kind} ${name.split(':').at(-1)}` : kind);
