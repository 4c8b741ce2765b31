import { execFile, spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, execPath, hrtime, resourceUsage } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Blob } from '../src/image/image.ts';
import { openImage } from '../src/image/open.ts';
import { push } from '../src/image/push.ts';
import { createRegistry } from '../src/image/registry.ts';
import { median, type Row, table } from './row.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(import.meta.url);
const ROUNDS = 7;
const REPOSITORY = 'bench/app';
const MB = 1_000_000;

/** Pushes a layout of 300 MB to a registry on loopback, in turn with curl and skopeo; medians of seven rounds. */
export async function benchPush(): Promise<Row[]> {
  for (const tool of ['docker-registry', 'curl', 'skopeo']) {
    if (await isOnPath(tool)) continue;
    const skipped = `${tool} is not on the PATH`;
    return [{ id: 'push', what: 'push', measured: `skipped: ${skipped}`, bar: '', holds: true, values: {}, skipped }];
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-push-'));
  const layout = join(folder, 'layout');
  try {
    // In a process of its own: a process of a gigabyte is slow to fork, and its children inherit its peak memory.
    await run(execPath, ['--no-warnings', SCRIPT, 'build', layout]);
    const registry = await startRegistry(join(folder, 'registry'));
    return await measure(layout, registry).finally(registry.stop);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(layout: string, registry: Registry): Promise<Row[]> {
  const { content } = await openImage({ kind: 'oci', path: layout });
  const blobs = content.kind === 'layout' ? content.blobs : [];
  const rounds: Record<'curl' | 'ours' | 'skopeo', number[]> = { curl: [], ours: [], skopeo: [] };
  const there: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await registry.wipe();
    rounds.curl.push(await curl(blobs, registry.url));
    await registry.wipe();
    const target = `docker://${new URL(registry.url).host}/${REPOSITORY}:bench`;
    rounds.skopeo.push(await timed('skopeo', ['copy', '-q', '--dest-tls-verify=false', `oci:${layout}:bench`, target]));
    await registry.wipe();
    const cold = await ours(layout, registry.url);
    rounds.ours.push(cold.seconds);
    peaks.push(cold.peak);
    there.push((await ours(layout, registry.url)).seconds);
  }
  const [floor, own, skopeo] = [median(rounds.curl), median(rounds.ours), median(rounds.skopeo)];
  const megabytes = blobs.reduce((sum, blob) => sum + blob.size, 0) / MB;
  const size = `${megabytes.toFixed(0)} MB`;
  const row = (id: string, what: string, { value, most, unit, aside = '' }: Held, values: Row['values']): Row => ({
    id,
    what,
    measured: `${value.toFixed(2)} ${unit}${aside}`,
    bar: `at most ${most} ${unit}`,
    holds: value <= most,
    values,
  });
  const toCurl = { value: own / floor, most: 1.6, unit: 'x', aside: ` (${own.toFixed(2)} s, ${floor.toFixed(2)} s)` };
  const toSkopeo = { value: own / skopeo, most: 1, unit: 'x', aside: ` (${skopeo.toFixed(2)} s)` };
  const peak = Math.max(...peaks);
  const seconds = median(there);
  return [
    row('push.curl', `push of ${size}, to four curl PUTs`, toCurl, { megabytes, ours: own, rival: floor }),
    row('push.skopeo', `push of ${size}, to skopeo copy`, toSkopeo, { megabytes, ours: own, rival: skopeo }),
    row('push.memory', `push of ${size}, peak memory`, { value: peak, most: 150, unit: 'MB' }, { megabytes: peak }),
    row('push.there', 'push with all blobs there', { value: seconds, most: 0.2, unit: 's' }, { seconds }),
  ];
}

interface Held {
  readonly value: number;
  readonly most: number;
  readonly unit: string;
  readonly aside?: string;
}

/** The floor: the uploads are started beforehand, only the PUTs are timed. */
async function curl(blobs: readonly Blob[], url: string): Promise<number> {
  const uploads: string[] = [];
  for (const { digest, at } of blobs) {
    const format = '%header{location}';
    const { stdout } = await run('curl', [
      '-s',
      '-o',
      '/dev/null',
      '-w',
      format,
      '-X',
      'POST',
      `${url}/v2/${REPOSITORY}/blobs/uploads/`,
    ]);
    uploads.push(`curl -sf -T ${at.file} -o /dev/null '${stdout}&digest=${digest}' &`);
  }
  return timed('sh', ['-c', `${uploads.join('\n')}\nwait`]);
}

async function timed(command: string, args: readonly string[]): Promise<number> {
  const start = hrtime.bigint();
  await run(command, args);
  return Number(hrtime.bigint() - start) / 1e9;
}

/** A process of its own, from start to end, so that its memory is its own. */
async function ours(layout: string, url: string): Promise<{ readonly seconds: number; readonly peak: number }> {
  const start = hrtime.bigint();
  // The action is shipped without types; here a cache spares their removal.
  const environment = { ...env, NODE_COMPILE_CACHE: join(layout, '..', 'compiled') };
  const { stdout } = await run(execPath, ['--no-warnings', SCRIPT, 'push', layout, url], { env: environment });
  return { seconds: Number(hrtime.bigint() - start) / 1e9, peak: (Number(stdout) * 1024) / MB };
}

/** What the process of its own does; prints its peak memory in KiB. */
async function pushOnce(layout: string, url: string): Promise<void> {
  const image = await openImage({ kind: 'oci', path: layout });
  await push({ image, registry: createRegistry({ endpoint: url, repository: REPOSITORY }), tags: ['bench'] });
  console.log(resourceUsage().maxRSS);
}

interface Registry {
  readonly url: string;
  wipe(): Promise<void>;
  stop(): void;
}

async function startRegistry(root: string): Promise<Registry> {
  const port = await freePort();
  await mkdir(root);
  const config = { version: 0.1, log: { level: 'error' }, storage: { filesystem: { rootdirectory: root } } };
  await writeFile(`${root}.yml`, JSON.stringify({ ...config, http: { addr: `127.0.0.1:${port}` } }));
  const server = spawn('docker-registry', ['serve', `${root}.yml`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await run('curl', ['-sf', `${url}/v2/`]).catch(() => undefined)) !== undefined) break;
    await sleep(50);
  }
  return {
    url,
    wipe: () => rm(join(root, 'docker'), { recursive: true, force: true }),
    stop: () => void server.kill(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function isOnPath(tool: string): Promise<boolean> {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const found = await access(join(folder, tool)).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

/** Four layers with random bytes, random bytes, both, and text. */
async function build(layout: string): Promise<void> {
  const { ociImage, writeOciLayout } = await import('../test/fixtures/oci-image.ts');
  const random = (size: number) => ociImage({ layers: [size] }).layers[0]?.tar ?? Buffer.alloc(size);
  const mixed = Buffer.concat([random(45 * MB), text(45 * MB)]);
  writeOciLayout(layout, ociImage({ layers: [120 * MB, 94 * MB, mixed, text(100 * MB)], tag: 'bench' }));
}

/** Words in an order that does not repeat: they compress to a third. */
function text(size: number): Buffer {
  const bytes = Buffer.alloc(size, ' ');
  const words = Array.from({ length: 1024 }, (_, word) => ((word + 1) * 2_654_435_761).toString(36).slice(-6));
  let state = 1;
  for (let at = 0; at < size; at += 7) {
    state = (state * 48_271) % 2_147_483_647;
    bytes.write(words[state % words.length] ?? '', at);
  }
  return bytes;
}

if (argv[1] === SCRIPT) {
  const [task, layout = '', url = ''] = argv.slice(2);
  if (task === 'build') await build(layout);
  else if (task === 'push') await pushOnce(layout, url);
  else console.log(table(await benchPush()));
}
