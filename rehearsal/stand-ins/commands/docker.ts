import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { inspectionOf } from '../../../test/fixtures/fake-engine.ts';
import { ociImage, writeDockerArchive } from '../../../test/fixtures/oci-image.ts';
import { readDockerfile } from '../dockerfile.ts';

/** The engine's images, of one job alone: an archive and what `inspect` says, by name and by id. */
const STORE = join(homedir(), '.images');
const IMAGES = join(STORE, 'images.json');

interface Stored {
  readonly name: string;
  readonly archive: string;
  readonly inspection: { readonly Id: string };
}

/** `docker build`, `docker image inspect` and `docker image save`, as far as workflows and the action ask for them. */
const [first = '', second = '', ...rest] = process.argv.slice(2);
try {
  if (first === 'build') await build([second, ...rest]);
  else if (first === 'image' && second === 'inspect') console.log(JSON.stringify([find(rest).inspection]));
  else if (first === 'image' && second === 'save') await pipeline(createReadStream(find(rest).archive), process.stdout);
  else throw new Error(`docker ${first} ${second} can't be rehearsed`);
} catch (error) {
  console.error(`ERROR: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Builds a small real image whose container answers with the build arguments. */
async function build(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'build-arg': { type: 'string', multiple: true, default: [] },
      file: { type: 'string', short: 'f', default: '' },
      progress: { type: 'string' },
      tag: { type: 'string', short: 't', multiple: true, default: [] },
      target: { type: 'string', default: '' },
    },
  });
  const [context, ...more] = positionals;
  if (context === undefined || more.length > 0) throw new Error('"docker build" requires 1 argument.');
  await readDockerfile(resolve(values.file || `${context}/Dockerfile`), resolve(context), values.target);
  const body = values['build-arg'].map((each) => each.replace(/^[^=]*=/, '')).join(' ');
  const image = ociImage({ labels: { 'simulator.body': body } });
  mkdirSync(STORE, { recursive: true });
  const archive = join(STORE, `${image.config.digest.replace(':', '-')}.tar`);
  writeDockerArchive(archive, 'modern', image);
  const built = values.tag.map((name) => ({
    name,
    archive,
    inspection: { ...inspectionOf(image, 'classic'), RepoTags: [name] },
  }));
  writeFileSync(IMAGES, JSON.stringify([...stored().filter(({ name }) => !values.tag.includes(name)), ...built]));
  console.log(`writing image ${image.config.digest}`);
}

function find(args: readonly string[]): Stored {
  const wanted = args.at(-1);
  const found = stored().find(({ name, inspection }) => name === wanted || inspection.Id === wanted);
  if (found === undefined) throw new Error(`Error response from daemon: No such image: ${wanted}`);
  return found;
}

function stored(): readonly Stored[] {
  const images: unknown = existsSync(IMAGES) ? JSON.parse(readFileSync(IMAGES, 'utf8')) : [];
  return Array.isArray(images) ? images : [];
}
