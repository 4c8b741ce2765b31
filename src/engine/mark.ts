import { createHash } from 'node:crypto';
import { isRecord } from '../json.ts';
import type { Change } from './diff.ts';

/** The tag in which a thing remembers what we last set. */
export const MARK = 'fargate-platform:set';

/** The field of a change that only brings the mark up to date: nothing that anybody asked for. */
export const MARK_FIELD = `tags.${MARK}`;

/** AWS takes no longer value of a tag. */
const LONGEST = 256;

/** Digits of each hash: enough to tell that a value is another one, and short enough for all of them in one tag. */
const DIGITS = 4;

/**
 * Pure: what a state sets, a word `field=hash` for each of these fields. A map has two hashes for every key, of its path
 * and of its value: AWS reports keys beside ours, and ours may become more. What is undefined is not ours to remember,
 * and what would make the tag too long is left out.
 */
export function markOf(state: object, fields: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(state));
  const words = fields.toSorted().flatMap((field) => {
    const digest = digestOf(values.get(field));
    return digest === '' ? [] : [`${field}=${digest}`];
  });
  return words.reduce((mark, word) => {
    const longer = mark === '' ? word : `${mark} ${word}`;
    return longer.length > LONGEST ? mark : longer;
  }, '');
}

/**
 * Pure: the mark to write where there was one. Of fields that go back when a rollout is taken back it says as well what
 * ran before (`field=hash:hash`): to find that again is no change from outside.
 */
export function markOver(mark: string, last: string | undefined, seen: object, restored: readonly string[]): string {
  const before = remembered(last);
  const values = new Map<string, unknown>(Object.entries(seen));
  const words = [...remembered(mark)].map(([field, [digest = '']]) => {
    const known = restored.includes(field) ? (before.get(field) ?? []) : [];
    const [current, former] = known;
    if (current === undefined) return `${field}=${digest}`;
    if (current === digest) return `${field}=${known.join(':')}`;
    const ran = former !== undefined && !differs(former, values.get(field)) ? former : current;
    return `${field}=${digest}:${ran}`;
  });
  const longer = words.join(' ');
  return longer.length > LONGEST ? mark : longer;
}

/** Pure: a state with this mark among its tags. */
export function withMark<State extends object>(state: State, mark: string): State {
  const tags = new Map<string, unknown>(Object.entries(state)).get('tags');
  return { ...state, tags: { ...(isRecord(tags) ? tags : {}), [MARK]: mark } };
}

/**
 * Pure: the fields of what was seen that are not as the mark says that we set them. A field, or a key of one, that is
 * not there at all was not looked at; one that is undefined was, and is nothing.
 */
export function driftOf(state: object, mark: string | undefined): string[] {
  const seen = new Map<string, unknown>(Object.entries(state));
  return [...remembered(mark)].flatMap(([field, digests]) =>
    seen.has(field) && digests.every((digest) => differs(digest, seen.get(field))) ? [field] : [],
  );
}

/** Pure: whether what would be changed is not what we set, as far as the mark remembers it. */
export function isDrift({ field, from }: Change, mark: string | undefined): boolean {
  const [top = '', ...inside] = field.split('.');
  const digests = remembered(mark).get(top) ?? [];
  if (inside.length === 0) return digests.length > 0 && digests.every((digest) => differs(digest, from));
  const path = hash(inside.join('.'));
  const known = digests.flatMap(pairsOf).filter((pair) => pair.startsWith(path));
  return known.length > 0 && !known.includes(path + hashOf(from));
}

function digestOf(value: unknown): string {
  if (value === undefined) return '';
  if (!isRecord(value)) return hashOf(value);
  const leaves = leavesOf(value).filter(([, leaf]) => leaf !== undefined);
  return leaves.map(pairOf).toSorted().join('');
}

function differs(digest: string, seen: unknown): boolean {
  const pairs = pairsOf(digest);
  if (pairs.length === 0) return digest !== hashOf(seen);
  if (!isRecord(seen)) return true;
  const leaves = leavesOf(seen);
  const there = new Set(leaves.map(pairOf));
  const looked = new Set(leaves.map(([path]) => hash(path)));
  return pairs.some((pair) => looked.has(pair.slice(0, DIGITS)) && !there.has(pair));
}

/** The words of a mark by their fields, the newest digest first; what somebody else wrote there is as good as nothing. */
function remembered(mark = ''): ReadonlyMap<string, readonly string[]> {
  const words = [...mark.matchAll(/(?<=^| )(\w+)=([0-9a-f]+(?::[0-9a-f]+)?)(?= |$)/g)];
  const isWhole = ({ length }: string) => length === DIGITS || length % (2 * DIGITS) === 0;
  return new Map(
    words.flatMap(([, field = '', text = '']) => {
      const digests = text.split(':');
      return digests.every(isWhole) ? [[field, digests] as const] : [];
    }),
  );
}

/** The pairs of a map's digest; none of one value's. */
function pairsOf(digest: string): string[] {
  return digest.length === DIGITS ? [] : (digest.match(new RegExp(`.{${2 * DIGITS}}`, 'g')) ?? []);
}

type Leaf = readonly [path: string, value: unknown];

function leavesOf(map: Readonly<Record<string, unknown>>, above = ''): Leaf[] {
  return Object.entries(map).flatMap(([key, value]): Leaf[] =>
    isRecord(value) ? leavesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]],
  );
}

const pairOf = ([path, value]: Leaf) => hash(path) + hashOf(value);

const hashOf = (value: unknown) => hash(JSON.stringify(sorted(value)) ?? 'nothing');

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);

/** The same, whatever the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key])]),
  );
}
