import type { Service } from '@aws-sdk/client-ecs';
import { fromLowerTags, TAG_PREFIX } from './tags.ts';

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
export const PARKED = `${TAG_PREFIX}parked`;

/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
export function isParked({ desiredCount, tags }: Service): boolean {
  return desiredCount === 0 && fromLowerTags(tags)[PARKED] !== undefined;
}
