import { writeFile } from 'node:fs/promises';
import { benchCalls } from './calls.ts';
import { FIGURES, figuresFile, thisMachine } from './figures.ts';
import { benchPush } from './push.ts';
import { type Row, table } from './row.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';
import { benchWait, NOTES } from './wait/rows.ts';

const rows: Row[] = [
  ...benchSize(),
  ...(await benchStart()),
  ...(await benchCalls()),
  ...(await benchPush()),
  ...(await benchWait()),
];
console.log(table(rows));
console.log(NOTES);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;

const skipped = rows.filter((row) => row.skipped !== undefined).map(({ what }) => what);
if (!process.argv.includes('--save')) {
  console.log("\nThe docs' figures stay as they are. To save these: npm run bench -- --save");
} else if (skipped.length > 0) {
  // Figures of two runs side by side would compare what can't be compared.
  console.error(`\nNot saved: ${skipped.join(', ')} was skipped, and the docs quote whole runs only.`);
  process.exitCode = 1;
} else {
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(FIGURES, figuresFile({ date, machine: thisMachine(), rows }));
  console.log('\nSaved to bench/figures.json. To bring them into the docs: npm run generate');
}
