import { describe, expect, test } from '@jest/globals';
import { policyProblem } from './lifecycle-policy.ts';

const rule = (selection: object, rest: object = {}) => ({
  rulePriority: 1,
  selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 10, ...selection },
  action: { type: 'expire' },
  ...rest,
});
const since = { countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 };
const tagged = { tagStatus: 'tagged', tagPatternList: ['v*'] };

describe('a lifecycle policy', () => {
  test.each([
    ['keeping a number of images', [rule({})]],
    ['of days', [rule({ tagStatus: 'untagged', ...since })]],
    ['of patterns before any', [rule(tagged), rule({}, { rulePriority: 2 })]],
    ['of prefixes', [rule({ tagStatus: 'tagged', tagPrefixList: ['v'] })]],
    ['moving to the archive', [rule(since, { action: { type: 'transition', targetStorageClass: 'archive' } })]],
  ])('%s is accepted', (_, rules) => {
    expect(policyProblem(JSON.stringify({ rules }))).toBeUndefined();
  });

  test.each([
    ['no rules', []],
    ['a status that there is not', [rule({ tagStatus: 'all' })]],
    ['tagged without patterns', [rule({ tagStatus: 'tagged' })]],
    ['patterns without tagged', [rule({ tagPatternList: ['v*'] })]],
    ['patterns and prefixes', [rule({ ...tagged, tagPrefixList: ['v'] })]],
    ['five wildcards', [rule({ tagStatus: 'tagged', tagPatternList: ['*1*2*3*4*'] })]],
    ['a count of zero', [rule({ countNumber: 0 })]],
    ['a count with a unit', [rule({ countUnit: 'days' })]],
    ['days without a unit', [rule({ countType: 'sinceImagePushed' })]],
    ['a priority twice', [rule(tagged), rule({})]],
    ['any before others', [rule({}), rule(tagged, { rulePriority: 2 })]],
    ['a field that there is not', [rule({}, { comment: 'x' })]],
    ['another action', [rule({}, { action: { type: 'delete' } })]],
  ])('with %s is refused', (_, rules) => {
    expect(policyProblem(JSON.stringify({ rules }))).toEqual(expect.any(String));
  });

  test('that is no JSON is refused', () => {
    expect(policyProblem('{')).toEqual(expect.any(String));
  });
});
