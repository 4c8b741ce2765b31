import { benchCalls } from './calls.ts';
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
