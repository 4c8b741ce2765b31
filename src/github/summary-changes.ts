import { isChange, type Step } from '../engine/walk.ts';
import { firstOf, folded } from './markdown.ts';
import { changeText, keptText } from './text.ts';

/** Rows of the table: more is no summary. The log has them all. */
const MOST = 60;

/** Pure: what was done, a row for every field that changed. */
export function changes(steps: readonly Step[]): string[] {
  const done = steps.filter(isChange);
  const kept = steps.length - done.length;
  if (steps.length === 0) return ['Nothing was done.', ''];
  if (done.length === 0) return [`Everything was as described (${kept} things): nothing had to be done.`, ''];
  const others = `${kept} other ${kept === 1 ? 'thing was' : 'things were'} as described.`;
  return [...changeTable(done, ({ action }) => DONE[action]), ...(kept === 0 ? [] : [others, '']), ...keptTable(done)];
}

/** Pure: a row for every field that changes, the first of each thing with a word for what happens to it. */
export function changeTable(steps: readonly Step[], wordOf: (step: Step) => string): string[] {
  const rows = steps.flatMap((step) => {
    const [first = '', ...others] = step.changes.map((change) => short(changeText(change)));
    return [[wordOf(step), step.kind, step.name, first], ...others.map((text) => ['', '', '', text])];
  });
  return firstOf(MOST, ['', 'What', 'Name', 'Field: from → to'], rows);
}

/** Pure: what stays as it is of things that were taken over, folded away; nothing where there is none. */
export function keptTable(steps: readonly Step[]): string[] {
  const rows = steps.flatMap(({ kind, name, kept = [] }) => kept.map((each) => [kind, name, short(keptText(each))]));
  return rows.length === 0
    ? []
    : folded(`What was taken over and stays as it is (${rows.length})`, firstOf(MOST, ['What', 'Name', 'Field'], rows));
}

/** Whole digests and ARNs make a table unreadable; what tells two of them apart stays. */
const short = (text: string) =>
  text
    .replace(/\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b/g, 'sha256:$1…')
    .replace(/\barn:aws[a-z-]*:ecs:[a-z0-9-]*:\d*:task-definition\//g, '');

const DONE = {
  create: 'created',
  update: 'changed',
  replace: 'replacement made',
  remove: 'removed',
  keep: 'kept',
} as const;
