import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { indexTar } from '../../src/image/tar.ts';
import { TAR_END } from '../fixtures/tar.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Entry {
  readonly path: string;
  readonly content?: string;
  readonly type?: string;
  readonly link?: string;
  readonly prefix?: string;
  /** The size as the header has it, when it is not the content's. */
  readonly size?: Buffer;
  readonly gnu?: boolean;
}

function entry({ path, content = '', type = '0', link = '', prefix = '', size, gnu = false }: Entry): Buffer {
  const block = Buffer.alloc(512);
  block.write(path, 0, 100);
  block.write('0000644\0', 100);
  block.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
  size?.copy(block, 124);
  block.write('        ', 148);
  block.write(type, 156);
  block.write(link, 157, 100);
  block.write(gnu ? 'ustar  \0' : 'ustar\x0000', 257, 'latin1');
  block.write(prefix, 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const data = Buffer.from(content);
  return Buffer.concat([block, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

function pax(records: Record<string, string>): Buffer {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    let length = Buffer.byteLength(rest);
    while (length !== Buffer.byteLength(`${length}${rest}`)) length = Buffer.byteLength(`${length}${rest}`);
    return `${length}${rest}`;
  });
  return entry({ path: 'PaxHeader', type: 'x', content: lines.join('') });
}

function write(name: string, ...parts: readonly Buffer[]): string {
  const file = join(folder, name);
  writeFileSync(file, Buffer.concat(parts));
  return file;
}

/** Path → content, as the index finds it. */
async function contents(file: string): Promise<Record<string, string>> {
  const bytes = readFileSync(file);
  const index = await indexTar(file);
  return Object.fromEntries(
    [...index].map(([path, { offset, size }]) => [path, bytes.toString('utf8', offset, offset + size)]),
  );
}

const LONG = `blobs/${'very-long/'.repeat(20)}layer.tar`;

describe('indexTar', () => {
  test.each<{ form: string; parts: Buffer[]; found: Record<string, string> }>([
    {
      form: 'plain files',
      parts: [entry({ path: 'a', content: 'A' }), entry({ path: './d/b', content: 'BB' })],
      found: { a: 'A', 'd/b': 'BB' },
    },
    {
      form: 'a content of exactly one block',
      parts: [entry({ path: 'a', content: 'x'.repeat(512) }), entry({ path: 'b', content: 'B' })],
      found: { a: 'x'.repeat(512), b: 'B' },
    },
    {
      form: 'directories and devices',
      parts: [entry({ path: 'd/', type: '5' }), entry({ path: 'c', type: '3' }), entry({ path: 'd/f', content: 'F' })],
      found: { 'd/f': 'F' },
    },
    { form: 'a type of zero', parts: [entry({ path: 'old', content: 'O', type: '\0' })], found: { old: 'O' } },
    {
      form: 'the prefix of ustar',
      parts: [entry({ path: 'file', prefix: 'some/dir', content: 'P' })],
      found: { 'some/dir/file': 'P' },
    },
    {
      form: 'no prefix in GNU tar',
      parts: [entry({ path: 'file', prefix: '14000000000', content: 'G', gnu: true })],
      found: { file: 'G' },
    },
    {
      form: "GNU's long names",
      parts: [
        entry({ path: '././@LongLink', type: 'L', content: `${LONG}\0`, gnu: true }),
        entry({ path: LONG.slice(0, 100), content: 'L' }),
        entry({ path: 'b', content: 'B' }),
      ],
      found: { [LONG]: 'L', b: 'B' },
    },
    {
      form: 'pax names',
      parts: [
        pax({ mtime: '1.5', path: `${LONG}é` }),
        entry({ path: 'short', content: 'P' }),
        entry({ path: 'b', content: 'B' }),
      ],
      found: { [`${LONG}é`]: 'P', b: 'B' },
    },
    {
      form: 'pax sizes',
      parts: [pax({ size: '3' }), entry({ path: 'big', content: 'abc', size: Buffer.from('00000000000\0') })],
      found: { big: 'abc' },
    },
    {
      form: 'a global pax header',
      parts: [
        entry({ path: 'pax_global_header', type: 'g', content: '12 comment=x\n' }),
        entry({ path: 'a', content: 'A' }),
      ],
      found: { a: 'A' },
    },
    {
      form: 'sizes in base 256',
      parts: [entry({ path: 'big', content: 'abcd', size: Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]) })],
      found: { big: 'abcd' },
    },
    {
      form: 'symbolic links',
      parts: [
        entry({ path: 'one/layer.tar', content: 'L' }),
        entry({ path: 'two/layer.tar', type: '2', link: '../one/layer.tar' }),
      ],
      found: { 'one/layer.tar': 'L', 'two/layer.tar': 'L' },
    },
    {
      form: 'hard links, though with a size',
      parts: [
        entry({ path: 'one', content: 'L' }),
        entry({ path: 'two', type: '1', link: 'one', size: Buffer.from('00000000001\0') }),
      ],
      found: { one: 'L', two: 'L' },
    },
    {
      form: 'links to links, before what they lead to',
      parts: [
        entry({ path: 'three/layer.tar', type: '2', link: '../two/layer.tar' }),
        entry({ path: 'two/layer.tar', type: '1', link: 'one/layer.tar' }),
        entry({ path: 'one/layer.tar', type: '2', link: '../blob' }),
        entry({ path: 'blob', content: 'L' }),
      ],
      found: { blob: 'L', 'one/layer.tar': 'L', 'two/layer.tar': 'L', 'three/layer.tar': 'L' },
    },
    {
      form: 'links in a circle',
      parts: [
        entry({ path: 'a', content: 'A' }),
        entry({ path: 'b', type: '2', link: 'c' }),
        entry({ path: 'c', type: '2', link: 'b' }),
      ],
      found: { a: 'A' },
    },
    {
      form: 'a link out of the archive',
      parts: [entry({ path: 'a', content: 'A' }), entry({ path: 'evil', type: '2', link: '../../etc/passwd' })],
      found: { a: 'A' },
    },
    {
      form: 'a file that comes twice',
      parts: [entry({ path: 'a', content: 'old' }), entry({ path: 'a', content: 'new' })],
      found: { a: 'new' },
    },
  ])('$form', async ({ parts, found }) => {
    expect(await contents(write('archive.tar', ...parts, TAR_END))).toEqual(found);
  });

  test('an archive without the two empty blocks at its end', async () => {
    expect(await contents(write('short.tar', entry({ path: 'a', content: 'A' })))).toEqual({ a: 'A' });
  });

  const tar = Buffer.concat([entry({ path: 'a', content: 'A'.repeat(2000) }), TAR_END]);
  test.each([
    ['nothing', Buffer.alloc(0), /not a tar archive/],
    ['some text', Buffer.from('hello '.repeat(500)), /not a tar archive/],
    ['a short text', Buffer.from('hello'), /not a tar archive/],
    ['zeros', Buffer.alloc(4096), /not a tar archive/],
    ['brotli', brotliCompressSync(tar), /not a tar archive/],
    ['gzip', gzipSync(tar), /compressed with gzip/],
    ['zstd', zstdCompressSync(tar), /compressed with zstd/],
    ['a damaged header', Buffer.concat([tar.subarray(0, 2560), Buffer.alloc(512, 'x'), TAR_END]), /damaged/],
  ])('%s is refused', async (_what, bytes, message) => {
    const refusal = indexTar(write('wrong.tar', bytes));
    await expect(refusal).rejects.toThrow(UserError);
    await expect(refusal).rejects.toThrow(message);
  });

  test('a compressed archive comes with the command that helps', async () => {
    await expect(indexTar(write('gz.tar', gzipSync(tar)))).rejects.toMatchObject({
      hint: expect.stringContaining('gunzip'),
    });
  });

  test('a truncated archive is refused', async () => {
    const file = write('cut.tar', tar);
    truncateSync(file, 1500);
    await expect(indexTar(file)).rejects.toThrow(/incomplete/);
  });
});
