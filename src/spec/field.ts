import type { Kind } from './kind.ts';

/** One row of the table: an input, its place in the manifest, its kind, its default. */
export interface Field<T = unknown> {
  readonly kind: Kind<T>;
  /** One or two sentences for action.yml, the schema and the tables. The default is told by the generator. */
  readonly description: string;
  /** Where it is in the manifest, as group.key; absent: it belongs to the run, not to the code. */
  readonly at?: string;
  /** It is in the manifest alone. */
  readonly manifestOnly?: true;
  /** `action`: required in action.yml. `spec`: needed in the end, from the input or the manifest. */
  readonly needed?: 'action' | 'spec';
  /** The field without which this one is needed in the end: with it there is nothing to say here. */
  readonly neededWithout?: string;
  readonly default?: T;
  /** What a missing value means, when the default is not a value: "the image's own". */
  readonly defaultTold?: string;
  /** The default in action.yml, which the manifest could never win over: only for what belongs to the run. */
  readonly defaultInAction?: string;
  /** The environment variables that stand in for it, the first that is set. */
  readonly fallback?: readonly string[];
  readonly example?: unknown;
  /** Its values are shown to nobody, people put secrets there; the names of what it holds are. */
  readonly confidential?: true;
}
