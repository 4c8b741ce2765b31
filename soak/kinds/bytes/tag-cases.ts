import { ociImage } from '../../../test/fixtures/oci-image.ts';
import { pushManifest } from '../../../test/simulator/ecr/manifests.ts';
import type { Case } from '../../kind.ts';
import { deploy } from '../../world/commands.ts';
import { requireGood } from '../../world/require-good.ts';
import { startWorld, type World } from '../../world/world.ts';

/** Somebody puts a tag between the moment at which a run looked and the one at which it puts its own. */
export function tagCases(seed: number): readonly Case[] {
  return [
    { name: 'the tag is there meanwhile, with the same content', run: () => tagMeanwhile(seed, true) },
    { name: 'the tag is there meanwhile, with other content', run: () => tagMeanwhile(seed, false) },
    { name: 'the tag was there, with the same content', run: () => tagBefore(seed, true) },
    { name: 'the tag was there, with other content', run: () => tagBefore(seed, false) },
  ];
}

const OURS = { layers: [3000], labels: { version: 'ours' } };
const THEIRS = { layers: [4000], labels: { version: 'theirs' } };
const TAGGED = { 'image-tag': 'v1' };

async function tagMeanwhile(seed: number, isSame: boolean): Promise<void> {
  const world = await startWorld(seed);
  try {
    const image = world.archive(OURS);
    const theirs = isSame ? undefined : await pushTheirs(world);
    world.gate.rule = ({ name }) => {
      if (!/PUT manifest v1 #1$/.test(name)) return undefined;
      const repository = world.simulator.ecr.repositories.get('shop-dev');
      const { manifest } = ociImage(OURS);
      // As another run of the same commit would by now.
      if (repository && isSame)
        pushManifest(repository, manifest.digest, manifest.mediaType, manifest.bytes, world.clock.now());
      repository?.imageTags.set('v1', theirs ?? manifest.digest);
      return undefined;
    };
    const ended = await world.play('the run', (process) => deploy(process, { ...TAGGED, image }));
    if (isSame) requireGood(ended, ['deployed']);
    else requireConflict(ended, ociImage(OURS).manifest.digest, theirs ?? '');
  } finally {
    await world.close();
  }
}

async function tagBefore(seed: number, isSame: boolean): Promise<void> {
  const world = await startWorld(seed);
  try {
    requireGood(await world.play('before', (process) => deploy(process, { ...TAGGED, image: world.archive(OURS) })), [
      'deployed',
    ]);
    const image = world.archive(isSame ? OURS : THEIRS);
    const mark = world.gate.visits.length;
    const ended = await world.play('the run', (process) => deploy(process, { ...TAGGED, image }));
    const sent = world.gate.visits.slice(mark).filter(({ service, write }) => service === 'registry' && write);
    if (sent.length > 0) throw new Error(`it pushed all the same: ${sent.map(({ name }) => name).join(', ')}`);
    if (isSame) requireGood(ended, ['unchanged', 'deployed']);
    else requireConflict(ended, ociImage(THEIRS).manifest.digest, ociImage(OURS).manifest.digest);
  } finally {
    await world.close();
  }
}

/** Has another image in the repository; gives its digest. */
async function pushTheirs(world: World): Promise<string> {
  const image = world.archive(THEIRS);
  requireGood(await world.play('somebody else', (process) => deploy(process, { 'image-tag': 'v0', image })), [
    'deployed',
  ]);
  return ociImage(THEIRS).manifest.digest;
}

/** The error names both, and says how to go on. */
function requireConflict(ended: Parameters<typeof requireGood>[0], ours: string, theirs: string): void {
  let told = '';
  try {
    requireGood(ended, ['deployed', 'unchanged']);
  } catch (error) {
    told = error instanceof Error ? error.message : String(error);
  }
  if (told === '') throw new Error('it went over the tag of somebody else');
  for (const part of [ours, theirs, 'image-tag'])
    if (!told.includes(part)) throw new Error(`the error does not tell ${part}: ${told}`);
}
