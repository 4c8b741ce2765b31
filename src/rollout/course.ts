import { healthyTasks, servingTasks } from './health.ts';
import type { Mission } from './mission.ts';
import type { Snapshot } from './snapshot.ts';

/** What the looks so far add up to, as far as one look can't tell it. */
export interface Course {
  /** The tasks that serve, and since when (milliseconds since the epoch) each has done so at every look. */
  readonly servingSince: ReadonlyMap<string, number>;
  /** A task said that the image is not there, and the repository says so too. */
  readonly imageIsGone: boolean;
}

export const START: Course = { servingSince: new Map(), imageIsGone: false };

/**
 * Pure: the course with one more look. A task that did not serve in between begins anew. ECS's own check of a container
 * has a number of tries of its own: what it says counts at the end, and is not waited for twice.
 */
export function continued(course: Course, look: Snapshot, mission: Mission): Course {
  const since = servingTasks(look, mission.deployment).map(
    ({ id }) => [id, course.servingSince.get(id) ?? look.at] as const,
  );
  return { ...course, servingSince: new Map(since) };
}

/** Pure: how many tasks that this look shows healthy have been so for as long as they have to. */
export function steadyTasks({ servingSince }: Course, look: Snapshot, mission: Mission): number {
  const since = healthyTasks(look, mission).map(({ id }) => servingSince.get(id) ?? look.at);
  return since.filter((moment) => look.at - moment >= mission.stableFor * 1000).length;
}

/**
 * Pure: when as many tasks as are wanted will have been healthy for as long as they have to (milliseconds since the
 * epoch), if they stay so; `undefined` where too few are healthy, or it has come already.
 */
export function steadyAt({ servingSince }: Course, look: Snapshot, mission: Mission): number | undefined {
  const since = healthyTasks(look, mission)
    .map(({ id }) => servingSince.get(id) ?? look.at)
    .toSorted((one, other) => one - other);
  const last = since[look.service.desired - 1];
  const moment = last === undefined ? undefined : last + mission.stableFor * 1000;
  return moment === undefined || moment <= look.at ? undefined : moment;
}
