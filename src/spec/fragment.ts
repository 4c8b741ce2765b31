import { isMap } from './kind.ts';

/** A part of a task definition in AWS's own field names. */
export type Fragment = Readonly<Record<string, unknown>>;

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

/** Lays a fragment over a complete thing: maps merge by key, null deletes, containers merge by name, other lists replace. */
export function layFragment(complete: Fragment, fragment: Fragment): Fragment {
  const laid = merge(complete, fragment, 'delete');
  return isMap(laid) ? laid : {};
}

/** Lays one fragment over another; null stays, for what the result is laid over in the end. */
export function stackFragments(lower: Fragment, upper: Fragment): Fragment {
  const stacked = merge(lower, upper, 'keep');
  return isMap(stacked) ? stacked : {};
}

type Nulls = 'keep' | 'delete';

function merge(under: unknown, over: unknown, nulls: Nulls): unknown {
  if (!isMap(over)) return over;
  const merged = new Map(isMap(under) ? Object.entries(under) : []);
  for (const [key, value] of Object.entries(over)) {
    if (value === null && nulls === 'delete') merged.delete(key);
    else if (key === 'containerDefinitions') merged.set(key, mergeContainers(merged.get(key), value, nulls));
    else merged.set(key, merge(merged.get(key), value, nulls));
  }
  return Object.fromEntries(merged);
}

function mergeContainers(under: unknown, over: unknown, nulls: Nulls): unknown {
  if (!Array.isArray(over)) return over;
  const merged: unknown[] = Array.isArray(under) ? [...under] : [];
  for (const container of over) {
    const name = nameOf(container);
    const index = name === undefined ? -1 : merged.findIndex((other) => nameOf(other) === name);
    if (index < 0) merged.push(merge({}, container, nulls));
    else merged[index] = merge(merged[index], container, nulls);
  }
  return merged;
}

function nameOf(container: unknown): unknown {
  return isMap(container) ? container.name : undefined;
}
