import fc from 'fast-check';
import { isRecord } from '../../src/json.ts';
import type { Field } from '../../src/spec/field.ts';
import type { JsonSchema, Kind } from '../../src/spec/kind.ts';

/** Values that a field of the table takes, as the manifest writes them: grown from its schema, judged by its kind. */
export function validFor(name: string, field: Field): fc.Arbitrary<unknown> {
  const { kind, example } = field;
  const [, from, to] = /^a duration from (\S+) to (\S+)$/.exec(kind.allowed) ?? [];
  const ends = from === undefined || to === undefined ? undefined : fc.constantFrom(from, to);
  const grown = OF_THEIR_OWN[name] ?? ends ?? grownFrom(kind.schema);
  const told = example === undefined ? grown : fc.oneof({ weight: 4, arbitrary: grown }, fc.constant(example));
  return told.filter((value) => takes(kind, value));
}

const takes = (kind: Kind<unknown>, value: unknown): boolean =>
  'value' in kind.fromYaml(value, (text) => ({ value: text }));

/** What no schema says well enough to grow many: patterns with what fast-check doesn't speak, and free forms. */
const OF_THEIR_OWN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  tags: fc.dictionary(
    fc.string({ unit: fc.constantFrom(...'aZ9 ü漢_.:/=+-@'), minLength: 1, maxLength: 128 }),
    fc.string({ unit: fc.constantFrom(...'aZ9 ü漢_.:/=+-@'), maxLength: 256 }),
    { maxKeys: 40 },
  ),
  image: fc.constant('oci:image'),
  project: longName(),
  service: longName(),
  'health-check-path': fc
    .string({ unit: fc.constantFrom(...'aZ9._~!&()*+,;=:@%/?-'), maxLength: 1023 })
    .map((path) => `/${path}`),
  'container-health-check': fc.oneof(fc.constantFrom('none', 'default'), fc.string({ unit: 'binary', maxLength: 300 })),
  'environment-variables': fc.dictionary(
    fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,80}$/),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 2000 })),
    { maxKeys: 60 },
  ),
};

/** Up to what is left for it in the longest name that ECS takes. */
function longName(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom('a', 'z', '0', '-'), minLength: 1, maxLength: 120 });
}

function grownFrom(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { enum: words, anyOf, type, pattern } = schema;
  if (Array.isArray(words)) return fc.constantFrom(...words);
  // The second is the placeholder's.
  if (Array.isArray(anyOf))
    return fc.oneof(
      ...anyOf
        .filter(isRecord)
        .filter((one) => !('$ref' in one))
        .map(grownFrom),
    );
  const number = (key: string, otherwise: number) => {
    const value = schema[key];
    return typeof value === 'number' ? value : otherwise;
  };
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer': {
      const [min, max] = [number('minimum', 0), number('maximum', 100_000)];
      return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }));
    }
    case 'array': {
      const items = isRecord(schema['items']) ? grownFrom(schema['items']) : fc.string();
      return fc.uniqueArray(items, { minLength: number('minItems', 0), maxLength: number('maxItems', 10) });
    }
    case 'object': {
      const names = isRecord(schema['propertyNames']) ? grownFrom(schema['propertyNames']) : fc.string();
      const values = isRecord(schema['additionalProperties']) ? grownFrom(schema['additionalProperties']) : fc.string();
      return fc.dictionary(names.map(String), values, { maxKeys: 8 });
    }
    default:
      return typeof pattern === 'string' ? ofPattern(pattern, number('maxLength', 400)) : fc.string();
  }
}

/** Texts that a pattern takes. Larger ones of some patterns take fast-check minutes. */
const ofPattern = (pattern: string, longest: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(pattern), { size: 'small' }).filter((text) => text.length <= longest);
