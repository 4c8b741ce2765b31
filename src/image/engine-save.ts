import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { openDockerArchive } from './docker-archive.ts';
import { asEngineFault, engineFault } from './engine-fault.ts';
import { runEngine } from './engine-process.ts';
import { openArchive } from './file-tree.ts';
import type { EngineImage, LocalImage, SaveOptions } from './image.ts';

/** Milliseconds: an image of 5 GB takes minutes. */
const SAVE_DEADLINE = 15 * 60_000;

/** What `withSaved` of an engine's image does. Throws a UserError that says what to do, or the signal's reason. */
export async function withSavedImage<T>(
  image: EngineImage,
  { temporaryFolder, signal }: SaveOptions,
  use: (saved: LocalImage) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(temporaryFolder ?? tmpdir(), 'image-'));
  try {
    const file = join(folder, 'image.tar');
    await save(image, file, signal);
    const saved = await openDockerArchive(await openArchive(image.name, file), undefined);
    requireSame(image, saved);
    return await use(saved);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By its id: the name may go to another image meanwhile, and without a tag stands for all of them. */
async function save({ content: { source, id } }: EngineImage, file: string, signal?: AbortSignal): Promise<void> {
  // Docker goes faster without its own way to write a file. Podman's way to standard output is a pipe, so that it tells
  // of a full disk as a broken pipe.
  const byName = source.kind === 'podman';
  const args = byName ? ['--quiet', '--format', 'docker-archive', '--output', file, id] : [id];
  const handle = await open(file, 'wx', 0o600);
  try {
    const answer = await runEngine(source.kind, ['image', 'save', ...args], {
      deadline: SAVE_DEADLINE,
      signal,
      ...(byName ? {} : { into: handle.fd }),
    }).catch((error: unknown) => {
      throw asEngineFault(source, 'save', error);
    });
    if (answer.code !== 0) throw engineFault(source, 'save', answer);
  } finally {
    await handle.close();
  }
}

function requireSame({ name, identity, content }: EngineImage, saved: LocalImage): void {
  const same =
    content.idOf === 'config'
      ? saved.identity.join() === identity.join()
      : saved.content.kind === 'archive' &&
        saved.content.layers.map(({ diffId }) => diffId).join() === content.diffIds.join();
  if (same) return;
  throw new UserError(
    `${name}: the engine saved another image (${saved.identity.join()}) than it told of (${content.id})`,
    {
      hint: 'Run again; should it stay so, build an archive and give oci-archive:FILE.',
    },
  );
}
