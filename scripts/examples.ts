import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { destroyedText } from '../src/github/destroyed-text.ts';
import { planMarkdown } from '../src/github/plan-text.ts';
import { summaryText } from '../src/github/summary.ts';
import { destroyed, endings, planned, settings } from './examples/endings.ts';

// Job summaries as people see them, from fixed values: GitHub renders the pages, with their pictures.

const folder = resolve(import.meta.dirname, '../docs/examples');
const check = process.argv.includes('--check');

const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(endings).map(([name, ended]) => [name, summaryText('shop-prod', ended)])),
  plan: planMarkdown('shop-prod', planned, settings),
  destroy: destroyedText('shop-prod', destroyed),
};

for (const [name, made] of Object.entries(pages)) {
  const file = resolve(folder, `${name}.md`);
  const now = await readFile(file, 'utf8').catch(() => '');
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
