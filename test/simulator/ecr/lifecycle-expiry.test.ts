import { describe, expect, test } from '@jest/globals';
import { ociImage } from '../../fixtures/oci-image.ts';
import { manualClock } from '../clock.ts';
import { createEcr } from './ecr.ts';
import { type Candidate, expiredImages } from './lifecycle-expiry.ts';
import { storeImage } from './store-image.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

/** An image that was pushed so many days ago. */
const image = (digest: string, days: number, tags: string[] = [], indexes: string[] = []): Candidate => ({
  digest,
  tags,
  pushedAt: NOW - days * DAY,
  indexes,
});
const policy = (...selections: object[]) =>
  JSON.stringify({
    rules: selections.map((selection, at) => ({ rulePriority: at + 1, selection, action: { type: 'expire' } })),
  });
const keep = (countNumber: number, tagStatus = 'any', rest: object = {}) => ({
  tagStatus,
  countType: 'imageCountMoreThan',
  countNumber,
  ...rest,
});
const since = (countNumber: number, tagStatus: string) => ({
  tagStatus,
  countType: 'sinceImagePushed',
  countUnit: 'days',
  countNumber,
});

describe('a lifecycle policy expires', () => {
  test.each<[string, string, Candidate[], string[]]>([
    ['the oldest beyond the count', policy(keep(2)), [image('a', 3), image('b', 1), image('c', 2)], ['a']],
    [
      'the untagged after some days',
      policy(since(7, 'untagged')),
      [image('a', 8), image('b', 6), image('c', 8, ['v1'])],
      ['a'],
    ],
    [
      'what matches the pattern',
      policy(keep(1, 'tagged', { tagPatternList: ['v*'] })),
      [image('a', 1, ['v2']), image('b', 2, ['v1']), image('c', 3, ['dev'])],
      ['b'],
    ],
    [
      'nothing that an earlier rule keeps',
      policy(keep(5, 'tagged', { tagPrefixList: ['v'] }), keep(1)),
      [image('a', 9, ['v1']), image('b', 1), image('c', 2)],
      ['c'],
    ],
    // The two examples of "Filtering on multiple rules" in ECR's guide.
    [
      'what the first rule wants gone, and nothing else that it selects',
      policy(keep(1, 'tagged', { tagPrefixList: ['prod'] }), keep(1, 'tagged', { tagPrefixList: ['beta'] })),
      [image('a', 10, ['beta-1', 'prod-1']), image('b', 9, ['beta-2', 'prod-2']), image('c', 8, ['beta-3'])],
      ['a'],
    ],
    [
      'by the first rule what the second would keep',
      policy(keep(1, 'tagged', { tagPrefixList: ['beta'] }), keep(1, 'tagged', { tagPrefixList: ['prod'] })),
      [image('a', 10, ['beta-1', 'prod-1']), image('b', 9, ['beta-2', 'prod-2']), image('c', 8, ['beta-3'])],
      ['a', 'b'],
    ],
    [
      'counting those that an earlier rule shields',
      policy(keep(9, 'tagged', { tagPrefixList: ['live'] }), keep(2, 'tagged', { tagPatternList: ['*'] })),
      [
        image('a', 3, ['v1']),
        image('b', 2, ['v2']),
        image('c', 1, ['v3', 'live-3']),
        image('old', 9, ['v0', 'live-0']),
      ],
      ['a'],
    ],
    [
      'no image before the index that names it, though it counts',
      policy(keep(1)),
      [image('index', 1, ['v2']), image('child', 2, [], ['index']), image('old', 3, ['v1'])],
      ['old'],
    ],
  ])('%s', (_, text, images, expired) => {
    expect(expiredImages(text, images, NOW).sort()).toEqual(expired);
  });
});

test('the policy takes effect within a day, and what it expired is gone', () => {
  const clock = manualClock();
  const ecr = createEcr({ clock, account: '123456789012', region: 'eu-central-1', host: () => 'registry' });
  ecr.service.operations.CreateRepository?.run({ repositoryName: 'shop' });
  ecr.service.operations.PutLifecyclePolicy?.run({ repositoryName: 'shop', lifecyclePolicyText: policy(keep(1)) });
  storeImage(ecr.repositories, 'shop', ociImage(), 'v1', clock.now());
  storeImage(ecr.repositories, 'shop', ociImage({ layers: [7] }), 'v2', clock.now() + 1);
  expect(ecr.images.find('registry/shop:v1')).toBeDefined();
  clock.advance(86_400);
  expect(ecr.images.find('registry/shop:v1')).toBeUndefined();
  expect(ecr.images.find('registry/shop:v2')).toBeDefined();
});
