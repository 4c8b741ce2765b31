// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputNames } from '../../src/spec/fields.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { formatProblem } from '../../src/spec/problem.ts';
import { enough } from './given.ts';

/** Inputs whose text nobody may see. */
const SECRETIVE = ['secrets', 'environment-variables', 'app-secret-arn', 'db-secret-arn'];
const SECRET = 'S3CRETs3cret';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('A', '=', ':', '\n', ' ', ',', '$', '{', '}', '-', '1', 's', '/', '__proto__'),
    maxLength: 40,
  }),
);

test('any text in any input is taken or told on one line each, never thrown', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...inputNames), text, { maxKeys: 5 }), (inputs) => {
      const result = parseSpec({ inputs: { ...enough, ...inputs }, env: {} });
      if ('spec' in result) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const problem of result.problems) expect(formatProblem(problem)).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 500 },
  );
});

test('any document is taken or told, never thrown', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'task',
      'cpu',
      'container',
      'environment',
      'secrets',
      'environments',
      'dev',
      'tags',
      'task-definition',
    ),
    fc.constantFrom(
      'containerDefinitions',
      'name',
      'network',
      'private-subnet-ids',
      'http',
      'health-check',
      '__proto__',
    ),
  );
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.jsonValue({ maxDepth: 1 }),
      fc.constant('${X}'),
      tie('map'),
      tie('list'),
    ),
    map: fc.dictionary(key, tie('document'), { maxKeys: 4 }),
    list: fc.array(tie('document'), { maxLength: 3 }),
  }));
  fc.assert(
    fc.property(document, (value) => {
      const rest = typeof value === 'object' && !Array.isArray(value) ? value : { 'task-definition': value };
      const result = parseSpec({ inputs: enough, env: {}, manifest: { file: 'f', document: { version: 1, ...rest } } });
      expect('spec' in result || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a secret in the wrong place is never shown', () => {
  const around = fc.constantFrom(
    '',
    ' ',
    '\n',
    '=',
    '==',
    'A=',
    'A =',
    '\nB=',
    'arn=',
    'arn:',
    'arn:aws:',
    ':',
    '"',
    '${',
    '}',
    '1A=',
    'PORT=',
  );
  fc.assert(
    fc.property(fc.constantFrom(...SECRETIVE), around, around, (name, before, after) => {
      const result = parseSpec({ inputs: { ...enough, [name]: `${before}${SECRET}${after}` }, env: {} });
      if ('problems' in result) expect(result.problems.map(formatProblem).join('\n')).not.toContain(SECRET);
    }),
    { numRuns: 400 },
  );
});

test('a secret in a manifest, or in the job where a manifest fetches it, is never shown', () => {
  const place = fc.constantFrom('environment', 'secrets', 'app-secret-arn');
  const shape = fc.constantFrom<(secret: string) => unknown>(
    (secret) => secret,
    (secret) => [secret],
    (secret) => ({ KEY: secret }),
    (secret) => ({ KEY: [secret] }),
    (secret) => ({ PORT: secret }),
    (secret) => ({ KEY: { nested: secret } }),
  );
  const secret = fc.constantFrom(SECRET, '${TOKEN}', '${TOKEN', 'a${TOKEN}${NOPE}');
  fc.assert(
    fc.property(place, shape, secret, (key, wrap, value) => {
      const document = { version: 1, container: { [key]: wrap(value) } };
      const result = parseSpec({ inputs: enough, env: { TOKEN: SECRET }, manifest: { file: 'f', document } });
      if ('problems' in result) expect(result.problems.map(formatProblem).join('\n')).not.toContain(SECRET);
    }),
    { numRuns: 300 },
  );
});
