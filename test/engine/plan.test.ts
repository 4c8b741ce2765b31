import { describe, expect, test } from '@jest/globals';
import { plan } from '../../src/engine/walk.ts';
import { anything, calm, failures, settle, ToyCloud, told, toy, toys } from './toy.ts';

describe('plan', () => {
  test('tells what to do, each thing after what it needs, and writes nothing', async () => {
    const base = toy('base', { size: 1 });
    const app = toy('app', { size: 2, need: base });
    const cloud = new ToyCloud({ app: { size: 1 } });
    expect(told(await plan([app, base], cloud, anything))).toEqual(['create base', 'update app: toy none → new']);
    expect(cloud.done).toEqual([]);
  });

  test('reads everything at once, and once', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    const gated = toys('gated', {
      read: async (_, name) => {
        seen.push(name);
        await gate.promise;
        return undefined;
      },
    });
    const base = gated('base', {});
    const planned = plan([gated('app', { need: base }), base], new ToyCloud(), anything);
    await calm();
    expect(seen.toSorted()).toEqual(['app', 'base']);
    gate.resolve();
    await planned;
    expect(seen).toHaveLength(2);
  });

  test('reads that fail are told together, each with whom it befell', async () => {
    const dumb = toys('dumb', { read: (_, name) => Promise.reject(new Error(`can't see ${name}`)) });
    const run = plan([dumb('a', {}), toy('b', {}), dumb('c', {})], new ToyCloud(), anything);
    expect(await failures(run)).toEqual(["dumb a: can't see a", "dumb c: can't see c"]);
  });

  test('what gets a new identity is news for what needs it, and for nothing further on', async () => {
    const renewing = toys('revision', { renews: true });
    const revision = renewing('rev', { size: 2 });
    const app = toy('app', { need: revision });
    const top = toy('top', { need: app });
    const cloud = new ToyCloud({ rev: { size: 1 }, app: {}, top: {} });
    expect(told(await plan([revision, app, top], cloud, anything))).toEqual([
      'update rev: size 1 → 2',
      'update app: revision none → new',
      'keep top',
    ]);
  });

  test('what is replaced is made beside what is there, and is news for what needs it', async () => {
    const replaceable = toys('group', {
      replacing: {
        isDue: (_, changes) => changes.some(({ field }) => field === 'shape'),
        make: (cloud, name, _, state) => cloud.write('replace', `${name} two`, state),
      },
    });
    const nodes = () => {
      const group = replaceable('group', { shape: 'round' });
      return [group, toy('app', { from: group })];
    };
    const cloud = new ToyCloud({ group: { shape: 'square', size: 1 }, app: { from: 'group#1' } });
    expect(told(await plan(nodes(), cloud, anything))).toEqual([
      'replace group: shape square → round',
      'update app: group none → new',
    ]);
    await settle(nodes(), cloud);
    expect(cloud.done).toEqual(['replace group two', 'update app']);
    expect(cloud.things.get('group')).toEqual({ shape: 'square', size: 1 });
  });

  test.each([
    [
      'a field that can not change',
      { shape: 'round' },
      { shape: 'square' },
      /shape \(square → round\)\. Make another\.$/,
    ],
    ['such a field that nobody set yet', { shape: 'round' }, {}, /shape \(none → round\)\. Make another\.$/],
    ['a field that can', { size: 2 }, { size: 1 }, undefined],
  ])('%s', async (_, wanted, there, refusal) => {
    const rigid = toys('rigid', { immutable: { shape: 'Make another.' } });
    const [step] = await plan([rigid('app', wanted)], new ToyCloud({ app: there }), anything);
    if (refusal === undefined) expect(step?.refusal).toBeUndefined();
    else expect(step?.refusal).toMatch(refusal);
  });

  test('what can not change within a map is refused with the remedy of the whole', async () => {
    const rigid = toys('rigid', {
      immutable: { shape: 'Make another.' },
      compare: () => [{ field: 'shape.corners', from: 3, to: 4 }],
    });
    const [step] = await plan([rigid('app', {})], new ToyCloud({ app: {} }), anything);
    expect(step?.refusal).toBe("AWS can't change its shape.corners (3 → 4). Make another.");
  });

  test('a policy judges what exists, even what is kept, and nothing that has yet to be made', async () => {
    const nodes = [toy('there', {}), toy('new', {})];
    const steps = await plan(
      nodes,
      new ToyCloud({ there: { shape: 'theirs' } }),
      ({ tags }) => `owned: ${tags?.['owner']}`,
    );
    expect(steps.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['there', 'owned: theirs'],
      ['new', undefined],
    ]);
  });

  test('a kind may hold back what is to be removed, and is not asked about what is not', async () => {
    const held = toys('held', { holds: () => 'somebody sits in it' });
    const cloud = new ToyCloud({ there: {}, stays: {} });
    const nodes = [held('there', {}, 'absent'), held('stays', {}), held('gone', {}, 'absent')];
    const steps = await plan(nodes, cloud, anything);
    expect(steps.map(({ name, refusal }) => [name, refusal])).toEqual([
      ['there', 'somebody sits in it'],
      ['stays', undefined],
    ]);
  });

  test('a kind may refuse to make or change, and is not asked about what stays', async () => {
    const picky = toys('picky', { refuse: (found) => (found ? 'not this one' : 'none of these') });
    const nodes = [picky('made', {}), picky('changed', { size: 2 }), picky('kept', { size: 1 })];
    const cloud = new ToyCloud({ changed: { size: 1 }, kept: { size: 1 } });
    const steps = await plan(nodes, cloud, anything);
    expect(steps.map(({ refusal }) => refusal)).toEqual(['none of these', 'not this one', undefined]);
  });
});

test('outputs that nobody has yet are an error of ours, not a silent nothing', () => {
  expect(() => toy('app', {}).out).toThrow('toy app was asked for its outputs before it existed');
});
