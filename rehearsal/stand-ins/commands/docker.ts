import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDockerfile } from '../dockerfile.ts';

/** `docker build [--target STAGE] [--file FILE] FOLDER`, without a builder of its own: the stage is there, and builds. */
const [command, ...rest] = process.argv.slice(2);
try {
  if (command !== 'build') throw new Error(`docker ${command} can't be rehearsed`);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      target: { type: 'string', default: '' },
      file: { type: 'string', short: 'f', default: '' },
      tag: { type: 'string', short: 't', multiple: true },
      progress: { type: 'string' },
    },
  });
  const [context, ...more] = positionals;
  if (context === undefined || more.length > 0) throw new Error('docker build requires exactly 1 argument');
  await readDockerfile(resolve(values.file || `${context}/Dockerfile`), resolve(context), values.target);
  console.log(`naming to ${values.tag?.join(' ') ?? 'an image without a name'} done`);
} catch (error) {
  console.error(`ERROR: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
