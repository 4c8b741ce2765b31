import { continued, START, steadyAt } from './course.ts';
import { type Sightings, sight } from './diagnosis/sightings.ts';
import { imageComplaint } from './failed-starts.ts';
import type { Mission } from './mission.ts';
import { news } from './news.ts';
import type { Snapshot } from './snapshot.ts';
import { type Outcome, verdict } from './verdict.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly because: string;
  /** The deployment itself is healthy: there is nothing to take back. */
  readonly sound?: true;
  readonly look: Snapshot;
  /** What a diagnosis needs of the looks before. */
  readonly sightings: Sightings;
}

export interface Following {
  /** What was seen before. */
  readonly start: Sightings;
  readonly onNews: (lines: readonly string[], look: Snapshot) => void;
  /** Asks the repository whether the image is gone, when a task says so: then one failed start is enough. */
  readonly isImageGone: () => Promise<boolean>;
}

/** Looks until there is a verdict; tells what is new with every look. */
export async function follow(
  looks: AsyncIterator<Snapshot, unknown, number | undefined>,
  mission: Mission,
  { start, onNews, isImageGone }: Following,
): Promise<Ending> {
  let before: Snapshot | undefined;
  let course = START;
  let sightings = start;
  let due: number | undefined;
  const phases = new Set<string>();
  let isAsked = false;
  for (;;) {
    const { value: look, done } = await looks.next(due);
    if (done) throw new Error('the rollout was no longer looked at, though there was no verdict');
    const lines = news(before, look, mission);
    before = look;
    course = continued(course, look, mission);
    sightings = sight(sightings, look, mission);
    if (!isAsked && imageComplaint(look, mission) !== undefined) {
      isAsked = true;
      course = { ...course, imageIsGone: await isImageGone() };
    }
    const word = verdict(look, mission, course);
    if (word.outcome === undefined && !phases.has(phaseOf(word.waitingFor))) {
      phases.add(phaseOf(word.waitingFor));
      lines.push(`waiting for ${word.waitingFor}`);
    }
    if (lines.length > 0) onNews(lines, look);
    if (word.outcome !== undefined) return { ...word, look, sightings };
    due = steadyAt(course, look, mission);
  }
}

/** What is waited for, whatever the counts are at the moment. */
const phaseOf = (waitingFor: string) => waitingFor.replace(/\d+/g, '#');
