import { type Change, diff, fieldsOf } from './diff.ts';
import { overlaid, without } from './keep-live.ts';
import { driftOf, isDrift, MARK, MARK_FIELD, markOf, markOver, withMark } from './mark.ts';

/** One kind of thing in the cloud: how to see it, make it, change it and remove it. */
export interface Kind<Cloud, Props, State extends object, Out> {
  readonly kind: string;
  /** Fields that cannot change in place, each with what the user can do instead. */
  readonly immutable?: { readonly [Field in keyof State & string]?: string };
  /**
   * Fields of which the thing remembers in a tag what we last set, so that what somebody changed outside can be told
   * from a changed description. Its state has `tags`. None that can't change, and no secrets, though only hashes are kept.
   */
  readonly remembers?: readonly (keyof State & string)[];
  /** Those of them that are as before when a rollout is taken back: that is nobody's change. */
  readonly restored?: readonly (keyof State & string)[];
  /**
   * The fields (`retentionDays`, `healthCheck.path`) that stay as they are of a thing with these tags, whatever is
   * described: of one that was taken over, those that nobody asked for.
   */
  keeps?(props: Props, tags: Readonly<Record<string, string>>): ReadonlySet<string> | undefined;
  /** The same for a kind that `desired` lays over what is there: what stays, and what is described. */
  kept?(found: Found<State, Out>, props: Props): readonly Kept[];
  /** A change gives it a new identity (a task definition revision), so what needs it changes too. */
  readonly renews?: boolean;
  /**
   * Pure: what we want, in the vocabulary that `read` reports. A field left undefined is not ours to manage. `found`:
   * what is there, for what is laid over it.
   */
  desired(name: string, props: Props, found?: Found<State, Out>): State;
  /** Sees everything that `update` can heal. Not found is `undefined`, never an exception. Asks no need for its outputs. */
  read(cloud: Cloud, name: string, props: Props): Promise<Found<State, Out> | undefined>;
  /** Pure: what `create` will give, as far as that can be told before: for the plan of what needs it. */
  foresee?(props: Props): Out | undefined;
  create(cloud: Cloud, name: string, state: State, props: Props): Promise<Out>;
  update(
    cloud: Cloud,
    found: Found<State, Out>,
    state: State,
    changed: ReadonlySet<string>,
    props: Props,
  ): Promise<Out>;
  remove(cloud: Cloud, out: Out): Promise<void>;
  /** Pure: why it can't be removed as it is, with what to do instead. */
  holds?(found: Found<State, Out>): string | undefined;
  /** For changes that need another thing, made beside the one that is there: it gets a new identity. */
  readonly replacing?: {
    /** Pure: whether these changes are of that kind. */
    isDue(found: Found<State, Out>, changes: readonly Change[], props: Props): boolean;
    make(cloud: Cloud, name: string, found: Found<State, Out>, state: State, props: Props): Promise<Out>;
  };
  /** How to compare where AWS adds to what was asked; field by field (`diff`) unless said otherwise. */
  compare?(wanted: State, observed: State): Change[];
  /** Pure: why what has to be done must not be done, with what to do instead. */
  refuse?(found: Found<State, Out> | undefined, changes: readonly Change[], props: Props): string | undefined;
}

export interface Found<State, Out> {
  readonly state: State;
  readonly out: Out;
  /** What it says of whose it is; absent for a thing that belongs to another node. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A field that stays as it is, though another value is described. */
export interface Kept {
  readonly field: string;
  readonly is: unknown;
  readonly described: unknown;
}

export type Action = 'create' | 'update' | 'replace' | 'remove' | 'keep';

/** What was seen of a node, and what has to be done about it. */
export interface Finding {
  readonly action: Action;
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  readonly exists: boolean;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Why it must not be done, with what to do instead. */
  readonly refusal?: string | undefined;
}

/**
 * Thrown by `create` and `update` when the thing turns out not to be as it was read, and by `read` when one answer
 * contradicts another: read it again, and go on.
 */
export class ChangedMeanwhile extends Error {
  constructor(cause?: unknown) {
    super('it was changed by somebody else in the meantime', { cause });
    this.name = 'ChangedMeanwhile';
  }
}

/**
 * A thing that should exist (or not), in one run. A prop that holds another node is a dependency; a prop that holds a
 * list of nodes only says what comes before it.
 */
export interface Node<Cloud, Out = unknown> {
  readonly kind: string;
  readonly name: string;
  readonly needs: readonly Node<Cloud>[];
  /** Whether it should exist at all. */
  readonly wanted: boolean;
  /** Whether it exists, so that `out` may be asked for. */
  readonly known: boolean;
  /** Whether `out` gives what it is to be, of a thing that is yet to be made. */
  readonly foreseen: boolean;
  /** What it gives to the nodes that need it. Throws as long as it is not known: the walk sees to that. */
  readonly out: Out;
  /** Reads it; nothing else of this interface talks to the cloud before `settle`. */
  look(cloud: Cloud): Promise<void>;
  /** Pure: compares what was read with what is wanted. `renewed`: the needs that get a new identity in this run. */
  assess(renewed: ReadonlySet<Node<Cloud>>): Finding;
  /** The fields that are not as we last set them, of what was read; no description is needed for that. */
  drift(): readonly string[];
  readonly renews: boolean;
  settle(cloud: Cloud, finding: Finding): Promise<void>;
  remove(cloud: Cloud): Promise<void>;
}

/** Makes the factory of a kind's nodes. `presence: 'absent'` wants the thing gone. */
export function define<Cloud, Props extends object, State extends object, Out>(
  kind: Kind<Cloud, Props, State, Out>,
): (name: string, props: Props, presence?: 'present' | 'absent') => Node<Cloud, Out> {
  return (name, props, presence = 'present') => new ResourceNode(kind, name, props, presence);
}

class ResourceNode<Cloud, Props extends object, State extends object, Out> implements Node<Cloud, Out> {
  readonly kind: string;
  readonly name: string;
  readonly needs: readonly Node<Cloud>[];
  readonly renews: boolean;
  readonly #kind: Kind<Cloud, Props, State, Out>;
  /** The needs whose outputs go into what is wanted; the others only come before. */
  readonly #inputs: readonly Node<Cloud>[];
  readonly #props: Props;
  readonly #presence: 'present' | 'absent';
  #found: Found<State, Out> | undefined;
  #made: { readonly out: Out } | undefined;

  constructor(kind: Kind<Cloud, Props, State, Out>, name: string, props: Props, presence: 'present' | 'absent') {
    this.kind = kind.kind;
    this.name = name;
    const values: unknown[] = Object.values(props);
    this.#inputs = values.filter((value) => value instanceof ResourceNode);
    this.needs = values.flat().filter((value) => value instanceof ResourceNode);
    this.renews = kind.renews ?? false;
    this.#kind = kind;
    this.#props = props;
    this.#presence = presence;
  }

  get wanted(): boolean {
    return this.#presence === 'present';
  }

  get known(): boolean {
    return (this.#made ?? this.#found) !== undefined;
  }

  get foreseen(): boolean {
    return !this.known && this.wanted && this.#kind.foresee?.(this.#props) !== undefined;
  }

  get out(): Out {
    const source = this.#made ?? this.#found;
    const foreseen = source ? undefined : this.#kind.foresee?.(this.#props);
    if (foreseen !== undefined) return foreseen;
    if (!source) throw new Error(`${this.kind} ${this.name} was asked for its outputs before it existed`);
    return source.out;
  }

  async look(cloud: Cloud): Promise<void> {
    this.#found = await this.#kind.read(cloud, this.name, this.#props);
  }

  assess(renewed: ReadonlySet<Node<Cloud>>): Finding {
    const found = this.#found;
    const changes = found && this.wanted ? this.#changes(found, renewed) : [];
    const action = this.#action(changes);
    return {
      action,
      changes,
      kept: found && this.wanted ? this.#kept(found) : [],
      exists: found !== undefined,
      tags: found?.tags,
      refusal: this.#refusal(action, changes),
    };
  }

  drift(): readonly string[] {
    return this.#found ? driftOf(this.#found.state, this.#found.tags?.[MARK]) : [];
  }

  async settle(cloud: Cloud, { action, changes }: Finding): Promise<void> {
    const found = this.#found;
    if (action === 'remove') await this.remove(cloud);
    else if (action === 'create') {
      const { state } = this.#wantedNow();
      this.#made = { out: await this.#kind.create(cloud, this.name, state, this.#props) };
    } else if (action === 'update' && found) {
      const { state, mark } = this.#wantedNow(found);
      const changed = new Set(fieldsOf(changes));
      // What is set has to be remembered, though that is no change worth a word.
      if (mark !== undefined && mark !== found.tags?.[MARK]) changed.add('tags');
      this.#made = { out: await this.#kind.update(cloud, found, state, changed, this.#props) };
    } else if (action === 'replace' && found && this.#kind.replacing) {
      // The other one is new, and ours: nothing of it was there before us.
      const { state } = this.#wantedNow();
      this.#made = { out: await this.#kind.replacing.make(cloud, this.name, found, state, this.#props) };
    }
  }

  async remove(cloud: Cloud): Promise<void> {
    if (this.#found) await this.#kind.remove(cloud, this.#found.out);
    this.#found = undefined;
    this.#made = undefined;
  }

  #action(changes: readonly Change[]): Action {
    if (!this.#found) return this.wanted ? 'create' : 'keep';
    if (!this.wanted) return 'remove';
    if (changes.length === 0) return 'keep';
    return this.#kind.replacing?.isDue(this.#found, changes, this.#props) ? 'replace' : 'update';
  }

  #changes(found: Found<State, Out>, renewed: ReadonlySet<Node<Cloud>>): Change[] {
    const missing = this.#missing();
    const renewals = this.#inputs
      .filter((need) => missing.includes(need) || renewed.has(need))
      .map((need) => ({ field: need.kind, from: undefined, to: 'new' }));
    if (missing.length > 0) return renewals;
    const compare = this.#kind.compare ?? diff;
    const { declared, mark } = this.#wantedNow(found);
    const last = found.tags?.[MARK];
    const changes = compare(declared, found.state)
      .filter(({ field }) => field !== MARK_FIELD)
      .map((change) => (isDrift(change, last) ? { ...change, drift: true as const } : change));
    // Where it remembers nothing, that is no reason to write; something else is, from a run that broke off.
    const isStale = mark !== undefined && last !== undefined && last !== mark;
    const all = [...changes, ...renewals];
    return all.length === 0 && isStale ? [{ field: MARK_FIELD, from: last, to: mark }] : all;
  }

  /** The needs that are yet to be made, and of which nobody knows what they will give. */
  #missing(): readonly Node<Cloud>[] {
    return this.#inputs.filter((need) => need.wanted && !need.known && !need.foreseen);
  }

  /** What is wanted, whole for writes, and as far as it is ours to say; with the mark that remembers that. */
  #wantedNow(found?: Found<State, Out>): {
    readonly state: State;
    readonly declared: State;
    readonly mark: string | undefined;
  } {
    const wanted = this.#kind.desired(this.name, this.#props, found);
    const keeps = this.#keeps(found);
    const declared = without(wanted, keeps);
    const state = found ? overlaid(wanted, found.state, keeps) : wanted;
    const { remembers, restored = [] } = this.#kind;
    if (!remembers) return { state, declared, mark: undefined };
    const mark = markOver(markOf(declared, remembers), found?.tags?.[MARK], found?.state ?? {}, restored);
    return { state: withMark(state, mark), declared: withMark(declared, mark), mark };
  }

  #keeps(found: Found<State, Out> | undefined): ReadonlySet<string> {
    return (found?.tags && this.#kind.keeps?.(this.#props, found.tags)) ?? NOTHING;
  }

  #kept(found: Found<State, Out>): readonly Kept[] {
    const keeps = this.#keeps(found);
    // What it needs may still be missing, and with it what is wanted.
    if (this.#missing().length > 0) return [];
    if (this.#kind.kept) return this.#kind.kept(found, this.#props);
    if (keeps.size === 0) return [];
    const differing = diff(this.#kind.desired(this.name, this.#props, found), found.state);
    return differing.flatMap(({ field, from, to }) =>
      keeps.has(field) || keeps.has(field.split('.', 1)[0] ?? field) ? [{ field, is: from, described: to }] : [],
    );
  }

  #refusal(action: Action, changes: readonly Change[]): string | undefined {
    if (action === 'keep') return undefined;
    if (action === 'remove') return this.#found && this.#kind.holds?.(this.#found);
    const remedies = new Map<string, string | undefined>(Object.entries(this.#kind.immutable ?? {}));
    const top = (field: string) => field.split('.', 1)[0] ?? field;
    const stuck = changes.find(({ field }) => remedies.has(top(field)));
    if (stuck)
      return `AWS can't change its ${stuck.field} (${show(stuck.from)} → ${show(stuck.to)}). ${remedies.get(top(stuck.field)) ?? ''}`;
    return this.#kind.refuse?.(this.#found, changes, this.#props);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

const show = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'));
