import type { Service } from '@aws-sdk/client-ecs';
import { fromLowerTags, TAG_PREFIX } from './tags.ts';

/** On a service that was put to sleep: how many tasks it is to have when it wakes. */
export const ASLEEP = `${TAG_PREFIX}asleep`;

/**
 * How many tasks a sleeping service is to wake with; `undefined` where it is not asleep. The tag alone is not enough: it
 * is put before the count is set, and may stay when somebody else wakes it.
 */
export function sleepingCount({ desiredCount, tags }: Pick<Service, 'desiredCount' | 'tags'>): number | undefined {
  if (desiredCount !== 0) return undefined;
  const count = Number(fromLowerTags(tags)[ASLEEP]);
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}
