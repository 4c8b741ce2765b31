import { type OciImage, ociImage } from '../fixtures/oci-image.ts';
import { storeImage } from '../simulator/ecr/store-image.ts';
import type { Call } from '../simulator/journal.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { ask, NAME } from './cloud.ts';
import type { Run } from './story.ts';

/** What a run of the bundle wrote, to be written again: many stories begin alike, and a process takes half a second. */
export interface Recording {
  readonly image: OciImage;
  readonly writes: readonly Call[];
  /** Stands in image references. */
  readonly host: string;
}

/** The image of a run: its container behaves as the labels say. */
export function imageOf({ image = {} }: Run): OciImage {
  const labels = Object.fromEntries(Object.entries(image).map(([name, value]) => [`simulator.${name}`, value]));
  return ociImage({ labels });
}

/** What was written to an account so far, by runs that all had the same image. */
export function recordingOf({ journal, url }: Simulator, run: Run): Recording {
  const writes = journal.writes().filter(({ error }) => error === undefined);
  return { image: imageOf(run), writes, host: new URL(url).host };
}

/** Brings an empty account to where the recorded one was when its last write was done. */
export function replay({ image, writes, host }: Recording, aws: Simulator): void {
  const apis = new Map<string, Parameters<typeof ask>[0]>([
    ['ecr', aws.ecr],
    ['ecs', aws.ecs],
    ['elbv2', aws.elb],
    ['logs', aws.logs],
  ]);
  for (const { service, operation, input } of writes) {
    const api = apis.get(service);
    const [, tag] = /^PUT \/v2\/.+\/manifests\/(.+)$/.exec(operation) ?? [];
    if (tag !== undefined) storeImage(aws.ecr.repositories, NAME, image, tag, aws.clock.now());
    if (api) ask(api, operation, JSON.parse(JSON.stringify(input).replaceAll(host, new URL(aws.url).host)));
  }
}
