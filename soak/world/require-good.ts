import { explain } from '../../src/errors.ts';
import type { Ending } from './world.ts';

/** What a run ended with, whichever verb it was. */
export interface Ended {
  readonly outcome: string;
  readonly because: string;
  readonly error?: unknown;
}

/** Throws unless a run came to one of these ends. */
export function requireGood(ending: Ending<Ended>, ends: readonly string[]): Ended {
  if (ending.how === 'gone') throw new Error('the run is gone');
  if (ending.how === 'threw') throw ending.error;
  const { outcome, because, error } = ending.value;
  if (ends.includes(outcome)) return ending.value;
  const why = error === undefined ? '' : `\n${explain(error).join('\n')}`;
  throw new Error(`it ended as ${outcome}: ${because}${why}`, { cause: error });
}
