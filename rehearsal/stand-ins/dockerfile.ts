import { readFile, stat } from 'node:fs/promises';

/** Reads a Dockerfile as far as a build can fail before its first step: it is there, and so is the stage. */
export async function readDockerfile(file: string, context: string, target: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`failed to read dockerfile: open ${file}: no such file or directory`);
  const folder = await stat(context).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Error(`unable to prepare context: path "${context}" not found`);
  const stages = [...text.matchAll(/^FROM\s+\S+(?:\s+AS\s+(\S+))?/gim)].map(([, name]) => name?.toLowerCase());
  if (stages.length === 0) throw new Error('dockerfile parse error: no build stage in current context');
  if (target !== '' && !stages.includes(target.toLowerCase())) {
    throw new Error(`target stage "${target}" could not be found`);
  }
}
