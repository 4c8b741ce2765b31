import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { UserError } from '../errors.ts';
import type { FileRange } from './image.ts';

const CHUNK = 512 * 1024;

/**
 * The bytes of a range, piece by piece, the next piece read while the last is in use.
 * Two buffers take turns: a piece is good only until the next one is asked for.
 */
export async function* readChunks({ file, offset, size }: FileRange): AsyncGenerator<Buffer, void, undefined> {
  const handle = await open(file, 'r');
  const length = Math.min(CHUNK, size);
  let [current, other] = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(size > length ? length : 0)];
  let position = 0;
  const readNext = (): Promise<Buffer> | undefined => {
    if (position >= size) return undefined;
    const piece = current.subarray(0, Math.min(length, size - position));
    const filled = fill(handle, piece, file, offset + position);
    filled.catch(() => undefined);
    position += piece.length;
    [current, other] = [other, current];
    return filled;
  };
  let ahead = readNext();
  try {
    while (ahead !== undefined) {
      const piece = await ahead;
      ahead = readNext();
      yield piece;
    }
  } finally {
    await ahead?.catch(() => undefined);
    await handle.close();
  }
}

/** The whole of a small range. */
export async function readRange({ file, offset, size }: FileRange): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    return await fill(handle, Buffer.allocUnsafe(size), file, offset);
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, into: Buffer, file: string, offset: number): Promise<Buffer> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, offset + filled);
    if (bytesRead === 0)
      throw new UserError(`${file} ends too early: it is incomplete, or was changed while being read`);
    filled += bytesRead;
  }
  return into;
}

/** The digest of a range's bytes, read piece by piece. */
export async function digestOf(range: FileRange): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readChunks(range)) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}
