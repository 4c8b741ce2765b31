import type { Fields, Operation, Shape } from './ports.ts';
import { problems } from './validate.ts';

type Member = Shape & { readonly required?: boolean };
type Members = Readonly<Record<string, Member>>;

type RequiredKeys<F extends Members> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never;
}[keyof F];

type Structure<F extends Members> = { readonly [K in RequiredKeys<F>]: Infer<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: Infer<F[K]>;
};

/** The type of the values that a shape admits. Times are epoch seconds, as they stand on the wire. */
export type Infer<S> = S extends { readonly type: 'structure'; readonly fields: infer F extends Members }
  ? Structure<F>
  : S extends { readonly type: 'list'; readonly of: infer E }
    ? readonly Infer<E>[]
    : S extends { readonly type: 'map'; readonly of: infer V }
      ? Readonly<Record<string, Infer<V>>>
      : S extends { readonly type: 'string'; readonly enum: readonly (infer E)[] }
        ? E
        : S extends { readonly type: 'string' }
          ? string
          : S extends { readonly type: 'integer' | 'number' | 'time' }
            ? number
            : S extends { readonly type: 'boolean' }
              ? boolean
              : unknown;

interface Text {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

export const structure = <const F extends Members>(fields: F) => ({ type: 'structure', fields }) as const;
export const list = <const S extends Shape>(of: S, bounds: Range = {}) => ({ type: 'list', of, ...bounds }) as const;
export const map = <const S extends Shape>(of: S) => ({ type: 'map', of }) as const;
export const string = (bounds: Text = {}) => ({ type: 'string', ...bounds }) as const;
export const oneOf = <const V extends readonly string[]>(...values: V) => ({ type: 'string', enum: values }) as const;
export const integer = (bounds: Range = {}) => ({ type: 'integer', ...bounds }) as const;
export const number = { type: 'number' } as const;
export const boolean = { type: 'boolean' } as const;
export const time = { type: 'time' } as const;
/** Accepted as it comes. */
export const any = { type: 'any' } as const;
export const required = <const S extends Shape>(shape: S) => ({ ...shape, required: true }) as const;

/** Whether a value is what its shape says. */
export function conforms<const S extends Shape>(shape: S, value: unknown): value is Infer<S> {
  return problems(shape, value).length === 0;
}

/** An operation whose `run` sees the type of its own input shape. */
export function operation<const S extends Shape>(
  input: S,
  run: (input: Infer<S>, caller: string) => unknown,
): Operation {
  return {
    input,
    run(fields: Fields, caller = '') {
      const value: unknown = fields;
      if (!conforms(input, value)) throw new TypeError('The request reached its operation without being validated.');
      return run(value, caller);
    },
  };
}
