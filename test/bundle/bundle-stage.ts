import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMIT } from '../commands/deployments.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { type ImageOptions, ociImage, writeOciArchive } from '../fixtures/oci-image.ts';
import { type Ended, type Run, runAction } from '../runner/run-action.ts';
import { type Simulator, startSimulator } from '../simulator/simulator.ts';

/** A simulated account, and the bundle started in it as the runner starts it. */
export interface BundleStage {
  readonly aws: Simulator;
  readonly folder: string;
  archive(image: ImageOptions): Promise<string>;
  run(inputs: Run['inputs'], how?: Omit<Run, 'inputs' | 'time'>): Promise<Ended>;
  close(): Promise<void>;
}

/** Cloud seconds in a real second, for the cloud and for the process. */
const FACTOR = 200;

/** Starts an empty account; the bundle in `dist` is what runs. */
export async function startBundleStage(factor = FACTOR): Promise<BundleStage> {
  const aws = await startSimulator({ factor });
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  let files = 0;
  return {
    aws,
    folder,
    async archive(image) {
      const file = join(folder, `${++files}.tar`);
      writeOciArchive(file, ociImage(image));
      return `oci-archive:${file}`;
    },
    run: (inputs, { env, ...how } = {}) =>
      runAction({
        inputs: { ...INPUTS, ...inputs },
        env: { ...aws.env, GITHUB_SHA: COMMIT, ...env },
        time: { factor, now: aws.clock.now() },
        ...how,
      }),
    async close() {
      await aws.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The errors that the runner would show on the job, decoded. */
export const annotations = ({ log }: Ended): string[] =>
  [...log.matchAll(/^::error(?: [^:]*)?::(.*)$/gm)].map(([, text = '']) =>
    text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
