import { equal, match, ok } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { explain, UserError } from '../../src/errors.ts';
import { readOrigin } from '../../src/github/origin.ts';
import { isRecord } from '../../src/json.ts';
import { oneLine } from '../../src/one-line.ts';
import { readRequest } from '../../src/request.ts';
import { isFieldName, table } from '../../src/spec/fields.ts';
import { fitElbName, namesOf } from '../../src/spec/names.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { inputsOf, type Verb, verbNames } from '../../src/spec/verbs.ts';
import { readTarget } from '../../src/target.ts';
import { nestedIn } from '../../test/arbitrary/manifest.ts';
import { oddText } from '../../test/arbitrary/odd.ts';
import { validFor } from '../../test/arbitrary/valid.ts';
import { startStage } from '../../test/commands/deployments.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import type { Case, Kind } from '../kind.ts';

type Inputs = Readonly<Record<string, string>>;

/** Nonsense in every input of every verb, and every extreme that is allowed. */
export const hostileInput: Kind = {
  name: 'hostile-input',
  told: 'any text in any input, of any verb: told in one list, or taken and then refused by nobody',
  cases: ({ seed, short }) => [
    ...verbNames.map(
      (verb): Case => ({
        name: `nonsense in the inputs of ${verb}`,
        run: () => nonsense(verb, seed, short ? 60 : 1500),
      }),
    ),
    { name: 'names of environments', run: async () => names(seed, short ? 300 : 5000) },
    { name: 'what is in the environment of a job', run: async () => surroundings(seed, short ? 200 : 3000) },
    ...Array.from(
      { length: short ? 1 : 20 },
      (_, part): Case => ({
        name: `whatever is taken is deployed, ${part}`,
        run: () => taken(seed + part, short ? 6 : 15),
      }),
    ),
  ],
};

const asked = (verb: Verb, inputs: Inputs, env: Inputs): Promise<unknown> => {
  if (verb === 'deploy') return readRequest(inputs, env);
  return verb === 'plan' ? readRequest(inputs, env, undefined, 'running') : readTarget(verb, inputs, env);
};

/** Longer than any check takes on a machine that is busy with other things, in milliseconds. */
const LATE = 10_000;

async function nonsense(verb: Verb, seed: number, numRuns: number): Promise<void> {
  const inputs = inputsOf(verb);
  const given: fc.Arbitrary<Inputs> = fc.oneof(
    fc
      .record(Object.fromEntries(inputs.map(({ name }) => [name, SECRETIVE.includes(name) ? secretive : oddText])), {
        requiredKeys: [],
      })
      .map((some) => Object.fromEntries(Object.entries(some).map(([name, text]) => [name, text ?? '']))),
    fc
      .dictionary(fc.constantFrom(...inputs.map(({ name }) => name)), oddText, { maxKeys: 3 })
      .map((some) => ({ ...INPUTS, ...some })),
  );
  await withoutEngines(() =>
    fc.assert(
      fc.asyncProperty(given, fc.dictionary(fc.constantFrom('AWS_REGION', 'X', 'HOME'), oddText), async (some, env) => {
        const began = performance.now();
        const error: unknown = await asked(verb, some, env).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        ok(performance.now() - began < LATE, 'it took too long');
        if (error === undefined) return;
        ok(error instanceof UserError, `${error}`);
        isList(
          explain(error),
          inputs.map(({ name }) => name),
          some,
        );
      }),
      { seed, numRuns },
    ),
  );
}

/** One list, a line each, that says where, what, and what to do, and shows nobody's secret. */
function isList(lines: readonly string[], names: readonly string[], given: Inputs): void {
  const [head = '', ...others] = lines;
  const problems = others.length === 0 ? [head] : others.filter((line) => !line.startsWith('… and '));
  const place = new RegExp(
    `^(?:default of |environment variable AWS_(?:DEFAULT_)?REGION|the task def|input (?:${names.join('|')})\\b)`,
  );
  const file = oneLine(given['manifest']?.trim() || 'fargate.yml').slice(0, 100);
  if (others.length > 0) match(head, /^\d+ problems, nothing was changed:$/);
  for (const [index, line] of problems.entries()) {
    equal(line, oneLine(line));
    const problem = others.length === 0 ? line : line.replace(`${index + 1}. `, '');
    ok(place.test(problem) || problem.startsWith(file), `it doesn't say where: ${problem.slice(0, 200)}`);
    // What is wrong and what to do are two sentences.
    match(problem, /[^.]\. ?\S|[.?] [A-Z]/);
  }
  ok(!lines.join('\n').includes(CANARY), 'what may be a secret is shown');
}

/** What may be a secret, in the inputs of which nothing at all is shown. */
const CANARY = 'c4n4ry of a secret';
const secretive = fc.tuple(oddText, oddText).map(([before, after]) => `${before}${CANARY}${after}`);
const SECRETIVE: readonly string[] = ['github-token', 'db-host', 'db-name'];

/** No engine answers here: what is said to it is another kind of fault. */
async function withoutEngines<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env['PATH'];
  process.env['PATH'] = '/nonexistent';
  try {
    return await work();
  } finally {
    process.env['PATH'] = before;
  }
}

/** What AWS takes as names, by the API models of August 2026. */
const TAKEN = {
  repository: /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  logGroup: /^[.\-_/#A-Za-z0-9]{1,512}$/,
  loadBalancer: /^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
  targetGroup: /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/,
  cluster: /^[A-Za-z0-9_-]{1,255}$/,
  family: /^[A-Za-z0-9_-]{1,255}$/,
  service: /^[A-Za-z0-9_-]{1,255}$/,
} as const;

async function names(seed: number, numRuns: number): Promise<void> {
  const word = fc.oneof(
    oddText,
    fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-'), minLength: 1, maxLength: 300 }),
  );
  await fc.assert(
    fc.asyncProperty(word, word, fc.option(word, { nil: '' }), async (project, environment, service) => {
      const inputs = { environment, project, service, 'aws-region': 'eu-central-1' };
      const asked = await readTarget('status', inputs, {}).catch(() => undefined);
      if (asked === undefined) return;
      const found = namesOf(asked.shared);
      for (const [kind, pattern] of Object.entries(TAKEN)) match(found[kind as keyof typeof TAKEN], pattern, kind);
      equal(fitElbName(found.loadBalancer), found.loadBalancer);
    }),
    { seed, numRuns },
  );
}

async function surroundings(seed: number, numRuns: number): Promise<void> {
  const keys = [
    'GITHUB_SHA',
    'GITHUB_RUN_ID',
    'GITHUB_RUN_NUMBER',
    'GITHUB_RUN_ATTEMPT',
    'GITHUB_EVENT_NAME',
    'GITHUB_EVENT_PATH',
  ];
  const env = fc.record(
    Object.fromEntries(
      [...keys, 'GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_WORKFLOW_REF'].map((key) => [key, oddText]),
    ),
  );
  await fc.assert(
    fc.asyncProperty(env, async (some) => {
      const { runNumber, attempt, ...texts } = readOrigin(some, 0);
      for (const number of [runNumber, attempt])
        ok(number === undefined || (Number.isSafeInteger(number) && number > 0));
      for (const text of Object.values(texts)) ok(text === undefined || typeof text === 'string');
    }),
    { seed, numRuns },
  );
}

/** What belongs to one run, or to what others have, or is checked against the image. */
const FIXED: readonly string[] = [
  ...['environment', 'project', 'service', 'manifest', 'image', 'image-tag', 'aws-region', 'role-to-assume'],
  ...['expected-account-id', 'infrastructure', 'wake', 'wait-timeout', 'stable-for', 'wait-for', 'max-failed-starts'],
  ...['on-failure', 'on-cancel', 'allow-older', 'on-superseded', 'github-token', 'adopt', 'cpu-architecture'],
  ...['use-cluster', 'use-load-balancer', 'use-repository', 'listener-hosts', 'listener-paths', 'listener-priority'],
  'task-definition',
  'vpc-id',
];

/** What AWS calls a request that it would never take. */
const NONSENSE = ['ValidationError', 'InvalidParameterException', 'ClientException', 'SerializationException'];

/** Whatever the checks let pass, AWS has to take: the simulated one refuses what AWS refuses. */
async function taken(seed: number, numRuns: number): Promise<void> {
  const stage = await startStage();
  try {
    const image = await stage.archive({});
    const fields = inputsOf('deploy').filter(({ name }) => !FIXED.includes(name));
    const some = fc.record(Object.fromEntries(fields.map(({ name, field }) => [name, validFor(name, field)])), {
      requiredKeys: [],
    });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(some, async (values) => {
        runs += 1;
        const manifest = join(stage.folder, `${runs}.json`);
        await writeFile(manifest, JSON.stringify(documentOf(withoutProblems(values))));
        const inputs = {
          ...INPUTS,
          environment: `e${runs}`,
          image,
          manifest,
          'wait-timeout': '1m',
          'on-failure': 'leave',
        };
        await readRequest(inputs, {});
        // The newest size is not in every region: there AWS says so.
        if (values['cpu'] === 32_768) return;
        const { error } = await stage.deploy(inputs);
        for (const line of error === undefined ? [] : causes(error))
          ok(!NONSENSE.includes(line.name), `AWS refused: ${line.name}: ${line.message}`);
      }),
      { seed, numRuns, endOnFailure: true },
    );
  } finally {
    await stage.close();
  }
}

/** Without the values that don't go with the others: what is left is taken. */
function withoutProblems(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const left = { ...values };
  for (let tries = 0; tries < 10; tries += 1) {
    const document = documentOf(left);
    const read = parseSpec({ inputs: { ...INPUTS, image: 'ecr:v1' }, env: {}, manifest: { file: 'f', document } });
    if ('spec' in read) return left;
    for (const name of Object.keys(left)) {
      const at = isFieldName(name) ? table[name].at : undefined;
      if (new RegExp(`(?:f: ${at}|(?<![\\w-])${name})(?![\\w-])`).test(JSON.stringify(read.problems)))
        delete left[name];
    }
  }
  return left;
}

function causes(error: unknown): Error[] {
  if (error instanceof AggregateError) return error.errors.flatMap(causes);
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

/** The values where the manifest has them, those of this machine's size made small. */
const documentOf = (values: Readonly<Record<string, unknown>>) => ({
  version: 1,
  ...nestedIn(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        name === 'desired-count' ? Number(value) % 3 : literal(value),
      ]),
    ),
  ),
});

/** So that nothing in it is taken for the name of a variable. */
function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', '$${');
  if (Array.isArray(value)) return value.map(literal);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, literal(one)])) : value;
}
