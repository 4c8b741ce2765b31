import { describe, expect, test } from '@jest/globals';
import { asStamped, type Origin, originIn, stamps } from '../../src/stacks/stamps.ts';

const PREFIX = 'fargate-platform:';
const MAIN = 'org/shop/.github/workflows/deploy.yml@refs/heads/main';

const origin: Origin = {
  commit: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f',
  runUrl: 'https://github.com/org/shop/actions/runs/42',
  runNumber: 12,
  workflow: MAIN,
  startedAt: '2026-11-22T10:11:12.000Z',
};

test('a release is stamped with where it comes from, and its image’s tag', () => {
  expect(stamps(PREFIX, origin, 'v1')).toEqual({
    'fargate-platform:image-tag': 'v1',
    'fargate-platform:commit': origin.commit,
    'fargate-platform:run': origin.runUrl,
    'fargate-platform:run-number': '12',
    'fargate-platform:workflow': MAIN,
    'fargate-platform:started': '2026-11-22T10:11:12.000Z',
  });
});

test('what is not known is not stamped', () => {
  expect(stamps(PREFIX, { commit: '', runUrl: undefined })).toEqual({});
});

test('an origin is read back as it was', () => {
  expect(asStamped(origin)).toEqual(origin);
  expect(asStamped({})).toEqual({});
});

test.each(['', '0', '-1', '1e3', '12.5', 'twelve', '9'.repeat(16)])('a run number %j is none', (number) => {
  expect(originIn({ 'fargate-platform:run-number': number }).runNumber).toBeUndefined();
});

describe('a workflow whose name no tag can hold', () => {
  const stamped = (workflow: string) => stamps('', { workflow })['workflow'] ?? '';
  const odd = [
    `${MAIN}#1`,
    `${MAIN}!1`,
    `${MAIN}_1`,
    `${MAIN}'$(){}%,;&1`,
    `${MAIN}/${'a'.repeat(300)}`,
    `${MAIN}/${'a'.repeat(301)}`,
    `${MAIN}/${'😀'.repeat(300)}`,
    `${MAIN}/${'\ud800'}`,
    `${MAIN}/größe`,
  ];

  test.each(odd)('%s is legal', (workflow) => {
    expect(stamped(workflow)).toMatch(/^[\p{L}\p{Z}\p{N}_.:/=+@-]{1,256}$/u);
  });

  test('stays another one than every other', () => {
    expect(new Set(odd.map(stamped)).size).toBe(odd.length);
  });

  test('reads back as it is stamped, time and again', () => {
    for (const workflow of odd) expect(asStamped(asStamped({ workflow }))).toEqual(asStamped({ workflow }));
  });
});
