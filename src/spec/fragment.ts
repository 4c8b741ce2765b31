import { isRecord } from '../json.ts';

/** A part of a task definition in AWS's own field names. */
export type Fragment = Readonly<Record<string, unknown>>;

/** The container that is ours: it has the image that is deployed, stands behind the target group, and the inputs speak of it. */
export const APP = 'app';

/** The fields that a fragment must not have, each with the reason. */
export const FOREIGN_FIELDS = {
  family: 'the family is the name of the project and the environment',
  taskDefinitionArn: 'AWS gives it',
  revision: 'AWS gives it',
  status: 'AWS gives it',
  requiresAttributes: 'AWS gives it',
  compatibilities: 'AWS gives it',
  registeredAt: 'AWS gives it',
  registeredBy: 'AWS gives it',
  deregisteredAt: 'AWS gives it',
  deleteRequestedAt: 'AWS gives it',
  tags: 'tags come from "tags", for everything alike',
} as const;

/** A list that is a map in truth: its elements are told apart by a key, and merge by it. */
interface KeyedList {
  /** What an element is told apart by; undefined: it has none, and is put behind the others. */
  keyOf(element: Fragment): string | undefined;
  /** The field without which an element says nothing: null there takes the element away. */
  readonly essence?: string;
  /** The lists of this kind inside an element. */
  readonly inside?: KeyedLists;
}

type KeyedLists = ReadonlyMap<string, KeyedList>;

/** Of one container. ECS takes the same port for TCP and for UDP; without a protocol it is TCP. */
export const CONTAINER_LISTS: KeyedLists = new Map<string, KeyedList>([
  ['environment', { keyOf: nameOf, essence: 'value' }],
  ['secrets', { keyOf: nameOf, essence: 'valueFrom' }],
  ['portMappings', { keyOf: portOf }],
]);

const TASK_LISTS: KeyedLists = new Map([['containerDefinitions', { keyOf: nameOf, inside: CONTAINER_LISTS }]]);

/**
 * Lays a fragment over a complete thing: maps merge by key, and so do containers by name, their variables and secrets
 * by name, and their ports by number; other lists replace; null deletes.
 */
export function layFragment(complete: Fragment, fragment: Fragment): Fragment {
  const laid = merge(complete, fragment, 'delete', TASK_LISTS);
  return isRecord(laid) ? laid : {};
}

/** Lays one fragment over another; null stays, for what the result is laid over in the end. */
export function stackFragments(lower: Fragment, upper: Fragment): Fragment {
  const stacked = merge(lower, upper, 'keep', TASK_LISTS);
  return isRecord(stacked) ? stacked : {};
}

type Nulls = 'keep' | 'delete';

function merge(under: unknown, over: unknown, nulls: Nulls, lists: KeyedLists): unknown {
  if (!isRecord(over)) return over;
  const merged = new Map(isRecord(under) ? Object.entries(under) : []);
  for (const [key, value] of Object.entries(over)) {
    const keyed = lists.get(key);
    if (value === null && nulls === 'delete') merged.delete(key);
    else if (keyed !== undefined) merged.set(key, mergeList(merged.get(key), value, nulls, keyed));
    else merged.set(key, merge(merged.get(key), value, nulls, lists));
  }
  return Object.fromEntries(merged);
}

function mergeList(under: unknown, over: unknown, nulls: Nulls, list: KeyedList): unknown {
  if (!Array.isArray(over)) return over;
  const merged: unknown[] = Array.isArray(under) ? [...under] : [];
  for (const element of over) {
    const key = keyIn(list, element);
    const index = key === undefined ? -1 : merged.findIndex((other) => keyIn(list, other) === key);
    const laid = merge(index < 0 ? {} : merged[index], element, nulls, list.inside ?? new Map());
    const kept = nulls === 'delete' && isTakenAway(list, element) ? [] : [laid];
    merged.splice(index < 0 ? merged.length : index, index < 0 ? 0 : 1, ...kept);
  }
  return merged;
}

const keyIn = (list: KeyedList, element: unknown) => (isRecord(element) ? list.keyOf(element) : undefined);

const isTakenAway = ({ essence }: KeyedList, element: unknown) =>
  essence !== undefined && isRecord(element) && element[essence] === null;

function nameOf({ name }: Fragment): string | undefined {
  return typeof name === 'string' ? name : undefined;
}

function portOf({ containerPort, protocol }: Fragment): string | undefined {
  return containerPort === undefined ? undefined : `${containerPort}/${protocol ?? 'tcp'}`;
}

/** The maps in a list of a fragment; what else stands there is told elsewhere. */
export function mapsIn(list: unknown): readonly Fragment[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
