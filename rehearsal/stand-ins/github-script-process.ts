import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';

/** What the script finds as its arguments, by the names of the real action. */
const surroundings = {
  context,
  core,
  github: getOctokit(process.env['SCRIPT_TOKEN'] ?? '', { baseUrl: process.env['GITHUB_API_URL'] ?? '' }),
  require: createRequire(join(process.cwd(), 'script.js')),
};

const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(async () => {}).constructor;

try {
  const script = new AsyncFunction(...Object.keys(surroundings), process.env['SCRIPT'] ?? '');
  const result: unknown = await script(...Object.values(surroundings));
  await writeFile(process.env['SCRIPT_RESULT'] ?? '', JSON.stringify(result) ?? '');
} catch (error) {
  core.error(inspect(error));
  process.exitCode = 1;
}
