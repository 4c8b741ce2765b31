import type { Phase, PhaseName } from '../commands/phases.ts';
import { tableOf } from './markdown.ts';
import { elapsedText } from './text.ts';

const TITLES: Readonly<Record<PhaseName, string>> = {
  plan: 'Plan',
  push: 'Push, within the apply',
  apply: 'Apply',
  rollout: 'Rollout',
};

/** As they follow each other. */
const ORDER: readonly PhaseName[] = ['plan', 'push', 'apply', 'rollout'];

/** Pure: the time of every phase, and of all; the push is part of the apply. */
export function phaseTimes(phases: readonly Phase[]): string[] {
  const known = ORDER.flatMap((name) => phases.filter((phase) => phase.name === name));
  const all = known.filter(({ name }) => name !== 'push').reduce((sum, { seconds }) => sum + seconds, 0);
  return tableOf(
    [...known.map(({ name }) => TITLES[name]), 'All'],
    [[...known.map(({ seconds }) => seconds), all].map((seconds) => elapsedText(seconds * 1000))],
  );
}
