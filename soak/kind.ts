/** One kind of fault, and the cases in which it has to be survived. */
export interface Kind {
  readonly name: string;
  /** One line for docs/reliability.md. */
  readonly told: string;
  cases(options: { readonly seed: number; readonly short: boolean }): Promise<readonly Case[]> | readonly Case[];
}

export interface Case {
  readonly name: string;
  /** Cloud seconds, where they matter. Throws where it was not survived. */
  run(): Promise<{ readonly seconds?: number } | void>;
}
