import { describe, expect, test } from '@jest/globals';
import { planned, settings } from '../../scripts/examples/endings.ts';
import type { Step } from '../../src/engine/walk.ts';
import { planJson, planMarkdown, planSentence } from '../../src/github/plan-text.ts';
import type { Setting } from '../../src/spec/settings.ts';
import { HOSTILE } from './printed.ts';

const update = (...drifted: readonly boolean[]): Step => ({
  kind: 'log group',
  name: '/ecs/shop-prod',
  action: 'update',
  changes: drifted.map((drift, number) => ({ field: `f${number}`, from: 1, to: 2, ...(drift && { drift }) })),
});

describe('the sentence counts what undoes a change from outside', () => {
  test.each<[readonly Step[], string]>([
    [[update(false)], 'a deploy would change 1 and keep 0 things'],
    [
      [update(true, false)],
      'a deploy would change 1 and keep 0 things; 1 of the changes undoes what was changed outside',
    ],
    [[update(true), update(true)], 'change 2 and keep 0 things; 2 of the changes undo what was changed outside'],
  ])('%j', (steps, sentence) => {
    expect(planSentence({ ...planned, steps })).toContain(sentence);
  });
});

test('programs are told it too, and where each value came from', () => {
  const json: unknown = JSON.parse(planJson('shop-prod', { ...planned, steps: [update(true, false)] }, settings));
  expect(json).toMatchObject({
    steps: [
      {
        changes: [
          { field: 'f0', text: 'f0: 1 → 2 (changed outside)', drift: true },
          { field: 'f1', text: 'f1: 1 → 2' },
        ],
      },
    ],
    settings: expect.arrayContaining([
      { name: 'cpu', value: '512', from: 'fargate.yml: environments.prod.task.cpu' },
      { name: 'log-retention-days', value: '30', from: 'default' },
    ]),
  });
});

test('people are told of what is not a default', () => {
  const text = planMarkdown('shop-prod', planned, settings);
  expect(text).toContain('| cpu | 512 | fargate.yml: environments.prod.task.cpu |');
  expect(text).not.toContain('log-retention-days');
});

test('what is written there is text, whoever wrote it', () => {
  const rows = HOSTILE.map((text): Setting => ({ name: `tags.${text}`, value: text, from: `fargate.yml: ${text}` }));
  const lines = planMarkdown('shop-prod', planned, rows).split('\n');
  const table = lines.slice(lines.indexOf('<details><summary>Where the values come from</summary>') + 4, -3);
  expect(table).toHaveLength(HOSTILE.length);
  for (const row of table)
    expect(row).toMatch(/^\| tags\.(\\\||[^|])* \| (\\\||[^|])* \| fargate\.yml: (\\\||[^|])* \|$/);
  expect(table.join('\n')).not.toMatch(/<|(?<!\\)[`[\]]/);
});

test('a value that is too long for a table is cut there, and whole for programs', () => {
  const long: Setting = { name: 'tags.a', value: 'x'.repeat(1000), from: 'input tags, a' };
  expect(planMarkdown('shop-prod', planned, [long])).toContain(`| tags.a | ${'x'.repeat(200)}… | input tags, a |`);
  expect(planJson('shop-prod', planned, [long])).toContain(long.value);
});
