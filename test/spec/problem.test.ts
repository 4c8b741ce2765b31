import { describe, expect, test } from '@jest/globals';
import { nearest } from '../../src/spec/nearest.ts';
import { formatProblem } from '../../src/spec/problem.ts';

const problem = { where: 'input cpu', message: 'is not a Fargate size', fix: 'Use 256 or 512.' };

describe('formatProblem', () => {
  test.each([
    ['a plain value', '300', 'input cpu: 300 is not a Fargate size. Use 256 or 512.'],
    ['a value with spaces', 'a b', 'input cpu: "a b" is not a Fargate size. Use 256 or 512.'],
    ['an empty value', '', 'input cpu: "" is not a Fargate size. Use 256 or 512.'],
    ['a long value', 'a'.repeat(200), `input cpu: ${'a'.repeat(100)}… is not a Fargate size. Use 256 or 512.`],
    [
      'a value that would start a line',
      'x\n::error::y',
      'input cpu: "x\\n::error::y" is not a Fargate size. Use 256 or 512.',
    ],
  ])('%s', (_, value, line) => {
    expect(formatProblem({ ...problem, value })).toBe(line);
  });

  test('no value', () => {
    expect(formatProblem({ ...problem, message: 'is missing' })).toBe('input cpu is missing. Use 256 or 512.');
  });

  test('a file name with a line break stays on the line', () => {
    expect(formatProblem({ ...problem, where: 'a\n::warning::b' })).not.toContain('\n');
  });
});

describe('nearest', () => {
  test.each([
    ['memry', 'memory'],
    ['dve', 'dev'],
    ['MEMORY', 'memory'],
    ['port', undefined],
    ['x', undefined],
    ['m'.repeat(10_000), undefined],
  ])('%s → %s', (word, found) => {
    expect(nearest(word, ['memory', 'dev', 'cpu'])).toBe(found);
  });
});
