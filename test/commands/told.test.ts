import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { summaryText } from '../../src/github/summary.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

let stage: Stage;
let first: Deployment;
let larger: Deployment;

beforeAll(async () => {
  stage = await startStage();
  const image = await stage.archive({});
  first = await stage.deploy({ image });
  larger = await stage.deploy({ image, cpu: '512', memory: '1024', 'desired-count': '2' });
}, 60_000);

afterAll(() => stage.close());

test('a first deploy has its picture, its times and what it will cost', () => {
  const text = summaryText('shop-dev', first);
  expect(text).toMatch(/targets\["Target group<br\/>shop-dev-tg<br\/>GET \/health<br\/>1 healthy"\]/);
  expect(text).toMatch(/\| Plan \| Push, within the apply \| Apply \| Rollout \| All \|/);
  expect(text).toContain('Estimated cost: 0.00 → 32.74 USD a month');
  expect(text).toContain('| Commit | [4f9c2d1e8b7a](https://github.com/shop/shop/commit/');
});

test('more and larger tasks are told with what they cost before and after', () => {
  const text = summaryText('shop-dev', larger);
  expect(text).toContain('cpu: 256 → 512');
  expect(text).toContain('2 healthy');
  expect(text).toContain('Estimated cost: 32.74 → 59.77 USD a month');
});
