import { equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { DescribeImagesCommand } from '@aws-sdk/client-ecr';
import fc from 'fast-check';
import { explain, UserError } from '../../src/errors.ts';
import { readRange } from '../../src/image/file-range.ts';
import type { LocalImage } from '../../src/image/image.ts';
import { openImage } from '../../src/image/open.ts';
import { choosePlatform } from '../../src/image/platform.ts';
import { isProblem } from '../../src/image/problem.ts';
import type { LocalImageSource } from '../../src/image/source.ts';
import { type Stage, startStage } from '../../test/commands/deployments.ts';
import {
  type ImageOptions,
  type OciImage,
  ociImage,
  ociIndex,
  writeDockerArchive,
  writeOciArchive,
  writeOciLayout,
} from '../../test/fixtures/oci-image.ts';
import { TAR_END, tarEntry, tarFile, tarLink, writeTar } from '../../test/fixtures/tar.ts';
import { type Case, type Kind, spread } from '../kind.ts';

type Form = 'oci-archive' | 'oci' | 'docker-archive, modern' | 'docker-archive, legacy' | 'docker-archive, containerd';
const FORMS: readonly Form[] = [
  'oci-archive',
  'oci',
  'docker-archive, modern',
  'docker-archive, legacy',
  'docker-archive, containerd',
];

/** Archives and layouts that are damaged, cut off, oddly made, or made to harm. */
export const hostileImages: Kind = {
  name: 'hostile-images',
  told: 'an archive or layout of an image, damaged, cut off anywhere, oddly made or made to harm: refused with a reason, or whole',
  cases({ seed, short }) {
    const some = <T>(all: readonly T[], count: number) => (short ? spread(all, count) : all);
    return [
      ...some(shapes(), 12).map(([name, form, options]) =>
        inFolder(name, (folder) => isWhole(write(folder, form, ociImage(options)))),
      ),
      ...FORMS.filter((form) => form !== 'oci').map((form) =>
        inFolder(`cut off anywhere: ${form}`, (folder) => cutOff(folder, form, short ? 60 : 5000)),
      ),
      ...FORMS.filter((form) => form !== 'oci').map((form) =>
        inFolder(`some bytes changed: ${form}`, (folder) =>
          changed(folder, form, { seed, numRuns: short ? 40 : 1500 }),
        ),
      ),
      ...Object.entries(ODD).map(([name, make]) => inFolder(name, (folder) => refused(make(folder)))),
      ...Object.entries(SOUND).map(([name, make]) => inFolder(name, (folder) => isWhole(make(folder)))),
      inFolder('what other machines run', (folder) => foreign(folder)),
      ...some(Object.entries(PUSHED), 3).map(([name, made]) =>
        inFolder(`pushed and deployed: ${name}`, (folder) => deployed(folder, made)),
      ),
      ...some(Object.entries(SPOILED), 1).map(([name, form]) =>
        inFolder(`a layer that is another one: ${name}`, (folder) => spoiled(folder, form)),
      ),
    ];
  },
};

function inFolder(name: string, work: (folder: string) => Promise<void>): Case {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'hostile-images-'));
      try {
        await work(folder);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

function shapes(): (readonly [string, Form, ImageOptions])[] {
  return FORMS.flatMap((form) =>
    (['gzip', 'zstd', 'none'] as const).flatMap((compression) =>
      ([0, 1, 127] as const).map((count) => {
        const layers = Array.from({ length: count }, (_, i) => 40 + i);
        return [`${form}, ${compression}, ${count} layers`, form, { compression, layers }] as const;
      }),
    ),
  );
}

function write(folder: string, form: Form, image: OciImage, name = 'image'): LocalImageSource {
  const path = join(folder, name);
  if (form === 'oci') writeOciLayout(path, image);
  else if (form === 'oci-archive') writeOciArchive(path, ociIndex([image], { attest: true }));
  else writeDockerArchive(path, ARCHIVES[form], image);
  return { kind: form === 'oci' || form === 'oci-archive' ? form : 'docker-archive', path };
}

const ARCHIVES = {
  'docker-archive, modern': 'modern',
  'docker-archive, legacy': 'legacy',
  'docker-archive, containerd': 'containerd',
} as const;

/** Milliseconds: many times what any of it takes on a machine that has nothing else to do. */
const LATE = 15_000;

/** Opened, or refused in words for a person; nothing else, and soon. */
async function opened(source: LocalImageSource): Promise<LocalImage | undefined> {
  const began = performance.now();
  const image = await openImage(source).catch((error: unknown) => {
    ok(error instanceof UserError, `${error instanceof Error ? error.stack : error}`);
    ok(explain(error).join('').length < 5000, 'the reason is longer than anybody reads');
    return undefined;
  });
  ok(performance.now() - began < LATE, 'it took too long');
  return image;
}

async function refused(source: LocalImageSource): Promise<void> {
  equal(await opened(source), undefined, 'it was taken');
}

/** All that it would send is there, and is what it is called. */
async function isWhole(source: LocalImageSource): Promise<void> {
  const image = await opened(source);
  ok(image !== undefined, 'it was refused');
  await isTrue(image);
}

async function isTrue({ content }: LocalImage): Promise<void> {
  const size = (file: string) => statSync(file).size;
  if (content.kind === 'layout')
    for (const { digest, at } of content.blobs) equal(digestOf(await readRange(at)), digest);
  else {
    equal(digestOf(await readRange(content.config.at)), content.config.digest);
    for (const { at } of content.layers) ok(at.offset + at.size <= size(at.file));
  }
}

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const image = ociImage({ layers: [300, 600] });

async function cutOff(folder: string, form: Form, most: number): Promise<void> {
  const bytes = readFileSync(write(folder, form, image).path);
  // Behind what the archive holds there are only zeros.
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  for (const length of spread(
    Array.from({ length: end }, (_, at) => at),
    most,
  )) {
    const path = join(folder, 'cut.tar');
    writeFileSync(path, bytes.subarray(0, length));
    const found = await opened({ kind: form === 'oci-archive' ? form : 'docker-archive', path });
    // What is cut off may be a file that nobody needs, or the fill behind the last one.
    if (found !== undefined) await isTrue(found);
  }
}

async function changed(
  folder: string,
  form: Form,
  how: { readonly seed: number; readonly numRuns: number },
): Promise<void> {
  const bytes = readFileSync(write(folder, form, image).path);
  const path = join(folder, 'changed.tar');
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const other = Buffer.from(bytes);
      for (const { at, to } of changes) other[at] = to;
      writeFileSync(path, other);
      const found = await opened({ kind: form === 'oci-archive' ? form : 'docker-archive', path });
      if (found === undefined) return;
      const { content } = found;
      const ranges = content.kind === 'layout' ? content.blobs : [content.config, ...content.layers];
      for (const { at } of ranges) ok(at.offset + at.size <= other.length, 'it reaches beyond the archive');
      // Layers are not read: the registry holds them to their digest, as the last cases show.
      if (content.kind === 'archive') equal(digestOf(await readRange(content.config.at)), content.config.digest);
    }),
    how,
  );
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const CONFIG = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] as string[] }, config: {} };
const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

const described = (type: keyof typeof TYPES, bytes: Buffer) => ({
  mediaType: TYPES[type],
  digest: digestOf(bytes),
  size: bytes.length,
});
const blob = (bytes: Buffer) => tarFile(`blobs/sha256/${digestOf(bytes).slice(7)}`, bytes);

function tar(folder: string, kind: 'oci-archive' | 'docker-archive', parts: readonly Buffer[]): LocalImageSource {
  const path = join(folder, 'made.tar');
  writeTar(path, parts);
  return { kind, path };
}

/** An archive of docker save with what its manifest.json says, whatever it is. */
const saved = (folder: string, entries: unknown, parts: readonly Buffer[] = []) =>
  tar(folder, 'docker-archive', [...tarFile('manifest.json', json(entries)), ...parts]);

/** A layout with one manifest, whatever it says. */
function laidOut(folder: string, manifest: object, parts: readonly Buffer[] = []): LocalImageSource {
  const bytes = json(manifest);
  return tar(folder, 'oci-archive', [
    ...tarFile('index.json', json({ manifests: [described('manifest', bytes)] })),
    ...blob(bytes),
    ...parts,
  ]);
}

const config = json(CONFIG);
const nest = (times: number) => `${'['.repeat(times)}${']'.repeat(times)}`;

/** None of them is an image that could run, and none may lead anywhere outside. */
const ODD: Readonly<Record<string, (folder: string) => LocalImageSource>> = {
  'an empty file': (folder) => file(folder, Buffer.alloc(0)),
  zeros: (folder) => file(folder, Buffer.alloc(100_000)),
  'a text': (folder) => file(folder, Buffer.from('FROM scratch\n'.repeat(1000))),
  'an archive in gzip': (folder) => file(folder, gzipSync(readFileSync(write(folder, 'oci-archive', image).path))),
  'an archive in zstd': (folder) =>
    file(folder, zstdCompressSync(readFileSync(write(folder, 'oci-archive', image).path))),
  'a bomb of gzip': (folder) => file(folder, gzipSync(Buffer.alloc(100_000_000))),
  'a device that never ends': () => ({ kind: 'oci-archive', path: '/dev/zero' }),
  'a path out of the archive, as configuration': (folder) =>
    saved(folder, [{ Config: '../../../../../../etc/passwd', Layers: [], RepoTags: null }]),
  'an absolute path, as configuration': (folder) =>
    saved(folder, [{ Config: '/etc/passwd', Layers: [], RepoTags: null }]),
  'a path out of the archive, as layer': (folder) =>
    saved(
      folder,
      [{ Config: 'c', Layers: ['/etc/passwd'], RepoTags: null }],
      tarFile('c', json({ ...CONFIG, rootfs: { diff_ids: [`sha256:${'a'.repeat(64)}`] } })),
    ),
  'a link out of the archive': (folder) =>
    saved(folder, [{ Config: 'c', Layers: [], RepoTags: null }], tarLink('c', '/etc/passwd')),
  'a hard link out of the archive': (folder) =>
    saved(folder, [{ Config: 'c', Layers: [], RepoTags: null }], tarEntry('c', '1', { link: '../../etc/passwd' })),
  'a link to itself': (folder) => saved(folder, [{ Config: 'c', Layers: [], RepoTags: null }], tarLink('c', 'c')),
  'links in a circle': (folder) =>
    saved(folder, [{ Config: 'a', Layers: [], RepoTags: null }], [...tarLink('a', 'b'), ...tarLink('b', 'a')]),
  'a digest that is a path': (folder) =>
    laidOut(folder, {
      config: { ...described('config', config), digest: 'sha256:../../../../etc/passwd' },
      layers: [],
    }),
  'a configuration of another digest': (folder) =>
    laidOut(
      folder,
      { config: described('config', config), layers: [] },
      tarFile(`blobs/sha256/${digestOf(config).slice(7)}`, json({ ...CONFIG, author: 'x' })),
    ),
  'a layer of another size': (folder) =>
    laidOut(
      folder,
      { config: described('config', config), layers: [{ ...described('layer', config), size: 1 }] },
      blob(config),
    ),
  'a layer of a size that is none': (folder) =>
    laidOut(
      folder,
      { config: described('config', config), layers: [{ ...described('layer', config), size: -1 }] },
      blob(config),
    ),
  'a layer that is not there': (folder) =>
    laidOut(folder, { config: described('config', config), layers: [described('layer', json('x'))] }, blob(config)),
  'more layers than its configuration names': (folder) =>
    laidOut(folder, { config: described('config', config), layers: [described('layer', config)] }, blob(config)),
  'a manifest of 5 MB': (folder) =>
    laidOut(
      folder,
      { config: described('config', config), layers: [], annotations: { a: 'x'.repeat(5_000_000) } },
      blob(config),
    ),
  'a configuration of 17 MB': (folder) => withConfig(folder, Buffer.concat([config, Buffer.alloc(17_000_000, ' ')])),
  'a configuration that nobody could walk': (folder) =>
    withConfig(
      folder,
      Buffer.from(JSON.stringify(CONFIG).replace('"config":{}', `"config":{"Labels":${nest(100_000)}}`)),
    ),
  'an index that nobody could walk': (folder) =>
    tar(folder, 'oci-archive', tarFile('index.json', Buffer.from(`{"manifests":${nest(500_000)}}`))),
  'a configuration that is no JSON': (folder) => withConfig(folder, Buffer.from('{"os":')),
  'a configuration of other types': (folder) =>
    withConfig(folder, json({ os: ['linux'], architecture: 1, rootfs: { diff_ids: 'x' } })),
  'names of JavaScript': (folder) => saved(folder, [{ Config: '__proto__', Layers: [], RepoTags: null }]),
  'ten thousand images': (folder) =>
    saved(
      folder,
      Array.from({ length: 10_000 }, (_, i) => ({ Config: `${i}`, Layers: [], RepoTags: [`app:t${i}\n::error::x`] })),
    ),
  'no image': (folder) => saved(folder, []),
  'a list of what is no image': (folder) => saved(folder, [null, 1, 'x', []]),
  'a header with a size beyond the end': (folder) =>
    tar(folder, 'oci-archive', tarEntry('index.json', '0', { size: 2 ** 33 })),
  'a size in the notation of GNU, beyond everything': (folder) =>
    tar(folder, 'oci-archive', tarEntry('index.json', '0', { rawSize: Buffer.from([0x80, ...Array(11).fill(0xff)]) })),
  'a negative size in the notation of GNU': (folder) =>
    tar(folder, 'oci-archive', tarEntry('index.json', '0', { rawSize: Buffer.alloc(12, 0xff) })),
  'a long name that never comes': (folder) =>
    tar(folder, 'oci-archive', tarEntry('L', 'L', { size: 2_000_000, content: Buffer.alloc(2_000_000, 'a') })),
  'records of pax that lie': (folder) =>
    tar(folder, 'oci-archive', [
      ...tarEntry('x', 'x', { content: Buffer.from('99999999 path=a\n-5 size=1\nx y=z\n0 a=b\n') }),
      ...tarFile('index.json', json({})),
    ]),
  'a layout whose index is a directory': (folder) => {
    writeOciLayout(join(folder, 'layout'), image);
    rmSync(join(folder, 'layout', 'index.json'));
    symlinkSync('/etc', join(folder, 'layout', 'index.json'));
    return { kind: 'oci', path: join(folder, 'layout') };
  },
  'a layout with a link to another file in the place of its configuration': (folder) => {
    writeOciLayout(join(folder, 'layout'), image);
    const path = join(folder, 'layout', 'blobs', 'sha256', image.config.digest.slice(7));
    rmSync(path);
    symlinkSync('/etc/passwd', path);
    return { kind: 'oci', path: join(folder, 'layout') };
  },
};

function file(folder: string, bytes: Buffer): LocalImageSource {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return { kind: 'oci-archive', path };
}

const withConfig = (folder: string, bytes: Buffer) =>
  laidOut(folder, { config: described('config', bytes), layers: [] }, blob(bytes));

/** Odd, and yet an image. */
const SOUND: Readonly<Record<string, (folder: string) => LocalImageSource>> = {
  'entries that come twice: the last counts, as tar has it': (folder) =>
    tar(folder, 'oci-archive', [
      ...tarFile('index.json', json({ manifests: [] })),
      ...tarFile(`blobs/sha256/${digestOf(config).slice(7)}`, json('another one')),
      ...whole(),
    ]),
  'dots in the paths': (folder) => tar(folder, 'oci-archive', whole('./x/../')),
  'absolute paths': (folder) => tar(folder, 'oci-archive', whole('/')),
  'links inside, eight in a row': (folder) => {
    const links = Array.from({ length: 7 }, (_, i) => tarLink(`l${i}`, i === 6 ? 'c' : `l${i + 1}`)).flat();
    return saved(folder, [{ Config: 'l0', Layers: [], RepoTags: null }], [...links, ...tarFile('c', config)]);
  },
  'a bomb in a layer, which nobody opens': (folder) => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const bytes = json({ ...CONFIG, rootfs: { diff_ids: [`sha256:${'0'.repeat(64)}`] } });
    return laidOut(folder, { config: described('config', bytes), layers: [described('layer', bomb)] }, [
      ...blob(bytes),
      ...blob(bomb),
    ]);
  },
  'an index that names one image ten thousand times': (folder) => {
    const manifest = json({ config: described('config', config), layers: [] });
    const index = json({ manifests: Array(10_000).fill(described('manifest', manifest)) });
    return tar(folder, 'oci-archive', [
      ...tarFile('index.json', json({ manifests: [described('index', index)] })),
      ...blob(index),
      ...blob(manifest),
      ...blob(config),
    ]);
  },
  'what comes behind the end': (folder) =>
    tar(folder, 'oci-archive', [...whole(), TAR_END, Buffer.from('x'.repeat(5000))]),
  'four thousand files that nobody needs': (folder) =>
    tar(folder, 'oci-archive', [
      ...Array.from({ length: 4_000 }, (_, i) => tarFile(`${i}`, Buffer.from('x'))).flat(),
      ...whole(),
    ]),
};

function whole(prefix = ''): Buffer[] {
  const manifest = json({ config: described('config', config), layers: [] });
  const under = (path: string, bytes: Buffer) => tarFile(`${prefix}${path}`, bytes);
  return [
    ...under('index.json', json({ manifests: [described('manifest', manifest)] })),
    ...under(`blobs/sha256/${digestOf(manifest).slice(7)}`, manifest),
    ...under(`blobs/sha256/${digestOf(config).slice(7)}`, config),
  ];
}

async function foreign(folder: string): Promise<void> {
  for (const [os, architecture] of [
    ['windows', 'amd64'],
    ['linux', 's390x'],
    ['linux', '386'],
    ['::error::x', '\n'],
    ['', ''],
    ['__proto__', 'constructor'],
  ] as const) {
    const bytes = json({ ...CONFIG, os, architecture });
    const found = await opened(withConfig(folder, bytes));
    const chosen = choosePlatform(found?.platforms ?? []);
    ok(isProblem(chosen), `${os}/${architecture} would be deployed`);
    match(chosen.message, /which Fargate can't run here$/);
  }
}

/** Odd ones that have to arrive. */
const PUSHED: Readonly<Record<string, readonly [Form, ImageOptions]>> = {
  'no layer': ['oci-archive', { layers: [] }],
  '127 layers': ['oci-archive', { layers: Array.from({ length: 127 }, (_, i) => 30 + i) }],
  'docker save, 127 layers': ['docker-archive, modern', { layers: Array.from({ length: 127 }, (_, i) => 30 + i) }],
  'one layer many times': ['oci', { layers: Array.from({ length: 20 }, () => Buffer.from('the same')) }],
  'one layer many times, docker save of old': [
    'docker-archive, legacy',
    { layers: Array.from({ length: 20 }, () => Buffer.from('the same')) },
  ],
  'zstd in docker save': ['docker-archive, containerd', { compression: 'zstd', layers: [500] }],
  'no compression': ['oci', { compression: 'none', layers: [500, 600] }],
};

const inAccount = async (work: (stage: Stage) => Promise<void>) => {
  const stage = await startStage();
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
};

const named = ({ kind, path }: LocalImageSource) => `${kind}:${path}`;

function deployed(folder: string, [form, options]: readonly [Form, ImageOptions]): Promise<void> {
  return inAccount(async (stage) => {
    const { outcome, told } = await stage.deploy({ image: named(write(folder, form, ociImage(options))) });
    equal(outcome, 'deployed', told);
  });
}

/** By where it is found out: by the registry, while it is compressed, by the registry again. */
const SPOILED: Readonly<Record<string, Form>> = {
  'as it is': 'oci',
  'compressed on the way': 'docker-archive, modern',
  'compressed already': 'docker-archive, containerd',
};

/** Content that is not what its name says never gets a tag. */
function spoiled(folder: string, form: Form): Promise<void> {
  return inAccount(async (stage) => {
    const source = write(folder, form, image);
    const [layer] = image.layers;
    const needle = form === 'docker-archive, modern' ? layer?.tar : layer?.bytes;
    const path = form === 'oci' ? join(source.path, 'blobs', 'sha256', layer?.digest.slice(7) ?? '') : source.path;
    const bytes = readFileSync(path);
    const at = bytes.indexOf(needle ?? '');
    ok(at >= 0, 'the layer is not where it was looked for');
    const end = at + (needle?.length ?? 0);
    bytes.fill(0x21, end - 8, end - 4);
    writeFileSync(path, bytes);
    const { outcome, told } = await stage.deploy({ image: named(source) });
    equal(outcome, 'failed');
    match(told, /sha256:[0-9a-f]{64}/);
    const { imageDetails = [] } = await stage.clients.ecr.send(
      new DescribeImagesCommand({ repositoryName: 'shop-dev' }),
    );
    equal(imageDetails.length, 0, 'something was tagged');
  });
}
