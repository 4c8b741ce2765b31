import type { Service } from '@aws-sdk/client-ecs';
import { fromLowerTags, TAG_PREFIX } from './tags.ts';

/** On a service that was set to 0 tasks because a first deployment failed: the next deploy starts it again. */
export const PARKED = `${TAG_PREFIX}parked`;

/** The tag alone is not enough: it is put before the count is set, and may stay when it is started again. */
export function isParked(service: Service): boolean {
  return service.desiredCount === 0 && isMarked(service);
}

/** Whether it was started again without the tag being taken away: with a count of 0 that would say something. */
export function isMarkLeft(service: Service): boolean {
  return service.desiredCount !== 0 && isMarked(service);
}

const isMarked = ({ tags }: Service) => fromLowerTags(tags)[PARKED] !== undefined;
