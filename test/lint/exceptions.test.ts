import { expect, test } from '@jest/globals';
import { type Exception, judge } from '../../scripts/lint/exceptions.ts';
import type { Finding } from '../../scripts/lint/finding.ts';
import { asKnownHere, ownPath } from '../../scripts/lint/own-references.ts';

const finding: Finding = { tool: 'zizmor', rule: 'artipacked', file: 'a/w.yml', line: 3, message: 'a token stays' };
const exception: Exception = { tool: 'zizmor', rule: 'artipacked', files: /^a\//, why: 'it is known' };

test.each<[string, Exception, number]>([
  ['what is accepted', exception, 0],
  ['what its message says', { ...exception, message: /token/ }, 0],
  ['another message', { ...exception, message: /secret/ }, 1],
  ['another rule', { ...exception, rule: 'misfeature' }, 1],
  ['another tool', { ...exception, tool: 'actionlint' }, 1],
  ['another place', { ...exception, files: /^b\// }, 1],
])('an exception to %s', (_name, given, left) => {
  const { findings, idle } = judge([finding], [given]);
  expect(findings).toHaveLength(left);
  expect(idle).toHaveLength(left);
});

test('an exception that nothing needs any more is told', () => {
  expect(judge([], [exception])).toEqual({ findings: [], idle: [exception] });
});

test.each([
  ['$/actions/plan', 'actions/plan'],
  ['org/fargate-platform@v1', ''],
  ['org/fargate-platform/actions/plan@v1', 'actions/plan'],
  ['org/fargate-platform/.github/workflows/plan.yml@v1', '.github/workflows/plan.yml'],
  ['org/fargate-platform-fork@v1', undefined],
  ['actions/checkout@v7', undefined],
])('%s is here at %s', (uses, path) => {
  expect(ownPath(uses)).toBe(path);
});

test('what a linter cannot look up becomes what it knows, line by line', () => {
  const commit = '0123456789'.repeat(4);
  expect(
    asKnownHere(`- uses: a/b@${commit} # v7.0.1\n- uses: org/fargate-platform@v1\nuses: org/fargate-platform/x.yml@v1`),
  ).toBe('- uses: a/b@v7\n- uses: $/actions/deploy\nuses: $/x.yml');
});
