import type { HeldUp } from '../aws/throttling.ts';
import type { Change } from '../engine/diff.ts';
import type { Kept } from '../engine/resource.ts';
import { isChange, type Step } from '../engine/walk.ts';
import type { PushEvent } from '../image/push.ts';
import { oneLine } from '../one-line.ts';
import { HIDDEN } from '../resources/canonical.ts';

/** Pure: the plan, a line for everything that has to be done, its reasons below. */
export function planText(steps: readonly Step[]): string[] {
  const todo = steps.filter(isChange);
  const kept = steps.length - todo.length;
  const width = Math.max(0, ...todo.map(({ kind }) => kind.length));
  const lines = todo.flatMap(({ action, kind, name, changes, kept: staying = [] }) => [
    `${action}  ${kind.padEnd(width)}  ${name}`,
    ...changes.map((change) => `          ${changeText(change)}`),
    ...staying.map((each) => `          ${keptText(each)}`),
  ]);
  if (todo.length === 0) return [`Nothing to change: all ${kept} things are as described.`];
  return kept === 0 ? lines : [...lines, `${kept} other ${kept === 1 ? 'thing is' : 'things are'} as described.`];
}

/** Pure: why nothing seems to happen. */
export function heldUpText({ service, operation, error, throttled, seconds }: HeldUp): string {
  const why = throttled
    ? `AWS throttles this account’s calls (${error})`
    : `AWS does not answer as it should (${error})`;
  return `${service} ${operation}: ${why}, for ${elapsedText(seconds * 1000)} now; still trying`;
}

/** Pure: one change as a person reads it. Values that may be secret are marks by now, and only that they differ is said. */
export function changeText({ field, from, to, drift }: Change): string {
  if (from === undefined && to === 'new') return `${field}: new`;
  if (typeof from === 'string' && typeof to === 'string' && field.endsWith('.image')) return imageText(field, from, to);
  if (isHidden(from) && isHidden(to)) return `${field}: another value (not shown)`;
  return `${field}: ${valueText(from)} → ${valueText(to)}${drift ? ' (changed outside)' : ''}`;
}

/** Of two images of one repository the digests tell; their beginnings are enough. */
function imageText(field: string, from: string, to: string): string {
  const [[place, former], [newPlace, next]] = [from.split('@'), to.split('@')];
  const parts = place === newPlace && former && next ? [former, next] : [from, to];
  return `${field}: ${parts.map((part) => part.replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/, '$1…')).join(' → ')}`;
}

/** Pure: what stays of a thing that was taken over, though nothing asks for it. */
export function keptText({ field, is, described }: Kept): string {
  const other = described === undefined ? 'nothing is described' : `${valueText(described)} by default`;
  return `${field} stays ${valueText(is)} (${other})`;
}

const NOT_SHOWN = '(not shown)';

const isHidden = (value: unknown) => typeof value === 'string' && value.startsWith(HIDDEN);

function valueText(value: unknown): string {
  if (value === undefined) return 'none';
  if (isHidden(value)) return NOT_SHOWN;
  const text = JSON.stringify(value, (_, inner: unknown) => (isHidden(inner) ? NOT_SHOWN : inner)) ?? 'none';
  const plain = typeof value === 'string' ? value : text;
  return oneLine(plain.length > 200 ? `${plain.slice(0, 200)}…` : plain);
}

/** Pure: what was done to each thing, as JSON for later steps. */
export function stepsJson(steps: readonly Step[]): string {
  return JSON.stringify(Object.fromEntries(steps.map(({ kind, name, action }) => [`${kind} ${name}`, action])));
}

/** Pure: a sentence that begins with a capital letter. */
export const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const DONE = {
  create: 'created',
  update: 'updated',
  replace: 'another one made beside it; requests follow once its tasks are healthy',
  remove: 'removed',
  keep: 'as described',
} as const;

export function doneText({ action, kind, name }: Step): string {
  return `${kind} ${name}: ${kind === 'image' && action === 'create' ? 'pushed' : DONE[action]}`;
}

/** Pure: what a push does, for people; `undefined` for what is not worth a line. */
export function pushText(event: PushEvent): string | undefined {
  switch (event.kind) {
    case 'saving':
      return `image: ${event.name} is saved to a file, from which its layers are read`;
    case 'checked':
      return `image: ${event.missing} of ${event.present + event.missing} parts go up (${bytesText(event.bytes)}), the registry has the others`;
    case 'compressed':
      return `image: layer ${event.diffId.slice(7, 19)} compressed from ${bytesText(event.from)} to ${bytesText(event.to)}`;
    case 'uploaded':
      return `image: ${event.digest.slice(7, 19)} uploaded (${bytesText(event.size)})`;
    case 'mounted':
      return `image: ${event.digest.slice(7, 19)} taken over inside the registry (${bytesText(event.size)})`;
    case 'tagged':
      return `image: tagged ${event.reference} (${event.digest})`;
    case 'uploading':
      return undefined;
  }
}

export function bytesText(bytes: number): string {
  const power = [0, 1, 2].find((candidate) => Math.round(bytes / 1000 ** candidate) < 1000) ?? 3;
  const figure = bytes / 1000 ** power;
  return `${power === 0 ? figure : figure.toFixed(figure < 9.95 ? 1 : 0)} ${['bytes', 'kB', 'MB', 'GB'][power]}`;
}

/** `0:07`, `12:34`: minutes and seconds. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
