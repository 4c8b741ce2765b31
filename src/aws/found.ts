import { isFault } from './faults.ts';

/** The answer, or `undefined` where AWS says that there is no such thing. */
export async function found<T>(answer: Promise<T>, ...notFound: readonly string[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isFault(error, ...notFound)) return undefined;
    throw error;
  }
}
