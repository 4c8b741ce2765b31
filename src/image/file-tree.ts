import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { errorCode } from './error-code.ts';
import { readRange } from './file-range.ts';
import type { FileRange } from './image.ts';
import { indexTar } from './tar.ts';

/** Files by their path: a directory, or a tar archive. */
export interface FileTree {
  /** What the user gave, for messages. */
  readonly name: string;
  find(path: string): Promise<FileRange | undefined>;
}

/** A directory. Throws a UserError when it is none. */
export async function openDirectory(name: string, path: string): Promise<FileTree> {
  if ((await kindOf(name, path)) !== 'directory') {
    throw new UserError(`${name}: ${path} is a file, not a directory`, {
      hint: `For an archive give oci-archive:${path}.`,
    });
  }
  return {
    name,
    find: async (inner) => {
      const file = join(path, inner);
      const found = await stat(file).catch(absent);
      return found?.isFile() ? { file, offset: 0, size: found.size } : undefined;
    },
  };
}

/** A tar archive. Throws a UserError when it is none. */
export async function openArchive(name: string, path: string): Promise<FileTree> {
  if ((await kindOf(name, path)) === 'directory') {
    throw new UserError(`${name}: ${path} is a directory, not an archive`, {
      hint: `For an OCI layout give oci:${path}.`,
    });
  }
  const files = await indexTar(path);
  return { name, find: async (inner) => files.get(inner) };
}

/** The content of a file of a tree, or undefined; refused when larger than `limit` bytes. */
export async function readFileOf(tree: FileTree, path: string, limit: number): Promise<Buffer | undefined> {
  const range = await tree.find(path);
  if (range === undefined) return undefined;
  if (range.size > limit)
    throw new UserError(`${tree.name}: ${path} has ${range.size} bytes; at most ${limit} are read`);
  return readRange(range);
}

async function kindOf(name: string, path: string): Promise<'file' | 'directory'> {
  const found = await stat(path).catch(absent);
  if (found === undefined) {
    throw new UserError(`${name}: ${path} does not exist`, {
      hint: 'The path is relative to the workspace; has the image been built or downloaded in this job?',
    });
  }
  if (found.isDirectory()) return 'directory';
  // Of a pipe or a device nobody knows whether it ever ends, or begins.
  if (!found.isFile()) throw new UserError(`${name}: ${path} is neither a file nor a directory`);
  return 'file';
}

function absent(error: unknown): undefined {
  const code = errorCode(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
}
