/** One story that has to be survived. */
export interface Case {
  /** Says it all, so that it can be replayed by its name and the seed. */
  readonly name: string;
  /** Throws where it was not survived. `seconds`: how long it took, in the cloud's time. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a case that measures nothing returns nothing.
  run(): Promise<{ readonly seconds?: number } | void>;
}

export interface CaseOptions {
  readonly seed: number;
  /** A cut of the cases that takes seconds. */
  readonly short: boolean;
}

/** One kind of trouble. */
export interface Kind {
  readonly name: string;
  /** One line for docs/reliability.md. */
  readonly told: string;
  cases(options: CaseOptions): Promise<readonly Case[]> | readonly Case[];
}

/** How a case ended. */
export interface Result {
  readonly kind: string;
  readonly name: string;
  readonly seconds: number | undefined;
  /** Why it was not survived. */
  readonly failure: string | undefined;
}

/** Pure: `count` of them, spread evenly: what the short cut takes. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, index) => all[Math.floor(((index + 0.5) * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}
