/** A JSON Schema (draft-07) as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What is wrong with one value. The message continues a sentence that starts with the value: "is not a whole number". */
export interface Complaint {
  readonly message: string;
  /** What is allowed and what to do, as a sentence. */
  readonly fix: string;
  /** The key or position inside the field that this is about. */
  readonly part?: string;
  /** The value as it may be shown; absent: there is none to show, or it has to stay hidden. */
  readonly value?: string;
}

/** Where the schema allows a `${NAME}` in place of a value; the definition is the schema document's. */
const PLACEHOLDER: JsonSchema = { $ref: '#/definitions/placeholder' };

/** A schema that takes a `${NAME}` too. */
export function orPlaceholder(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, PLACEHOLDER] };
}

export type Reading<T> = { readonly value: T } | { readonly complaints: readonly Complaint[] };

/** Replaces `${NAME}` in a manifest's string; fails when NAME is not set. */
export type Fill = (text: string) => Reading<string>;

/** A kind of value: how it reads from an input's text and from YAML, and how it is described. */
export interface Kind<T> {
  /** What is allowed, as a noun phrase: "a whole number from 1 to 65535". */
  readonly allowed: string;
  /** Its YAML form. */
  readonly schema: JsonSchema;
  fromText(text: string): Reading<T>;
  /** The value is neither null nor undefined. Only lists, maps and fragments need `fill`: for strings inside. */
  fromYaml(value: unknown, fill: Fill): Reading<T>;
  /** The value as a user writes it, to tell defaults. */
  show(value: T): string;
  /** Lays a value from a stronger source over a weaker one's; absent: the stronger replaces. */
  merge?(weaker: T, stronger: T): T;
}

export function good<T>(value: T): Reading<T> {
  return { value };
}

export function bad(complaint: Complaint): Reading<never> {
  return { complaints: [complaint] };
}

/** True when a manifest's string has something to replace or an escaped `$${`. */
export function hasPlaceholder(value: unknown): value is string {
  return typeof value === 'string' && value.includes('${');
}

/** Reads a YAML value; what comes out of `${NAME}` reads as an input's text would. */
export function readYaml<T>(kind: Kind<T>, value: unknown, fill: Fill): Reading<T> {
  if (!hasPlaceholder(value)) return kind.fromYaml(value, fill);
  const filled = fill(value);
  if ('complaints' in filled) return filled;
  const reading = kind.fromText(filled.value);
  // What came from the job's environment may be secret: show what the manifest says instead.
  if ('complaints' in reading) return { complaints: reading.complaints.map((complaint) => ({ ...complaint, value })) };
  return reading;
}

/** A YAML value in words, without its content. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}
