import { ChangedMeanwhile } from '../engine/resource.ts';
import { type Context, lookingAgain } from './context.ts';

/**
 * Reads, with all that is read anew, until the reads don't contradict each other: right after something was made or
 * removed one of them may show it, and the next not know it.
 */
export async function consistently<T>(read: () => Promise<T>, context: Pick<Context, 'clock' | 'signal'>): Promise<T> {
  const again = lookingAgain(context)();
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isContradiction(error) || !(await again(error))) throw error;
    }
  }
}

/** Whether it is what all failures come down to: where another thing went wrong as well, reading again won't help. */
function isContradiction(error: unknown): boolean {
  if (error instanceof ChangedMeanwhile) return true;
  if (error instanceof AggregateError) return error.errors.every(isContradiction);
  return error instanceof Error && isContradiction(error.cause);
}
