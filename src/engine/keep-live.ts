import { isRecord } from '../json.ts';

/**
 * Pure: a state without the fields that are to stay as they are: undeclared, they are neither compared nor remembered.
 * A path names a field or, behind the first dot, a key of one.
 */
export function without<State extends object>(state: State, paths: ReadonlySet<string>): State {
  return withFields(state, paths, () => undefined);
}

/** Pure: a state in which these fields are as they were seen, for writes that take a whole group of fields. */
export function overlaid<State extends object>(state: State, seen: object, paths: ReadonlySet<string>): State {
  return withFields(state, paths, (path) => valueAt(seen, path));
}

function withFields<State extends object>(
  state: State,
  paths: ReadonlySet<string>,
  valueFor: (path: string) => unknown,
): State {
  const changed = new Map<string, unknown>();
  for (const path of paths) {
    const [top, key] = split(path);
    const whole = changed.has(top) ? changed.get(top) : valueAt(state, top);
    if (key === undefined) changed.set(top, valueFor(path));
    else if (isRecord(whole) && key in whole) changed.set(top, { ...whole, [key]: valueFor(path) });
  }
  return { ...state, ...Object.fromEntries(changed) };
}

function valueAt(state: object, path: string): unknown {
  const [top, key] = split(path);
  const whole = new Map<string, unknown>(Object.entries(state)).get(top);
  if (key === undefined) return whole;
  return isRecord(whole) ? whole[key] : undefined;
}

/** Keys may hold dots themselves. */
function split(path: string): readonly [top: string, key: string | undefined] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}
