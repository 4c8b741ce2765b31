import { continued, START } from './course.ts';
import { type Sightings, sight } from './diagnosis/sightings.ts';
import type { Mission } from './mission.ts';
import { news } from './news.ts';
import type { Snapshot } from './snapshot.ts';
import { type Outcome, verdict } from './verdict.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly because: string;
  readonly look: Snapshot;
  /** What a diagnosis needs of the looks before. */
  readonly sightings: Sightings;
}

/** Looks until there is a verdict; tells what is new with every look. */
export async function follow(
  looks: AsyncIterable<Snapshot>,
  mission: Mission,
  start: Sightings,
  onNews: (lines: readonly string[], look: Snapshot) => void,
): Promise<Ending> {
  let before: Snapshot | undefined;
  let course = START;
  let sightings = start;
  for await (const look of looks) {
    const lines = news(before, look, mission);
    if (lines.length > 0) onNews(lines, look);
    before = look;
    course = continued(course, look, mission);
    sightings = sight(sightings, look, mission);
    const word = verdict(look, mission, course);
    if (word.outcome !== undefined) return { outcome: word.outcome, because: word.because, look, sightings };
  }
  throw new Error('the rollout was no longer looked at, though there was no verdict');
}
