import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ncc from '@vercel/ncc';
import { verbNames } from '../src/spec/verbs.ts';
import { entryOf } from './generate/action-yaml.ts';

// The command line of ncc knows neither main fields nor a map of externals, its API does. With `module` first the AWS
// clients' ES modules come in, of which only what is used stays.

/**
 * Nine tenths of what @actions/core drags along, and half of the time of a start, are for two of its functions that we
 * don't call: getIDToken (an HTTP client) and platform.getDetails (a process runner). A module that is there anyway
 * stands in for them; whoever comes to need one of the two takes its line out.
 */
const UNUSED = ['undici', '@actions/http-client', '@actions/http-client/lib/auth', '@actions/exec'];

/** Credentials of `aws login`, which are for a person at a browser: a client of its own, that no job ever needs. */
const FOR_PEOPLE = ['@aws-sdk/nested-clients/signin'];

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const { code, assets } = await ncc(join(root, 'src/action.ts'), {
  cache: false,
  quiet: true,
  target: 'es2024',
  sourceMapRegister: false,
  license: 'licenses.txt',
  mainFields: ['module', 'main'],
  externals: Object.fromEntries([...UNUSED, ...FOR_PEOPLE].map((name) => [name, 'node:process'])),
  minify: false,
  // `npm run typecheck` is the judge of types.
  transpileOnly: true,
}).catch((error: unknown) => {
  // Its stack quotes ncc's own minified source, three megabytes in one line.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

/** What the action.yml of each verb names: each runs one function of the bundle. */
const ENTRIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(verbNames.map((verb) => [`${entryOf(verb)}.js`, `main('${verb}')`])),
  'post.js': 'post()',
};

rmSync(dist, { recursive: true, force: true });
const files = [
  { name: 'action.js', source: code },
  ...Object.entries(ENTRIES).map(([name, call]) => ({
    name,
    source: `import { ${call.split('(', 1)[0]} } from './action.js';\n\nawait ${call};\n`,
  })),
  ...Object.entries(assets).map(([name, asset]) => ({ name, ...asset })),
];
for (const { name, source } of files) {
  const file = join(dist, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
}
