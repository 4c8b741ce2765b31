import { table } from './row.ts';
import { benchWait, NOTES } from './wait/rows.ts';

const rows = await benchWait();
console.log(table(rows));
console.log(NOTES);
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
