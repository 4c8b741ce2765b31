import { news } from './news.ts';
import type { Snapshot } from './snapshot.ts';
import { type Mission, type Outcome, verdict } from './verdict.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly because: string;
  readonly look: Snapshot;
}

/** Looks until there is a verdict; tells what is new with every look. */
export async function follow(
  looks: AsyncIterable<Snapshot>,
  mission: Mission,
  onNews: (lines: readonly string[], look: Snapshot) => void,
): Promise<Ending> {
  let before: Snapshot | undefined;
  for await (const look of looks) {
    const lines = news(before, look, mission);
    if (lines.length > 0) onNews(lines, look);
    before = look;
    const word = verdict(look, mission);
    if (word.outcome !== undefined) return { outcome: word.outcome, because: word.because, look };
  }
  throw new Error('the rollout was no longer looked at, though there was no verdict');
}
