import { openArchive, openDirectory } from './file-tree.ts';
import type { LocalImage, RunnerImage } from './image.ts';
import { openLayout } from './oci-layout.ts';
import type { EngineImageSource, LocalImageSource } from './source.ts';

/** Opens an image that the runner has, in an engine or on disk. Throws a UserError that says what is wrong with it. */
export async function openRunnerImage(
  source: EngineImageSource | LocalImageSource,
  signal?: AbortSignal,
): Promise<RunnerImage> {
  if ('path' in source) return openImage(source);
  const { openEngineImage } = await import('./engine-image.ts');
  return openEngineImage(source, signal);
}

/** Opens and checks an image on disk, before any call. Throws a UserError that says what is wrong with it. */
export async function openImage(source: LocalImageSource): Promise<LocalImage> {
  const { kind, path, tag } = source;
  const name = `${kind}:${path}${tag === undefined ? '' : `:${tag}`}`;
  switch (kind) {
    case 'oci':
      return openLayout(await openDirectory(name, path), tag);
    case 'oci-archive':
      return openLayout(await openArchive(name, path), tag);
    case 'docker-archive': {
      const { openDockerArchive } = await import('./docker-archive.ts');
      return openDockerArchive(await openArchive(name, path), tag);
    }
  }
}
