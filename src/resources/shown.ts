import { isFault } from '../aws/faults.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';

/**
 * What is read by its name or ARN of something that another read has just shown. That AWS does not know it means that
 * the two are not of the same moment, as reads of things just made or removed are not: everything has to be read again.
 */
export async function shown<T>(answer: Promise<T>, ...notFound: readonly string[]): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw isFault(error, ...notFound) ? new ChangedMeanwhile(error) : error;
  }
}
