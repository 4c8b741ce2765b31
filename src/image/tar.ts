import { type FileHandle, open } from 'node:fs/promises';
import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import type { FileRange } from './image.ts';

const BLOCK = 512;
/** A long name or a set of pax records; no honest one is larger. */
const LARGEST_EXTENSION = 1024 * 1024;
/** Links in a row; links may also go round in a circle. */
const MOST_HOPS = 8;

const COMPRESSIONS: readonly { readonly name: string; readonly magic: readonly number[]; readonly undo: string }[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], undo: 'gunzip' },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], undo: 'unzstd' },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], undo: 'unxz' },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68], undo: 'bunzip2' },
];

/** What a header says of one entry. */
interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly link: string;
}

/**
 * Where each file of an uncompressed tar archive stands; contents are not read. Links count as what they point to.
 * Understands ustar, GNU long names and pax. Throws a UserError for anything else and for a truncated archive.
 */
export async function indexTar(file: string): Promise<Map<string, FileRange>> {
  const handle = await open(file, 'r');
  try {
    const { size: end } = await handle.stat();
    const files = new Map<string, FileRange>();
    const links = new Map<string, string>();
    let extensions: { path?: string; link?: string; size?: number } = {};
    let position = 0;
    while (position + BLOCK <= end) {
      const block = await readAt(handle, position, BLOCK);
      if (block.every((byte) => byte === 0)) break;
      const header = parseHeader(block);
      if (header === undefined) throw notTar(file, block, position);
      position += BLOCK;
      const size = extensions.size ?? header.size;
      if (position + size > end) throw truncated(file);
      switch (header.type) {
        case 'L':
        case 'K':
        case 'x': {
          if (size > LARGEST_EXTENSION) throw notTar(file, block, position);
          const content = await readAt(handle, position, size);
          if (header.type === 'x') extensions = { ...extensions, ...parsePax(content) };
          else extensions = { ...extensions, [header.type === 'L' ? 'path' : 'link']: text(content) };
          break;
        }
        case 'g':
          break;
        default: {
          const path = normalize(extensions.path ?? header.name);
          if (header.type === '0' || header.type === '7') files.set(path, { file, offset: position, size });
          if (header.type === '1') links.set(path, normalize(extensions.link ?? header.link));
          if (header.type === '2') links.set(path, posix.join(posix.dirname(path), extensions.link ?? header.link));
          extensions = {};
        }
      }
      position += Math.ceil(size / BLOCK) * BLOCK;
    }
    if (position === 0) throw notTar(file, await readAt(handle, 0, Math.min(end, BLOCK)), 0);
    for (const path of links.keys()) {
      const found = follow(path, links, files);
      if (found !== undefined) files.set(path, found);
    }
    return files;
  } finally {
    await handle.close();
  }
}

function follow(
  path: string,
  links: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, FileRange>,
): FileRange | undefined {
  let target = links.get(path);
  for (let hops = 1; target !== undefined && hops <= MOST_HOPS; hops += 1) {
    const found = files.get(target);
    if (found !== undefined) return found;
    target = links.get(target);
  }
  return undefined;
}

/** The name of the compression that bytes begin with, if any. */
export function compressionOf(bytes: Buffer): string | undefined {
  return COMPRESSIONS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))?.name;
}

async function readAt(handle: FileHandle, position: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, position);
  return buffer.subarray(0, bytesRead);
}

function parseHeader(block: Buffer): Header | undefined {
  const stored = parseNumber(block.subarray(148, 156));
  let sum = 8 * 0x20;
  for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte;
  if (stored !== sum) return undefined;
  const size = parseNumber(block.subarray(124, 136));
  if (size === undefined) return undefined;
  const name = text(block.subarray(0, 100));
  // Only POSIX has a prefix there; GNU tar keeps times in those bytes.
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(block.subarray(345, 500)) : '';
  const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0x30);
  // A link has no content, though old archives give it the size of its target.
  const hasContent = type !== '1' && type !== '2' && type !== '5';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: hasContent ? size : 0,
    type,
    link: text(block.subarray(157, 257)),
  };
}

/** Octal digits, or base 256 for 8 GiB and more. */
function parseNumber(field: Buffer): number | undefined {
  if (field[0] === 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = text(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits === '' ? '0' : digits, 8) : undefined;
}

/** Records are `<length> <key>=<value>\n`, the length in bytes and counting itself. */
function parsePax(content: Buffer): { path?: string; link?: string; size?: number } {
  const found: { path?: string; link?: string; size?: number } = {};
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(0x20, at);
    const length = Number.parseInt(content.toString('latin1', at, space), 10);
    if (space < 0 || !(length > 0)) break;
    const record = content.toString('utf8', space + 1, at + length - 1);
    const [key, value] = [record.slice(0, record.indexOf('=')), record.slice(record.indexOf('=') + 1)];
    if (key === 'path') found.path = value;
    if (key === 'linkpath') found.link = value;
    if (key === 'size' && /^\d+$/.test(value)) found.size = Number(value);
    at += length;
  }
  return found;
}

function text(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}

function normalize(path: string): string {
  return posix.normalize(path).replace(/^\/+/, '');
}

function notTar(file: string, start: Buffer, position: number): UserError {
  if (position > 0) return new UserError(`${file} is a damaged tar archive: no header at byte ${position}`);
  const compression = COMPRESSIONS.find(({ name }) => name === compressionOf(start));
  if (compression === undefined) return new UserError(`${file} is not a tar archive`);
  return new UserError(`${file} is compressed with ${compression.name}; an uncompressed tar archive is needed`, {
    hint: `Run ${compression.undo} on it first; the layers inside are compressed already or will be.`,
  });
}

function truncated(file: string): UserError {
  return new UserError(`${file} ends too early: the archive is incomplete`, { hint: 'Save or download it again.' });
}
