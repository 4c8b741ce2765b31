import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CAUSE_NAMES } from '../../src/rollout/diagnosis/cause.ts';
import type { Story } from './story.ts';

test('every cause has its story', async () => {
  const folder = join(import.meta.dirname, 'stories');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const stories: { story: Story }[] = await Promise.all(files.map((file) => import(join(folder, file))));
  const told = new Set(stories.map(({ story }) => story.ends.cause));
  expect(CAUSE_NAMES.filter((name) => !told.has(name))).toEqual([]);
});
