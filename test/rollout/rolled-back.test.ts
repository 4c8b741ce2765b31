import { expect, test } from '@jest/globals';
import { isGoneOnWith } from '../../src/rollout/rolled-back.ts';

const url = (run: number) => `https://github.com/shop/shop/actions/runs/${run}`;
const ONE = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:1';
const TWO = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:2';
const mark = { to: 'shop-dev:1', run: 7 };

test.each([
  ['the same run, started anew', mark, { revision: ONE, isThrough: true }, { runUrl: url(7) }, true],
  [
    'another run, while its rollout is not through',
    mark,
    { revision: ONE, isThrough: false },
    { runUrl: url(8) },
    true,
  ],
  ['another run, once it is', mark, { revision: ONE, isThrough: true }, { runUrl: url(8) }, false],
  ['one that died before the release changed', mark, { revision: TWO, isThrough: true }, { runUrl: url(7) }, false],
  [
    'no run that is known, once it is through',
    { to: 'shop-dev:1', run: undefined },
    { revision: ONE, isThrough: true },
    {},
    false,
  ],
  ['no rollback', undefined, { revision: ONE, isThrough: false }, { runUrl: url(7) }, false],
])('a rollback is gone on with by %s: %#', (_, rollback, now, run, expected) => {
  expect(isGoneOnWith(rollback, now, run)).toBe(expected);
});
