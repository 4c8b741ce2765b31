import { describe, expect, test } from '@jest/globals';
import { protections } from '../../src/resources/protected-images.ts';
import { revisionIn } from '../../src/resources/protection-tag.ts';

const live = (revision: number) => `fargate-platform-live-${revision}`;

/** What the repository holds: each image with its tags. */
const holding = (images: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(images).flatMap(([digest, tags]) => tags.map((tag) => ({ tag, digest })));

const release = (revision: number, digest: string) => ({ revision, digest });

describe('the images of what was seen healthy', () => {
  test.each<[string, Parameters<typeof holding>[0], [number, string], [number, string] | undefined, object]>([
    ['is protected at first', { a: ['v1'] }, [1, 'a'], undefined, { add: [release(1, 'a')], remove: [] }],
    ['is not protected again', { a: ['v1', live(1)] }, [1, 'a'], undefined, { add: [], remove: [] }],
    [
      'is protected beside the one before',
      { a: ['v1', live(1)], b: ['v2'] },
      [2, 'b'],
      [1, 'a'],
      { add: [release(2, 'b')], remove: [] },
    ],
    [
      'is protected with the one before, where that was not yet: that one first',
      { a: ['v1'], b: ['v2'] },
      [2, 'b'],
      [1, 'a'],
      { add: [release(1, 'a'), release(2, 'b')], remove: [] },
    ],
    [
      'takes the place of the oldest',
      { a: ['v1', live(1)], b: ['v2', live(2)], c: ['v3', live(3)], d: ['v9'] },
      [9, 'd'],
      [3, 'c'],
      { add: [release(9, 'd')], remove: [live(1)] },
    ],
    [
      'after a rollback: what was left stays, and so does what is older',
      { a: ['v1', live(1)], b: ['v2', live(2)], c: ['v3', live(3)] },
      [2, 'b'],
      [3, 'c'],
      { add: [], remove: [] },
    ],
    [
      'once a rollback is long ago: what was left goes',
      { a: ['v1', live(1)], b: ['v2', live(2)], c: ['v3', live(3)] },
      [2, 'b'],
      undefined,
      { add: [], remove: [live(3)] },
    ],
    [
      'of several revisions with the same image: each counts',
      { a: ['v1', live(1), live(2), live(3)], b: ['v2'] },
      [4, 'b'],
      [3, 'a'],
      { add: [release(4, 'b')], remove: [live(1)] },
    ],
    [
      'never takes the last tag of an image away, which would delete it',
      { a: [live(1)], b: [live(2), live(3)], c: ['v4', live(4)], d: ['v5', live(5)], e: ['v6'] },
      [6, 'e'],
      [5, 'd'],
      { add: [release(6, 'e')], remove: [live(2)] },
    ],
    [
      'leaves tags alone that only look alike',
      { a: ['fargate-platform-live-', 'fargate-platform-live-x', 'fargate-platform-live-01', 'v1'], b: ['v2'] },
      [2, 'b'],
      undefined,
      { add: [release(2, 'b')], remove: [] },
    ],
  ])('%s', (_, images, runs, before, decided) => {
    expect(protections(holding(images), release(...runs), before && release(...before))).toEqual(decided);
  });

  test('are known by the number of the revision', () => {
    expect([live(17), 'v17', live(0), `${live(1)}a`].map(revisionIn)).toEqual([17, undefined, undefined, undefined]);
  });
});
