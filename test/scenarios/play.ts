import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentedJob } from '../aws/documented-policies.ts';
import { writeOciArchive } from '../fixtures/oci-image.ts';
import { type Ended, runAction } from '../runner/run-action.ts';
import { startSimulator } from '../simulator/simulator.ts';
import { type Cloud, type State, stateOf } from './cloud.ts';
import { startGithub } from './github.ts';
import { INPUTS, JOB } from './job.ts';
import { imageOf, type Recording, recordingOf, replay } from './past.ts';
import type { Run, Story } from './story.ts';
import { type StoryClock, storyClock } from './story-clock.ts';
import { turning } from './turning.ts';

/** How a story ended. */
export interface Played {
  readonly ended: Ended;
  readonly atOnce: State | undefined;
  readonly afterwards: State | undefined;
  /** The calls of the run that changed something in AWS. */
  readonly writes: readonly string[];
  /** Those that AWS refused for want of a right or a session. */
  readonly refusals: number;
}

/** Cloud seconds in a real one: while what was before is made, and while the run of the story goes on. */
const PACE = { before: 2000, story: 200 } as const;

/** Cloud seconds after each run; within it ECS completes, drains and rolls back. */
const REST = 900;

const OLD: Run = { image: { body: 'old' } };
const NEW: Run = { image: { body: 'new' } };

/** Plays a story: an account of its own, what was before, the run as a process, and what is left a while later. */
export async function play({ before = [OLD], run = NEW, when = [], pace = PACE.story }: Story): Promise<Played> {
  const stage = await openStage();
  const { aws, clock } = stage;
  try {
    const [only, ...more] = before;
    if (only && more.length === 0) replay(await recorded(only), aws);
    else for (const earlier of before) await stage.past(earlier);
    clock.leap(REST);

    clock.pace(pace);
    const others: Promise<unknown>[] = [];
    const cloud = { aws, clock, began: clock.now(), start: (next: Run) => void others.push(stage.go(next, pace)) };
    const mark = aws.journal.mark();
    const turns = turning(cloud, when);
    const ended = await stage.go({ ...NEW, ...run }, pace, turns.onLine);
    const writes = aws.journal.writes(mark).map(({ operation }) => operation);
    const refusals = aws.journal
      .since(mark)
      .filter(({ error = '' }) => /^(AccessDenied|ExpiredToken)/.test(error)).length;
    const atOnce = stateOf(cloud);
    await Promise.all(others);
    turns.finish();
    clock.pace(0);
    clock.leap(REST);
    return { ended, writes, refusals, atOnce, afterwards: stateOf(cloud) };
  } finally {
    await stage.close();
  }
}

interface Stage extends Pick<Cloud, 'aws'> {
  readonly clock: StoryClock;
  /** Runs the bundle. */
  go(run: Run, factor: number, onLine?: (line: string) => void): Promise<Ended>;
  /** The same for a run that came before. Throws when it ends otherwise than it has to. */
  past(run: Run): Promise<void>;
  close(): Promise<void>;
}

async function openStage(): Promise<Stage> {
  const clock = storyClock();
  const aws = await startSimulator({ clock });
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  let files = 0;
  const go: Stage['go'] = async ({ inputs, manifest, commit, asksGithub, cancel, ...run }, factor, onLine) => {
    const archive = join(folder, `${++files}.tar`);
    writeOciArchive(archive, imageOf(run));
    const described = manifest === undefined ? {} : { manifest: join(folder, `${files}.yml`) };
    if (described.manifest && manifest) await writeFile(described.manifest, manifest);
    const github = asksGithub ? await startGithub() : undefined;
    try {
      const given = { ...INPUTS, image: `oci-archive:${archive}`, ...github?.inputs, ...described, ...inputs };
      return await runAction({
        inputs: given,
        env: { ...JOB, ...documentedJob(aws, 'deploy', given), ...github?.env, ...(commit && { GITHUB_SHA: commit }) },
        time: { factor, now: clock.now() },
        ...(cancel && { cancel }),
        ...(onLine && { onLine }),
      });
    } finally {
      github?.close();
    }
  };
  return {
    aws,
    clock,
    go,
    async past(run) {
      clock.pace(PACE.before);
      const { outputs, log } = await go(run, PACE.before);
      clock.pace(0);
      const { outcome = 'deployed' } = run;
      if (outputs['outcome'] !== outcome)
        throw new Error(`What was to be ${outcome} before the story was not:\n${log}`);
    },
    async close() {
      clock.stop();
      await aws.close();
      await rm(folder, { recursive: true });
    },
  };
}

const recordings = new Map<string, Promise<Recording>>();

/** What a run writes that deploys to an empty account. */
function recorded(run: Run): Promise<Recording> {
  const key = JSON.stringify(run);
  const known = recordings.get(key) ?? record(run);
  recordings.set(key, known);
  return known;
}

async function record(run: Run): Promise<Recording> {
  const stage = await openStage();
  try {
    await stage.past(run);
    return recordingOf(stage.aws, run);
  } finally {
    await stage.close();
  }
}
