import type { Clock } from './ports.ts';

/** How many seconds a read lags behind: it gives what was there then. */
export type Lag = (read: { readonly service: string; readonly operation: string; readonly input: unknown }) => number;

/** Where a simulated service keeps its state: something whose content can be replaced. */
export interface Shelf {
  /** The content, as one value. */
  get(): unknown;
  set(content: unknown): void;
}

/** The state of the simulated services as it was, for reads that lag behind. */
export interface Past {
  /** Remembers what is there now: to be called before every write. */
  remember(): void;
  /** Does some reading (at once) as if it were so many seconds ago. */
  ago<T>(seconds: number, read: () => T): T;
}

/** Milliseconds: AWS's reads lag by seconds. */
const KEPT = 120_000;

/**
 * Only what writes change lags, not what happens by itself: a read that lags gives what was there before the first write
 * that came since.
 */
export function createPast(shelves: readonly Shelf[], clock: Clock): Past {
  let moments: { readonly at: number; readonly contents: readonly unknown[] }[] = [];
  return {
    remember() {
      const now = clock.now();
      // One copy for all of them, for they refer to each other.
      const contents = copyOf(shelves.map((shelf) => shelf.get()));
      moments = [...moments.filter(({ at }) => at > now - KEPT), { at: now, contents: asArray(contents) }];
    },
    ago(seconds, read) {
      const then = clock.now() - seconds * 1000;
      const before = moments.find(({ at }) => at > then);
      if (before === undefined) return read();
      const present = shelves.map((shelf) => shelf.get());
      const show = (contents: readonly unknown[]) => {
        for (const [index, shelf] of shelves.entries()) shelf.set(contents[index]);
      };
      // Reading may schedule nothing, but it may note something in what it reads.
      show(asArray(copyOf(before.contents)));
      try {
        return read();
      } finally {
        show(present);
      }
    },
  };
}

/** A shelf that is a map. */
export function mapShelf<K, V>(map: Map<K, V>): Shelf {
  return {
    get: () => new Map(map),
    set(content) {
      map.clear();
      if (content instanceof Map) for (const [key, value] of content) map.set(key, value);
    },
  };
}

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A deep copy that keeps who refers to whom; functions and bytes stay the same. */
function copyOf(value: unknown, seen: Map<unknown, unknown> = new Map()): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Date) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (value instanceof Map) {
    const copy = new Map();
    seen.set(value, copy);
    for (const [key, one] of value) copy.set(copyOf(key, seen), copyOf(one, seen));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set();
    seen.set(value, copy);
    for (const one of value) copy.add(copyOf(one, seen));
    return copy;
  }
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    seen.set(value, copy);
    for (const one of value) copy.push(copyOf(one, seen));
    return copy;
  }
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [key, one] of Object.entries(value)) copy[key] = copyOf(one, seen);
  return copy;
}
