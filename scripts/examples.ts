import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { summaryText } from '../src/github/summary.ts';
import { endings } from './examples/endings.ts';

// Job summaries as people see them, from fixed values: GitHub renders the pages, with their pictures.

const folder = resolve(import.meta.dirname, '../docs/examples');
const check = process.argv.includes('--check');

for (const [name, ended] of Object.entries(endings)) {
  const file = resolve(folder, `${name}.md`);
  const now = await readFile(file, 'utf8').catch(() => '');
  const made = summaryText('shop-prod', ended);
  if (made === now) continue;
  if (check) {
    console.error(`docs/examples/${name}.md is stale: run node scripts/examples.ts.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, made);
    console.log(`docs/examples/${name}.md written.`);
  }
}
