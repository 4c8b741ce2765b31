/** One call that reached the simulated AWS. */
export interface Call {
  readonly index: number;
  /** `ecr`, `ecs`, `elbv2`, `logs`, `sts`, or `registry` for the OCI protocol (operation `PUT /v2/…`). */
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  readonly write: boolean;
  /** Cloud time, milliseconds since the epoch. */
  readonly at: number;
  /** Real time, milliseconds of `performance.now()`. */
  readonly startedAt: number;
  endedAt: number | undefined;
  /** The same for all attempts of one call of the SDK. */
  readonly invocationId: string | undefined;
  readonly attempt: number;
  /** The code answered, or `dropped`. */
  error: string | undefined;
}

export interface Journal {
  readonly calls: readonly Call[];
  /** A place to count from. */
  mark(): number;
  since(mark: number): readonly Call[];
  writes(mark?: number): readonly Call[];
  /** Calls asked for more than once with the same input, leaving out the SDK's own retries. */
  duplicates(mark?: number): readonly Call[];
  /** How many calls had to wait for another one to end: the longest chain of calls that don't overlap. */
  roundTrips(mark?: number): number;
  begin(call: Omit<Call, 'index' | 'endedAt' | 'error'>): Call;
}

const READS = /^(Describe|List|Get|BatchGet|BatchCheck|Filter|AssumeRole)/;

/** Whether an operation changes anything. */
export const isWrite = (operation: string) => !READS.test(operation);

/** An empty journal. */
export function createJournal(): Journal {
  const calls: Call[] = [];
  const since = (mark = 0) => calls.slice(mark);
  return {
    calls,
    mark: () => calls.length,
    since,
    writes: (mark) => since(mark).filter((call) => call.write),
    duplicates(mark) {
      const seen = new Set<string>();
      return since(mark).filter((call) => {
        if (call.attempt > 1) return false;
        const key = `${call.service} ${call.operation} ${JSON.stringify(call.input)}`;
        if (seen.has(key)) return true;
        seen.add(key);
        return false;
      });
    },
    roundTrips: (mark) => longestChain(since(mark)),
    begin(call) {
      const entry: Call = { ...call, index: calls.length, endedAt: undefined, error: undefined };
      calls.push(entry);
      return entry;
    },
  };
}

/** Picking the call that ends first, again and again, gives the largest set of calls that don't overlap. */
function longestChain(calls: readonly Call[]): number {
  const ended = calls.flatMap(({ startedAt, endedAt }) => (endedAt === undefined ? [] : [{ startedAt, endedAt }]));
  ended.sort((a, b) => a.endedAt - b.endedAt);
  let free = Number.NEGATIVE_INFINITY;
  let length = 0;
  for (const { startedAt, endedAt } of ended) {
    if (startedAt < free) continue;
    free = endedAt;
    length += 1;
  }
  return length;
}
