import { setTimeout as real } from 'node:timers/promises';
import type { Case, Kind, Result } from './kind.ts';

/** Real seconds after which a case hangs. */
const LONGEST = 120;

/** Plays one case; whatever goes wrong with it is its result. */
export async function playCase(kind: Pick<Kind, 'name'>, { name, run }: Case): Promise<Result> {
  const over = new AbortController();
  const hangs = real(LONGEST * 1000, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`it hangs: no end after ${LONGEST} s of real time`);
  });
  try {
    const ended = await Promise.race([run(), hangs]);
    return { kind: kind.name, name, seconds: ended?.seconds, failure: undefined };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: kind.name, name, seconds: undefined, failure };
  } finally {
    over.abort();
    hangs.catch(() => {});
  }
}
