import { type Door, OPEN } from './door.ts';

/** One request that is held. */
export interface Held {
  /** It has come. */
  readonly arrived: Promise<void>;
  go(): void;
}

/** A door that holds single requests: who sent one stands still until it is let go. */
export interface HoldingDoor extends Door {
  /** Holds the next request of this kind. */
  hold(operation: string): Held;
}

/**
 * Lets everybody through but for those that it is told to hold. `idle`: how a wait is told to a clock that stands still
 * while somebody is at work.
 */
export function holdingDoor(idle: <T>(wait: Promise<T>) => Promise<T> = (wait) => wait): HoldingDoor {
  const waiting: { readonly operation: string; readonly came: () => void; readonly left: Promise<void> }[] = [];
  return {
    ...OPEN,
    hold(operation) {
      const [arrival, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      waiting.push({ operation, came: arrival.resolve, left: leave.promise });
      return { arrived: arrival.promise, go: leave.resolve };
    },
    async admit({ operation }) {
      const place = waiting.findIndex((one) => one.operation === operation);
      if (place < 0) return undefined;
      const [held] = waiting.splice(place, 1);
      held?.came();
      if (held) await idle(held.left);
      return undefined;
    },
  };
}
