import type { Service } from '@aws-sdk/client-ecs';
import { sleepingCount } from '../aws/asleep.ts';
import { isParked } from '../aws/parked.ts';
import { fromLowerTags } from '../aws/tags.ts';
import { Refusal } from '../errors.ts';
import { ASKED_COUNT } from '../resources/service.ts';
import type { Count } from '../spec/kinds/count.ts';

/** Pure: how many tasks a wish comes to. Throws a Refusal for a service that has never run. */
export function countOf(to: Count, service: Service): number {
  if (to === 'asleep' || to === 0) return 0;
  if (isParked(service))
    throw new Refusal(
      'Its first deployment failed, and nothing has run since: there is nothing to scale. Deploy instead.',
    );
  return typeof to === 'number' ? to : countAwake(service);
}

/** Pure: how many tasks a service has when it is awake: as many as now, as it had, or as were asked for last. */
export function countAwake(service: Service): number {
  const { desiredCount = 0, tags } = service;
  if (desiredCount > 0) return desiredCount;
  const asked = Number(fromLowerTags(tags)[ASKED_COUNT]);
  return sleepingCount(service) ?? (Number.isSafeInteger(asked) && asked > 0 ? asked : 1);
}
