import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file or folder of an artifact: where it is, and its path inside. */
export interface ArtifactEntry {
  readonly from: string;
  readonly to: string;
}

/** The artifacts of a run: files that move from one job to another. A name is taken for the whole run. */
export interface ArtifactStore {
  /** Answers the id; `undefined` where the name is taken. */
  put(name: string, entries: readonly ArtifactEntry[], overwrite: boolean): Promise<string | undefined>;
  /** Copies the artifact with this name or id into a folder; `false` where there is none. */
  get(nameOrId: string, folder: string): Promise<boolean>;
}

/** An empty store, which keeps its files in a folder. */
export function createArtifactStore(folder: string): ArtifactStore {
  const artifacts = new Map<string, { readonly id: string; readonly paths: readonly string[] }>();
  return {
    async put(name, entries, overwrite) {
      if (artifacts.has(name) && !overwrite) return undefined;
      const id = `${4_000_000_001 + artifacts.size}`;
      artifacts.set(name, { id, paths: entries.map(({ to }) => to) });
      for (const { from, to } of entries) await copy(from, join(folder, id, to));
      return id;
    },
    async get(nameOrId, target) {
      const [, found] = [...artifacts].find(([name, { id }]) => name === nameOrId || id === nameOrId) ?? [];
      for (const path of found?.paths ?? []) await copy(join(folder, found?.id ?? '', path), join(target, path));
      return found !== undefined;
    },
  };
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
}
