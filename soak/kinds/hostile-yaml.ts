// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { equal, ok } from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { explain, UserError } from '../../src/errors.ts';
import { oneLine } from '../../src/one-line.ts';
import { readRequest } from '../../src/request.ts';
import { fieldNames, table } from '../../src/spec/fields.ts';
import { readTarget } from '../../src/target.ts';
import { nestedIn } from '../../test/arbitrary/manifest.ts';
import { oddText } from '../../test/arbitrary/odd.ts';
import { validFor } from '../../test/arbitrary/valid.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import type { Case, Kind } from '../kind.ts';

/** Files that somebody wrote by mistake, or on purpose. */
export const hostileYaml: Kind = {
  name: 'hostile-yaml',
  told: 'a manifest of any bytes, from a bomb to one that is nearly right: told in one list within seconds, or taken',
  cases: ({ seed, short }) => [
    ...Object.entries(FILES)
      .filter(([name]) => !short || !SLOW.includes(name))
      .map(
        ([name, content]): Case => ({
          name,
          run: async () => void (await endures(Buffer.from(content()), short ? ['deploy'] : VERBS)),
        }),
      ),
    { name: 'any bytes', run: () => anyBytes(seed, short ? 60 : 2000) },
    { name: 'any tree', run: () => trees(seed, short ? 80 : 1500) },
    { name: 'nearly right, some characters changed', run: () => nearlyRight(seed, short ? 80 : 1500) },
  ],
};

/** Not in the short cut: each takes seconds of its own. */
const SLOW: readonly string[] = [
  'ninety large aliases',
  'lists in a line',
  'keys of maps',
  'ten thousand environments',
  'twenty thousand variables',
];

const nest = (open: string, times: number, close: string) => `${open.repeat(times)}1${close.repeat(times)}`;
const lines = (times: number, line: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => line(i)).join('\n');

/** Every one as large as it may be, and larger. */
const FILES: Readonly<Record<string, () => string | Buffer>> = {
  nothing: () => '',
  'a text': () => 'hello',
  'an alias bomb': () => `${lines(9, (i) => `l${i}: &l${i} [${Array(9).fill(i === 0 ? 'x' : `*l${i - 1}`)}]`)}`,
  'an alias bomb in a fragment': () =>
    `version: 1\ntask-definition:\n${lines(9, (i) => `  l${i}: &l${i} [${Array(9).fill(i === 0 ? 'x' : `*l${i - 1}`)}]`)}`,
  'ninety large aliases': () =>
    `version: 1\ntask-definition: { a: &a [${'1,'.repeat(60_000)}], b: [${'*a,'.repeat(90)}] }`,
  'an anchor in itself': () => 'version: 1\ntask-definition: &a { containerDefinitions: [{ name: x, y: *a }] }',
  'a merge of itself': () => 'version: 1\na: &a { <<: *a }',
  'a key twice': () => 'version: 1\ntask: { cpu: 256 }\ntask: { cpu: 512 }',
  'forty thousand keys': () => `version: 1\n${lines(40_000, (i) => `${i}:`)}`,
  'ten thousand environments': () => `version: 1\nenvironments:\n${lines(10_000, (i) => `  env-${i}: {}`)}`,
  'ten thousand wrong environments': () => `version: 1\nenvironments:\n${lines(8_000, (i) => `  env_${i}: { a: 1 }`)}`,
  'ten thousand subnets': () =>
    `version: 1\nnetwork: { private-subnet-ids: [${lines(10_000, (i) => `subnet-${String(i).padStart(17, '0')},`)}] }`,
  'a name of 200,000 characters': () => `version: 1\n? ${'k'.repeat(200_000)}\n: 1`,
  'twenty thousand variables': () => `version: 1\ncontainer:\n  environment:\n${lines(15_000, (i) => `    V${i}: x`)}`,
  tabs: () => 'version: 1\ntask:\n\tcpu: 256',
  'a tab for every blank': () => `version: 1\n${'\t'.repeat(200_000)}`,
  '10 MB': () => `version: 1\n${'a: b\n'.repeat(2_000_000)}`,
  'UTF-16': () => Buffer.from('\ufeffversion: 1\nproject: shop', 'utf16le'),
  'Latin-1': () => Buffer.from('version: 1\n# für Füße', 'latin1'),
  'a broken end': () => Buffer.concat([Buffer.from('version: 1\nproject: "'), Buffer.from([0xe2, 0x82])]),
  'a mark of order': () => '\ufeffversion: 1\nproject: shop',
  'one in the middle': () => 'version: 1\n\ufeffproject: shop',
  'Windows line ends': () => 'version: 1\r\nproject: shop\r\n',
  'line ends of old': () => 'version: 1\rproject: shop\r',
  'zero bytes': () => '\0'.repeat(10_000),
  'names of JavaScript': () =>
    'version: 1\n__proto__: { a: 1 }\nconstructor: { prototype: 1 }\ntoString: x\nenvironments: { __proto__: { task: { cpu: 1 } }, constructor: {} }',
  'names of JavaScript where any are allowed': () =>
    'version: 1\ncontainer: { environment: { __proto__: x, constructor: y } }\ntags: { __proto__: x }\ntask-definition: { __proto__: { x: 1 }, containerDefinitions: [{ name: app, __proto__: { image: x } }] }',
  'brackets in brackets': () => `version: 1\nx: ${nest('[', 60_000, ']')}`,
  'open brackets': () => `version: 1\nx: ${'['.repeat(200_000)}`,
  'maps in maps': () => `version: 1\ntask-definition: ${nest('{ a: ', 5_000, ' }')}`,
  'maps in maps, as deep as is read': () => `version: 1\ntask-definition: ${nest('{ a: ', 190, ' }')}`,
  'blocks in blocks': () => `version: 1\n${lines(600, (i) => `${' '.repeat(i)}a:`)}`,
  'lists in a line': () => `version: 1\nx: ${'- '.repeat(100_000)}`,
  'an error a line': () => `version: 1\n${'- 1\n'.repeat(60_000)}`,
  'keys of maps': () => `version: 1\n? { a: [b] }\n: c\n${'? '.repeat(50_000)}`,
  tags: () =>
    'version: 1\nproject: !!js/function "x"\ntask: !!set { cpu }\nregion: !!binary aGVsbG8=\ntags: !!omap [a: b]',
  'numbers that are none': () => 'version: 1\ntask: { cpu: .nan, memory: -.inf, desired-count: 1e999 }',
  'half a character': () => 'version: 1\ncontainer: { environment: { A: "\\ud800" } }\ntags: { A: "\\udfff" }',
  directives: () => `${lines(1000, (i) => `%TAG !${i}! tag:x,2000:`)}\n---\nversion: 1`,
  'a version of YAML that is none': () => '%YAML 9.9\n---\nversion: 1',
  'several documents': () => 'version: 1\n---\nversion: 1',
  placeholders: () =>
    `version: 1\nproject: "${'${'.repeat(60_000)}"\ncontainer: { environment: { A: "${'${X}'.repeat(40_000)}" } }`,
};

/** Milliseconds: many times what any of it takes on a machine that has nothing else to do. */
const LATE = 20_000;

/** A release, an environment, a name: that is all that a manifest is read for. */
const VERBS = ['deploy', 'environment', 'destroy'] as const;

/** Whoever reads it ends soon, with what is wrong in one list or with nothing wrong. */
async function endures(bytes: Buffer, verbs: readonly (typeof VERBS)[number][] = VERBS): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-yaml-'));
  try {
    const manifest = join(folder, 'fargate.yml');
    await writeFile(manifest, bytes);
    const began = performance.now();
    const inputs = { ...INPUTS, image: 'ecr:v1', manifest };
    const told: (string | undefined)[] = [];
    for (const verb of verbs)
      told.push(
        await toldOf(
          verb === 'deploy' ? readRequest(inputs, {}) : readTarget(verb, { ...inputs, confirm: 'shop-dev' }, {}),
        ),
      );
    const took = performance.now() - began;
    ok(took < LATE, `it took ${Math.round(took)} ms`);
    return told[0];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function toldOf(reading: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  ok(error instanceof UserError, `${error instanceof Error ? error.stack : error}`);
  const told = explain(error);
  ok(told.length <= 102, 'the list is longer than anybody reads');
  for (const line of told) {
    equal(line, oneLine(line));
    ok(line.length < 2000, 'a line is longer than anybody reads');
  }
  // Each file is somewhere else.
  return told.join('\n').replaceAll(/\/\S*\/fargate\.yml/g, 'fargate.yml');
}

async function anyBytes(seed: number, numRuns: number): Promise<void> {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some)),
    fc
      .array(fc.constantFrom(...'[]{}:,-?&*!|>%@`"\'#\n \t\r~<=\\aAversion01.$'), { maxLength: 300 })
      .map((some) => Buffer.from(some.join(''))),
    oddText.map((text) => Buffer.from(`version: 1\n${text}`)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => void (await endures(some))),
    { seed, numRuns, endOnFailure: true },
  );
}

/** JSON has no other ones. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));

const leaf: fc.Arbitrary<unknown> = fc.oneof(oddText, fc.integer(), number, fc.boolean(), fc.constant(null));

const placed = fieldNames.filter((name) => table[name].at !== undefined);

/** What stands in the place of a field: right six times of nine. */
const inPlace = new Map(
  placed.map((name) => [
    name,
    fc.oneof(
      { weight: 6, arbitrary: validFor(name, table[name]) },
      leaf,
      fc.array(leaf, { maxLength: 3 }),
      fc.dictionary(oddText, leaf, { maxKeys: 3 }),
    ),
  ]),
);

/** A document with what belongs there, right or not, and what doesn't. */
const anyTree: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc
      .uniqueArray(fc.constantFrom(...placed), { maxLength: 8 })
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, inPlace.get(name) ?? leaf])))),
    fc.dictionary(fc.oneof(oddText, fc.constantFrom('task', 'http', 'environments', '__proto__', 'version')), leaf, {
      maxKeys: 2,
    }),
  )
  .map(([values, more]) => ({ version: 1, ...nestedIn(values), ...more }));

const anyDocument = fc
  .tuple(
    anyTree,
    fc.option(fc.dictionary(fc.constantFrom('dev', 'prod', 'pr-1', 'no_name'), anyTree, { maxKeys: 2 }), {
      nil: undefined,
    }),
  )
  .map(([top, environments]) => ({ ...top, ...(environments && { environments }) }));

async function trees(seed: number, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      // JSON is YAML: what one writer and the other write is read alike.
      const [one, other] = [JSON.stringify(document), stringify(document)];
      equal(await endures(Buffer.from(one)), await endures(Buffer.from(other)));
    }),
    { seed, numRuns, endOnFailure: true },
  );
}

async function nearlyRight(seed: number, numRuns: number): Promise<void> {
  const edit = fc.record({
    at: fc.nat(100_000),
    take: fc.nat(3),
    give: fc.constantFrom('', '\t', ' ', ':', '- ', '"', '\n', '{', '*', '&a ', '\u200b', '${'),
  });
  await fc.assert(
    fc.asyncProperty(anyDocument, fc.array(edit, { minLength: 1, maxLength: 4 }), async (document, edits) => {
      let text = stringify(document);
      for (const { at, take, give } of edits) {
        const place = at % (text.length + 1);
        text = `${text.slice(0, place)}${give}${text.slice(place + take)}`;
      }
      await endures(Buffer.from(text));
    }),
    { seed, numRuns, endOnFailure: true },
  );
}
