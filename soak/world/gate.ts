import type { IncomingMessage } from 'node:http';
import type { Door, Visitor } from '../../test/simulator/door.ts';
import { Dropped } from '../../test/simulator/ecr/registry-protocol.ts';
import type { Fault } from '../../test/simulator/faults.ts';
import type { VirtualClock } from '../../test/simulator/virtual-clock.ts';
import { askedFor } from './asked-for.ts';
import type { Process } from './process.ts';
import { tell } from './telling.ts';

/** What waits at the gate: a request, or a piece of the body of one. */
export interface Visit {
  /** The name of the run whose it is. */
  readonly run: string;
  /** What it is, the same in every run that does the same: `ecs CreateService #1`, `registry PUT blob 1a2b3c4d #1 piece 2`. */
  readonly name: string;
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  readonly write: boolean;
  /** Which piece of the body, from 1; absent for the request itself. */
  readonly piece?: number;
}

/** What becomes of it. Without a ruling it is carried out and answered. */
export type Ruling =
  | { readonly fault: Fault }
  /** Carried out, but no answer comes for as long as a client waits for one. */
  | { readonly silent: true }
  /** The run's process ends just before or just after. */
  | { readonly end: 'before' | 'after' };

export interface Cut {
  readonly at: number;
  readonly how: 'break' | 'end' | 'cancel';
}

export interface GateRules {
  rule?: ((visit: Visit) => Ruling | undefined) | undefined;
  /** After how many bytes of a body the connection breaks, the whole process ends, or the job is cancelled. */
  cut?: ((visit: Visit) => Cut | undefined) | undefined;
  /**
   * Who of those that wait goes next, when every run is at rest: at the gate or asleep. `time`: nobody yet, something
   * happens in the cloud or somebody wakes. Without it everybody goes at once, in the order of coming.
   */
  next?: ((waiting: readonly Visit[]) => Visit | 'time') | undefined;
}

export interface Gate extends GateRules {
  readonly door: Door;
  /** How many bytes each piece had, by the name of its visit, and each answer (`answerTo`). */
  readonly sizes: ReadonlyMap<string, number>;
  /** All that came, in its order. */
  readonly visits: readonly Visit[];
  /** Lets somebody go, where `next` says who. */
  admitNext(): boolean;
  /** A process is over: nobody waits for it any more. */
  dismiss(run: string): void;
}

/** What the size of the answer to a visit is noted under. */
export const answerTo = ({ name }: Visit) => `${name} answer`;

/** So many bytes of a body pass the gate at once. */
export const PIECE = 64 * 1024;

/** Seconds for which a client waits for an answer. */
const CLIENT_PATIENCE = 60;

interface Waiting {
  readonly visit: Visit;
  readonly go: () => void;
}

/** The one gate in front of the simulated AWS. `owner`: whose connection it is, by its port. */
export function createGate(
  owner: (port: number | undefined) => Process | undefined,
  { clock, changed }: { readonly clock: VirtualClock; readonly changed: () => void },
  rules: GateRules = {},
): Gate {
  const visits: Visit[] = [];
  const sizes = new Map<string, number>();
  const counts = new Map<string, number>();
  const named = new WeakMap<Visitor, Visit>();
  const endAfter = new WeakMap<Visitor, Process>();
  let waiting: Waiting[] = [];

  const visitOf = (visitor: Visitor, run: string): Visit => {
    const { service, operation, input, write } = visitor;
    const asked = askedFor(service, operation);
    const count = (counts.get(`${run} ${asked}`) ?? 0) + 1;
    counts.set(`${run} ${asked}`, count);
    return { run, name: `${asked} #${count}`, service, operation, input, write };
  };

  /** Holds it until it is its turn; says what is to become of it. */
  const pass = async (visit: Visit, process: Process): Promise<Ruling | undefined> => {
    visits.push(visit);
    if (gate.next !== undefined) {
      await clock.idle(new Promise<void>((go) => waiting.push({ visit, go })));
    }
    if (process.ended) return { end: 'before' };
    const ruling = gate.rule?.(visit);
    if (visit.write || ruling !== undefined)
      tell(clock.now(), visit.run, `${visit.name}${ruling === undefined ? '' : ` (${JSON.stringify(ruling)})`}`);
    if (ruling !== undefined && 'end' in ruling && ruling.end === 'before') process.end();
    return ruling;
  };

  const gate: Gate = {
    ...rules,
    visits,
    sizes,
    admitNext() {
      if (gate.next === undefined || waiting.length === 0) return false;
      const next = gate.next(waiting.map(({ visit }) => visit));
      if (next === 'time') return false;
      const place = waiting.findIndex(({ visit }) => visit === next);
      waiting.splice(place, 1)[0]?.go();
      return true;
    },
    dismiss(run) {
      const left = waiting.filter(({ visit }) => visit.run === run);
      waiting = waiting.filter(({ visit }) => visit.run !== run);
      for (const { go } of left) go();
    },
    door: {
      async admit(visitor) {
        const process = owner(visitor.port);
        // No call may go around the connections of its run.
        if (process === undefined) throw new Error(`nobody knows whose ${visitor.service} ${visitor.operation} is`);
        const visit = visitOf(visitor, process.name);
        named.set(visitor, visit);
        const ruling = await pass(visit, process);
        if (ruling === undefined) return undefined;
        if ('fault' in ruling) return ruling.fault;
        if ('silent' in ruling) {
          const when = clock.idle(clock.sleep(CLIENT_PATIENCE, new AbortController().signal));
          return { kind: 'drop', applied: true, when };
        }
        if (ruling.end === 'before') return { kind: 'drop' };
        endAfter.set(visitor, process);
        return undefined;
      },
      body: (visitor, request) => {
        const process = owner(visitor.port);
        const visit = named.get(visitor);
        return process === undefined || visit === undefined ? request : pieces(visit, process, request);
      },
      served: (visitor, bytes) => {
        const visit = named.get(visitor);
        if (visit !== undefined) sizes.set(answerTo(visit), bytes);
        endAfter.get(visitor)?.end();
        if (visitor.write) changed();
      },
    },
  };

  async function* pieces(of: Visit, process: Process, request: IncomingMessage): AsyncGenerator<Buffer> {
    const cut = gate.cut?.(of);
    let from = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; ) {
        const end = Math.min(chunk.length, start + PIECE - (from % PIECE));
        const piece = chunk.subarray(start, end);
        const isFirst = from % PIECE === 0;
        if (isFirst && of.write) {
          const ruling = await pass(
            { ...of, name: `${of.name} piece ${from / PIECE + 1}`, piece: from / PIECE + 1 },
            process,
          );
          if (ruling !== undefined) throw new Dropped();
        }
        if (cut !== undefined && from + piece.length > cut.at) {
          yield piece.subarray(0, cut.at - from);
          if (cut.how === 'cancel') process.cancel();
          if (cut.how === 'end') process.end();
          throw new Dropped();
        }
        yield piece;
        sizes.set(`${of.name} piece ${Math.floor(from / PIECE) + 1}`, (from % PIECE) + piece.length);
        from += piece.length;
        start = end;
      }
    }
  }

  return gate;
}
