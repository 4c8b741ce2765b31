/** Which calls a fault hits; what isn't given matches all. */
export interface Aim {
  readonly service?: string;
  readonly operation?: string;
  readonly match?: (input: unknown) => boolean;
  /** How many calls it hits; without it, all. */
  readonly times?: number;
  /** How many calls pass unharmed first. */
  readonly after?: number;
}

export type Fault = Aim &
  (
    | /** `ThrottlingException`; Elastic Load Balancing is also seen to say `Throttling`. */
    { readonly kind: 'throttle'; readonly code?: 'Throttling' | 'ThrottlingException' }
    /** The socket dies: before the call took effect, or (`applied`) only the answer is lost. `when`: nothing comes until then. */
    | { readonly kind: 'drop'; readonly applied?: boolean; readonly when?: Promise<unknown> }
    /** The work is done, and the connection breaks after so many bytes of the answer, its head included. */
    | { readonly kind: 'break'; readonly bytes: number }
    /** Real milliseconds. */
    | { readonly kind: 'delay'; readonly ms: number }
    | { readonly kind: 'deny' }
    | {
        readonly kind: 'error';
        readonly code: string;
        readonly status?: number;
        readonly message?: string;
        readonly applied?: boolean;
      }
    /** The same question's previous answer once more, as an eventually consistent read gives it; the true one if there is none. */
    | { readonly kind: 'stale' }
  );

export interface Faults {
  /** The answer takes the fault back. */
  add(fault: Fault): () => void;
  /** Real milliseconds added to every call. */
  latency(ms: number): void;
  clear(): void;
}

/** The side of the faults that the server asks. */
export interface FaultSource extends Faults {
  readonly delay: number;
  hit(service: string, operation: string, input: unknown): Fault | undefined;
}

/** No faults yet. */
export function createFaults(): FaultSource {
  let armed: { readonly fault: Fault; passes: number; left: number }[] = [];
  let delay = 0;
  return {
    get delay() {
      return delay;
    },
    latency(ms) {
      delay = ms;
    },
    clear() {
      armed = [];
      delay = 0;
    },
    add(fault) {
      const entry = { fault, passes: fault.after ?? 0, left: fault.times ?? Number.POSITIVE_INFINITY };
      armed.push(entry);
      return () => {
        armed = armed.filter((other) => other !== entry);
      };
    },
    hit(service, operation, input) {
      for (const entry of armed) {
        if (!aimed(entry.fault, service, operation, input) || entry.left === 0) continue;
        if (entry.passes > 0) {
          entry.passes -= 1;
          continue;
        }
        entry.left -= 1;
        return entry.fault;
      }
      return undefined;
    },
  };
}

function aimed(fault: Fault, service: string, operation: string, input: unknown): boolean {
  return (
    (fault.service === undefined || fault.service === service) &&
    (fault.operation === undefined || fault.operation === operation) &&
    (fault.match === undefined || fault.match(input))
  );
}
