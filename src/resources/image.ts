import { define, type Node } from '../engine/resource.ts';
import type { EngineImage, RunnerImage } from '../image/image.ts';
import { type CpuArchitecture, choosePlatform } from '../image/platform.ts';
import { orThrow } from '../image/problem.ts';
import type { Cloud } from './cloud.ts';
import { imageArchitecture } from './image-architecture.ts';
import { type Promotion, promotedImage } from './promoted-image.ts';
import type { PreparedPush } from './registry-work.ts';
import type { RepositoryOut } from './repository.ts';
import { runningImage } from './running-image.ts';
import { contentOf, getStoredImages, type StoredImage } from './stored-images.ts';

/** An image that has to be in the repository. */
export type WantedImage =
  | {
      readonly from: 'runner';
      readonly image: RunnerImage;
      readonly tag: string;
      /** The user named the tag, so it has to be there; otherwise the content under any tag will do. */
      readonly tagAsked: boolean;
    }
  | { readonly from: 'repository'; readonly tag: string }
  | { readonly from: 'repository'; readonly digest: string }
  | Promotion
  /** The one that the service runs, as long as nobody names another: only for looking. */
  | { readonly from: 'repository'; readonly running: true };

export interface ImageProps {
  readonly repository: Node<Cloud, RepositoryOut>;
  readonly repositoryName: string;
  readonly container: string;
  readonly wanted: WantedImage;
  readonly cpuArchitecture: CpuArchitecture | undefined;
}

interface State {
  /** The digest or, of an image whose digest is not known before it is pushed, the configuration. */
  readonly content: string;
}

export interface ImageOut {
  readonly digest: string;
  readonly tag: string | undefined;
  readonly cpuArchitecture: CpuArchitecture;
}

/** The image in the repository: to read it is to see what the tag holds, to create it is to push it. */
export function image(name: string, props: ImageProps): Node<Cloud, ImageOut> {
  const { wanted } = props;
  if (wanted.from === 'runner') return pushedImage(name, props, wanted);
  if (wanted.from === 'environment') return promotedImage(name, props, wanted);
  return 'running' in wanted ? currentImage(name, props) : storedImage(name, props, wanted);
}

type FromRunner = Extract<WantedImage, { from: 'runner' }>;

function pushedImage(name: string, props: ImageProps, wanted: FromRunner): Node<Cloud, ImageOut> {
  const { image: local, tag } = wanted;
  const mine =
    local.digest ?? (callsByManifest(local) ? local.content.id : `configuration ${local.identity.join(', ')}`);
  const cpuArchitecture = orThrow(choosePlatform(local.platforms, props.cpuArchitecture), local.name);
  let archived = false;
  // What the registry lacks is asked for beside the other checks; a refused plan has then only read.
  let prepared: Promise<PreparedPush> | undefined;

  return define<Cloud, ImageProps, State, ImageOut>({
    kind: 'image',
    desired: () => ({ content: mine }),

    async read(cloud) {
      const runs = runningImage(await cloud.running.current(), props.container, props.repositoryName);
      const digests = new Set([local.digest, wanted.tagAsked ? undefined : runs?.digest]);
      const { images, ...rest } = await getStoredImages(cloud.ecr, props.repositoryName, [
        { imageTag: tag },
        ...[...digests].flatMap((imageDigest) => (imageDigest === undefined ? [] : [{ imageDigest }])),
      ]);
      // What runs may be archived too, and is not what is asked for.
      archived = rest.archived.some(
        ({ imageTag, imageDigest }) => imageTag === tag || (imageDigest !== undefined && imageDigest === local.digest),
      );
      const tagged = images.find((candidate) => candidate.tag === tag);
      for (const stored of wanted.tagAsked ? (tagged ? [tagged] : []) : images) {
        if (await isSame(cloud, props.repositoryName, stored, local)) {
          const under = stored.tag ?? (stored.digest === runs?.digest ? runs.tag : undefined);
          return { state: { content: mine }, out: { digest: stored.digest, tag: under, cpuArchitecture } };
        }
      }
      if (tagged) return { state: { content: tagged.digest }, out: { digest: tagged.digest, tag, cpuArchitecture } };
      if (cloud.carriesOut) {
        const ready = prepare(cloud, props.repositoryName, local, runs);
        ready.catch(() => {}); // `create` awaits it, and fails with what made it fail.
        prepared = ready;
      }
      return undefined;
    },

    refuse: (seen, changes) => {
      if (!seen) return archived ? archivedText(`the tag ${tag}, or the content of this image,`) : undefined;
      // Its repository may be new by what was read before another run made it, and pushed into it.
      if (!changes.some(({ field }) => field === 'content')) return undefined;
      return `the tag ${tag} holds ${seen.out.digest} and can't be overwritten; the image given is ${mine}. Give another image-tag, or leave it out.`;
    },

    foresee: () => ({ digest: local.digest ?? NOT_KNOWN_YET, tag, cpuArchitecture }),

    async create(cloud) {
      // The repository may have been made since it was asked.
      const push = await (prepared ?? prepare(cloud, props.repositoryName, local, undefined));
      const pushed = await push.upload(tag);
      return { digest: pushed.digest, tag, cpuArchitecture };
    },

    // A tag can't be moved: `refuse` has said so.
    update: async (_cloud, { out }) => out,
    remove: async () => {},
  })(name, props);
}

/** An engine's image has a digest once it is pushed. */
const NOT_KNOWN_YET = 'new';

const archivedText = (what: string) =>
  `${what} was archived and can't be pulled. Restore it in ECR, or deploy another image.`;

async function isSame(cloud: Cloud, repository: string, stored: StoredImage, local: RunnerImage): Promise<boolean> {
  if (stored.digest === local.digest) return true;
  if (callsByManifest(local)) {
    // An engine that doesn't tell the configuration's digest: its content has to be compared.
    if (stored.digest === local.content.id) return true;
    return (await import('./registry-work.ts')).holdsContent(cloud, repository, stored.digest, local);
  }
  const { identity } = await contentOf(cloud.ecr, repository, stored);
  return identity.join() === local.identity.join();
}

const callsByManifest = (image: RunnerImage): image is EngineImage =>
  image.content.kind === 'engine' && image.content.idOf === 'manifest';

async function prepare(...args: Parameters<typeof import('./registry-work.ts')['prepare']>): Promise<PreparedPush> {
  return (await import('./registry-work.ts')).prepare(...args);
}

type FromRepository = Exclude<Extract<WantedImage, { from: 'repository' }>, { running: true }>;

function storedImage(name: string, props: ImageProps, wanted: FromRepository): Node<Cloud, ImageOut> {
  let archived = false;
  const what = 'tag' in wanted ? `the tag ${wanted.tag}` : wanted.digest;

  return define<Cloud, ImageProps, State, ImageOut>({
    kind: 'image',
    desired: () => ({ content: what }),

    async read(cloud) {
      const id = 'tag' in wanted ? { imageTag: wanted.tag } : { imageDigest: wanted.digest };
      const [answer, current] = await Promise.all([
        getStoredImages(cloud.ecr, props.repositoryName, [id]),
        cloud.running.current(),
      ]);
      archived = answer.archived.length > 0;
      const [stored] = answer.images;
      if (!stored) return undefined;
      const runs = runningImage(current, props.container, props.repositoryName);
      const known = runs?.digest === stored.digest ? runs.cpuArchitecture : undefined;
      const place = { repository: props.repositoryName, digest: stored.digest, known };
      const cpuArchitecture = await imageArchitecture(cloud, place, props.cpuArchitecture);
      const tag = 'tag' in wanted ? wanted.tag : stored.tag;
      return { state: { content: what }, out: { digest: stored.digest, tag, cpuArchitecture } };
    },

    refuse: (seen) => {
      if (seen) return undefined;
      return archived
        ? archivedText(what)
        : `the repository ${props.repositoryName} has no image under ${what}. Push one first: give an image of the runner's engine, or an archive.`;
    },

    create: () => Promise.reject(new Error(`${what} is not in the repository`)),
    update: async (_cloud, { out }) => out,
    remove: async () => {},
  })(name, props);
}

/** The image that the service runs; where none does, the one that is yet to be named. */
function currentImage(name: string, props: ImageProps): Node<Cloud, ImageOut> {
  return define<Cloud, ImageProps, State, ImageOut>({
    kind: 'image',
    desired: () => ({ content: 'the one that runs' }),

    async read(cloud) {
      const runs = runningImage(await cloud.running.current(), props.container, props.repositoryName);
      if (!runs) return undefined;
      const { digest, tag } = runs;
      const place = { repository: props.repositoryName, digest, known: runs.cpuArchitecture };
      const cpuArchitecture = await imageArchitecture(cloud, place, props.cpuArchitecture);
      return { state: { content: 'the one that runs' }, out: { digest, tag, cpuArchitecture } };
    },

    create: () => Promise.reject(new Error('no image was named')),
    update: async (_cloud, { out }) => out,
    remove: async () => {},
  })(name, props);
}
