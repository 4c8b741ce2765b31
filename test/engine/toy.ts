import type { Change } from '../../src/engine/diff.ts';
import { define, type Found, type Kind, type Node } from '../../src/engine/resource.ts';
import { apply, NodeError, type Policy, plan, type Step } from '../../src/engine/walk.ts';

export interface ToyState {
  readonly size?: number | undefined;
  readonly shape?: string | undefined;
  readonly from?: string | undefined;
}

export interface ToyOut {
  readonly id: string;
}

/** What the toys' cloud holds by name, what was done to it in order, and what happens on a write. */
export class ToyCloud {
  readonly things: Map<string, ToyState>;
  readonly done: string[] = [];
  readonly reads = new Map<string, number>();
  /** How many writes ran beside each other at most. */
  busiest = 0;
  readonly onWrite: (name: string, cloud: ToyCloud) => Promise<void> | void;
  #busy = 0;

  constructor(
    things: Readonly<Record<string, ToyState>> = {},
    onWrite: (name: string, cloud: ToyCloud) => Promise<void> | void = () => {},
  ) {
    this.things = new Map(Object.entries(things));
    this.onWrite = onWrite;
  }

  async write(what: string, name: string, state: ToyState | undefined): Promise<ToyOut> {
    this.#busy += 1;
    this.busiest = Math.max(this.busiest, this.#busy);
    try {
      await this.onWrite(name, this);
      if (state) this.things.set(name, state);
      else this.things.delete(name);
      this.done.push(`${what} ${name}`);
      return { id: `${name}#${state?.size}` };
    } finally {
      this.#busy -= 1;
    }
  }
}

export type ToyNode = Node<ToyCloud, ToyOut>;

export interface ToyProps {
  readonly size?: number;
  readonly shape?: string;
  /** A need whose id is part of what this one wants, as a revision's ARN is of a service. */
  readonly from?: ToyNode;
  readonly need?: ToyNode;
  readonly other?: ToyNode;
  /** What only comes before it. */
  readonly after?: readonly ToyNode[];
}

type ToyKind = Kind<ToyCloud, ToyProps, ToyState, ToyOut>;

/** Makes a kind of toys. */
export function toys(kind: string, special: Partial<ToyKind> = {}) {
  return define<ToyCloud, ToyProps, ToyState, ToyOut>({
    kind,
    desired: (_, { size, shape, from }) => ({ size, shape, from: from?.out.id }),
    async read({ things, reads }, name): Promise<Found<ToyState, ToyOut> | undefined> {
      reads.set(name, (reads.get(name) ?? 0) + 1);
      const state = things.get(name);
      return state && { state, out: { id: `${name}#${state.size}` }, tags: { owner: String(state.shape) } };
    },
    create: (cloud, name, state) => cloud.write('create', name, state),
    update: (cloud, { out }, state) => cloud.write('update', out.id.split('#', 1).join(), state),
    remove: async (cloud, { id }) => {
      await cloud.write('remove', id.split('#', 1).join(), undefined);
    },
    ...special,
  });
}

export const toy = toys('toy');

export const anything: Policy = () => undefined;

interface Asked {
  readonly policy?: Policy;
  readonly signal?: AbortSignal;
  readonly fresh?: () => ToyCloud;
  readonly onDone?: (step: Step) => void;
}

/** Looks again twice, at once. */
export function twice(): () => Promise<boolean> {
  let looks = 0;
  return async () => ++looks < 3;
}

/** Plans and applies, as a run does. */
export async function settle(nodes: readonly ToyNode[], cloud: ToyCloud, asked: Asked = {}): Promise<Step[]> {
  const { policy = anything, signal = new AbortController().signal, fresh = () => cloud, onDone = () => {} } = asked;
  await plan(nodes, cloud, anything);
  return apply(nodes, cloud, { policy, signal, fresh, again: twice, onStart: () => {}, onDone });
}

/** The steps, one text each: `update app: size 1 → 2`. */
export const told = (steps: readonly Step[]): string[] =>
  steps.map(({ action, name, changes }) =>
    [`${action} ${name}`, changes.map(changed).join(', ')].filter(Boolean).join(': '),
  );

const changed = ({ field, from, to }: Change) => `${field} ${from ?? 'none'} → ${to ?? 'none'}`;

/** A cloud that refuses to write these. */
export const failing =
  (...names: readonly string[]) =>
  (name: string) => {
    if (names.includes(name)) throw new Error(`no ${name} today`);
  };

/** What a run failed with, one text a failure. */
export async function failures(run: Promise<unknown>): Promise<string[]> {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return all.map((one) =>
    one instanceof NodeError && one.cause instanceof Error ? `${one.message}: ${one.cause.message}` : String(one),
  );
}

/** Lets everything that can go on without waiting for anything else go on. */
export const calm = () => new Promise<void>((resolve) => setImmediate(resolve));
