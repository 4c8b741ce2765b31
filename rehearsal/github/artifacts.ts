import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The artifacts of a run: files that move from one job to another. */
export interface ArtifactStore {
  /** Paths are taken from `root`. */
  put(name: string, root: string, paths: readonly string[], overwrite: boolean): Promise<void>;
  /** Copies an artifact into a folder; `false` where there is none. */
  get(name: string, folder: string): Promise<boolean>;
  names(): readonly string[];
}

export function createArtifactStore(folder: string): ArtifactStore {
  const artifacts = new Map<string, readonly string[]>();
  return {
    async put(name, root, paths, overwrite) {
      if (artifacts.has(name) && !overwrite)
        throw new Error(`Conflict: an artifact with the name ${name} already exists`);
      for (const path of paths) await copy(join(root, path), join(folder, name, path));
      artifacts.set(name, paths);
    },
    async get(name, target) {
      const paths = artifacts.get(name);
      for (const path of paths ?? []) await copy(join(folder, name, path), join(target, path));
      return paths !== undefined;
    },
    names: () => [...artifacts.keys()],
  };
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
}
