import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentedFor, documentedJob, workflowOf } from '../aws/documented-policies.ts';
import { COMMIT } from '../commands/deployments.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { type ImageOptions, ociImage, writeOciArchive } from '../fixtures/oci-image.ts';
import { type Ended, type Run, runAction } from '../runner/run-action.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';

/** A simulated account, and the bundle started in it as the runner starts it. */
export interface BundleStage {
  readonly aws: Simulator;
  readonly folder: string;
  /** The keys that the jobs have been given: none of it may be seen anywhere. */
  readonly keys: readonly string[];
  archive(image: ImageOptions): Promise<string>;
  /** By a role that may do what is documented for it, and nothing else, whether the job has it or the run assumes it. */
  run(inputs: Run['inputs'], how?: Omit<Run, 'inputs' | 'time'>): Promise<Ended>;
  close(): Promise<void>;
}

/** Cloud seconds in a real second, for the cloud and for the process. */
const FACTOR = 200;

/** Starts an empty account; the bundle in `dist` is what runs. */
export async function startBundleStage(factor = FACTOR): Promise<BundleStage> {
  const aws = await startSimulator({ factor });
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  const keys = new Set<string>();
  let files = 0;
  return {
    aws,
    folder,
    get keys() {
      return [...keys];
    },
    async archive(image) {
      const file = join(folder, `${++files}.tar`);
      writeOciArchive(file, ociImage(image));
      return `oci-archive:${file}`;
    },
    run: (own, { env, ...how } = {}) => {
      const inputs = { ...INPUTS, ...own };
      // A job that brings keys brings all that belongs to them.
      const verb = how.verb ?? 'deploy';
      const role = own['role-to-assume'];
      if (role) aws.iam.attach(role, [documentedFor([workflowOf(verb, inputs)], inputs)]);
      const job = env?.['AWS_ACCESS_KEY_ID'] === undefined ? documentedJob(aws, verb, inputs) : aws.env;
      for (const key of keysIn(job)) keys.add(key);
      return runAction({
        inputs,
        env: { ...job, GITHUB_SHA: COMMIT, ...env },
        time: { factor, now: aws.clock.now() },
        ...how,
      });
    },
    async close() {
      await aws.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What of a job's environment is secret. */
const keysIn = (job: Readonly<Record<string, string>>) =>
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap((name) => job[name] ?? []);

/** The errors that the runner would show on the job, decoded. */
export const annotations = ({ log }: Ended): string[] =>
  [...log.matchAll(/^::error(?: [^:]*)?::(.*)$/gm)].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
