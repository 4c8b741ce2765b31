import { parentPort, workerData } from 'node:worker_threads';
import type { CaseOptions } from './kind.ts';
import { kinds } from './kinds.ts';
import { playCase } from './play.ts';
import { tellTo } from './world/telling.ts';

/** The share of one core: every `of`-th case of these kinds, from `part` on; or the one case that is named. */
export interface Share extends CaseOptions {
  readonly kinds: readonly string[];
  readonly named: string | undefined;
  readonly part: number;
  readonly of: number;
}

const share: Share = workerData;
if (share.named !== undefined) tellTo((line) => console.error(line));
for (const kind of kinds.filter(({ name }) => share.kinds.includes(name))) {
  const cases = (await kind.cases(share)).filter(({ name }) => share.named === undefined || name === share.named);
  for (const [index, one] of cases.entries())
    if (index % share.of === share.part) parentPort?.postMessage(await playCase(kind, one));
}
