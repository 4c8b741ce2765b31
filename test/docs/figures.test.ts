import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { FIGURES, type Figures, figuresFile } from '../../bench/figures.ts';
import { lookIn, parts, withFigures } from '../../scripts/generate/figures.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = await Promise.all(
  ['README.md', 'docs/comparison.md'].map(async (name) => ({
    name,
    text: await readFile(resolve(root, name), 'utf8'),
  })),
);
const file = await readFile(FIGURES, 'utf8');
const figures: Figures = JSON.parse(file);

test.each(pages)('what $name quotes is what the bench measured', ({ text }) => {
  expect(withFigures(text, figures)).toBe(text);
});

test('each part that quotes figures has one place in the docs', () => {
  const all = pages.map(({ text }) => text).join('\n');
  for (const name of Object.keys(parts)) {
    expect(all.split(`<!-- ${name} -->\n`)).toHaveLength(2);
    expect(all.split(`\n<!-- /${name} -->`)).toHaveLength(2);
  }
});

test('every row that the docs quote was measured and holds', () => {
  const quoted = new Set<string>();
  const look = lookIn(figures);
  withFigures('', figures, (row, value) => {
    quoted.add(row);
    return look(row, value);
  });
  expect(quoted.size).toBeGreaterThan(10);
  const good = figures.rows.filter(({ holds, skipped }) => holds && skipped === undefined).map(({ id }) => id);
  expect([...quoted].filter((id) => !good.includes(id))).toEqual([]);
});

test('a figure that is missing is said, and leaves no hole in a sentence', () => {
  const rows = figures.rows.filter(({ id }) => id !== 'lag.ours');
  expect(() => withFigures('', { ...figures, rows })).toThrow('no lag.ours.median');
});

test('other figures are another text', () => {
  const rows = figures.rows.map((row) =>
    row.id === 'denied-secret' ? { ...row, values: { ours: 80, breaker: 481 } } : row,
  );
  const [readme, comparison] = pages.map(({ text }) => withFigures(text, { ...figures, date: '2027-01-02', rows }));
  expect(readme).toContain(
    "of a denied secret after 80 s, which ECS's circuit breaker with its own threshold takes eight minutes",
  );
  expect(comparison).toContain("| 80 s | ECS's circuit breaker: 481 s |");
  expect(comparison).toContain('on 2 January 2027.');
});

test('each row has an id of its own, and the file is as the bench writes it', () => {
  expect(new Set(figures.rows.map(({ id }) => id)).size).toBe(figures.rows.length);
  expect(figuresFile(figures)).toBe(file);
});
