import { benchCalls } from './calls.ts';
import { benchPush } from './push.ts';
import { type Row, table } from './row.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';

const rows: Row[] = [...benchSize(), ...(await benchStart()), ...(await benchCalls()), ...(await benchPush())];
console.log(table(rows));
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
