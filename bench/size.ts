import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Row } from './row.ts';

const DIST = resolve(import.meta.dirname, '../dist');

/** What a workflow downloads, without the licences. */
export function benchSize(): Row[] {
  const files = readdirSync(DIST).filter((name) => name !== 'licenses.txt');
  const megabytes = files.reduce((sum, name) => sum + statSync(join(DIST, name)).size, 0) / 1e6;
  const measured = `${megabytes.toFixed(2)} MB`;
  return [
    { id: 'size.dist', what: 'dist', measured, bar: 'at most 2.5 MB', holds: megabytes <= 2.5, values: { megabytes } },
  ];
}
