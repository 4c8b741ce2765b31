import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { FIGURES, type Figures, rowsOf, tableOf, withRows } from './figures.ts';
import type { Result } from './kind.ts';
import { kinds } from './kinds.ts';
import type { Share } from './worker.ts';

// npm run soak -- [--kind NAME ...] [--case NAME] [--seed N] [--short] [--save]

const { values } = parseArgs({
  options: {
    kind: { type: 'string', multiple: true },
    case: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    // One part of so many, as 1/10.
    part: { type: 'string', default: '1/1' },
    save: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const seed = Number(values.seed);
const chosen = kinds.filter(({ name }) => values.kind === undefined || values.kind.includes(name));
const workers = values.case === undefined ? Math.max(1, Number(values.workers)) : 1;
const shares = Array.from({ length: workers }, (_, part): Share => {
  const [from = 1, all = 1] = values.part.split('/').map(Number);
  const place = { part: (from - 1) * workers + part, of: all * workers };
  return { kinds: chosen.map(({ name }) => name), seed, short: values.short, named: values.case, ...place };
});

const results: Result[] = [];
await Promise.all(shares.map(play));
const rows = rowsOf(chosen, results);
const failed = results.filter(({ failure }) => failure !== undefined);
for (const { kind, name, failure } of failed) {
  console.error(`\nNOT SURVIVED  ${kind}: ${name}\n${failure}`);
  const cut = values.short ? ' --short' : '';
  console.error(`Again: npm run soak -- --kind ${kind} --seed ${seed}${cut} --case '${name}'`);
}
console.log(`\n${tableOf(rows)}\n\nseed ${seed}`);
if (failed.length > 0 || results.length === 0) process.exitCode = 1;
else if (values.save) await save();
process.exit();

function play(share: Share): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
    worker.on('message', (result: Result) => {
      results.push(result);
      if (results.length % 100 === 0) console.error(`${results.length} cases`);
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}

/** A kind is saved as a whole, or not at all. */
async function save(): Promise<void> {
  if (values.part !== '1/1' || values.case !== undefined || values.short) {
    console.error('Not saved: this was only a part.');
    process.exitCode = 1;
    return;
  }
  const before: Figures = JSON.parse(await readFile(FIGURES, 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const dated = rows.map((row) => ({ ...row, date }));
  await writeFile(FIGURES, `${JSON.stringify(withRows(before, seed, dated, kinds), null, 2)}\n`);
  console.log('Saved to soak/figures.json. To bring them into the docs: npm run generate');
}
