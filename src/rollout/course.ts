import { healthyTasks } from './health.ts';
import type { Mission } from './mission.ts';
import type { Snapshot } from './snapshot.ts';

/** What the looks so far add up to, as far as one look can't tell it. */
export interface Course {
  /** The tasks that are healthy, and since when (milliseconds since the epoch) each has been so at every look. */
  readonly healthySince: ReadonlyMap<string, number>;
  /** A task said that the image is not there, and the repository says so too. */
  readonly imageIsGone: boolean;
}

export const START: Course = { healthySince: new Map(), imageIsGone: false };

/** Pure: the course with one more look. A task that was not healthy in between begins anew. */
export function continued(course: Course, look: Snapshot, mission: Mission): Course {
  const since = healthyTasks(look, mission).map(({ id }) => [id, course.healthySince.get(id) ?? look.at] as const);
  return { ...course, healthySince: new Map(since) };
}

/** Pure: how many tasks that this look shows healthy have been so for as long as they have to. */
export function steadyTasks({ healthySince }: Course, look: Snapshot, mission: Mission): number {
  const since = healthyTasks(look, mission).map(({ id }) => healthySince.get(id) ?? look.at);
  return since.filter((moment) => look.at - moment >= mission.stableFor * 1000).length;
}

/**
 * Pure: when as many tasks as are wanted will have been healthy for as long as they have to (milliseconds since the
 * epoch), if they stay so; `undefined` where too few are healthy, or it has come already.
 */
export function steadyAt({ healthySince }: Course, look: Snapshot, mission: Mission): number | undefined {
  const since = healthyTasks(look, mission)
    .map(({ id }) => healthySince.get(id) ?? look.at)
    .toSorted((one, other) => one - other);
  const last = since[look.service.desired - 1];
  const moment = last === undefined ? undefined : last + mission.stableFor * 1000;
  return moment === undefined || moment <= look.at ? undefined : moment;
}
