import { define, type Node } from '../engine/resource.ts';
import { defaultTag } from '../image/default-tag.ts';
import type { CpuArchitecture } from '../image/platform.ts';
import type { Cloud } from './cloud.ts';
import type { ImageOut, ImageProps } from './image.ts';
import { imageArchitecture } from './image-architecture.ts';
import { getStoredImages } from './stored-images.ts';

/** The image that runs, seen healthy, in another environment. */
export interface Promotable {
  readonly repository: string;
  readonly digest: string;
  /** What it is called there. */
  readonly tag: string | undefined;
  readonly cpuArchitecture: CpuArchitecture | undefined;
  /** What it was built from. */
  readonly commit: string | undefined;
}

/** An image that is to be taken over from another environment. */
export interface Promotion {
  readonly from: 'environment';
  readonly environment: string;
  /** What runs there, looked at once a run, or why it can't be taken over. */
  readonly look: () => Promise<Promotable | { readonly refusal: string }>;
}

interface State {
  /** `promoted`, or the digest of what has the tag instead. */
  readonly content: string;
}

const PROMOTED: State = { content: 'promoted' };

/** The image of another environment in this one's repository: to create it is to copy it, as it is. */
export function promotedImage(name: string, props: ImageProps, wanted: Promotion): Node<Cloud, ImageOut> {
  const { repositoryName } = props;
  let refusal: string | undefined;
  let source: (Promotable & Pick<ImageOut, 'cpuArchitecture'> & { readonly tag: string }) | undefined;

  return define<Cloud, ImageProps, State, ImageOut>({
    kind: 'image',
    desired: () => PROMOTED,

    async read(cloud) {
      const found = await wanted.look();
      if ('refusal' in found) {
        ({ refusal } = found);
        return undefined;
      }
      const { digest } = found;
      const tag = found.tag ?? defaultTag(undefined, [digest]);
      const [cpuArchitecture, { images }] = await Promise.all([
        imageArchitecture(cloud, { ...found, known: found.cpuArchitecture }, props.cpuArchitecture),
        getStoredImages(cloud.ecr, repositoryName, [{ imageDigest: digest }, { imageTag: tag }]),
      ]);
      source = { ...found, tag, cpuArchitecture };
      const tagged = images.find((image) => image.tag === tag);
      if (tagged && tagged.digest !== digest) {
        refusal = `the tag ${tag} holds ${tagged.digest} and can't be overwritten; environment ${wanted.environment} runs ${digest} under it. Deploy it to ${wanted.environment} under another image-tag first.`;
        return { state: { content: tagged.digest }, out: { digest: tagged.digest, tag, cpuArchitecture } };
      }
      const held = images.find((image) => image.digest === digest);
      return held && { state: PROMOTED, out: { digest, tag: tagged?.tag ?? held.tag, cpuArchitecture } };
    },

    refuse: () => refusal,

    async create(cloud) {
      if (source === undefined) throw new Error(`nothing of environment ${wanted.environment} was looked at`);
      const { repository, digest, tag, cpuArchitecture } = source;
      const { copyBetween } = await import('./registry-work.ts');
      await copyBetween(cloud, { from: repository, to: repositoryName, digest, tag });
      return { digest, tag, cpuArchitecture };
    },

    // A tag can't be moved: `refuse` has said so.
    update: async (_cloud, { out }) => out,
    remove: async () => {},
  })(name, props);
}
