import { describe, expect, test } from '@jest/globals';
import { apply, plan, Refused } from '../../src/engine/walk.ts';
import { anything, calm, failing, failures, settle, ToyCloud, type ToyNode, told, toy, toys, twice } from './toy.ts';

describe('apply', () => {
  test('makes each thing with the outputs of what it needs', async () => {
    const base = toy('base', { size: 7 });
    const cloud = new ToyCloud();
    const steps = await settle([toy('app', { from: base }), base], cloud);
    expect(cloud.done).toEqual(['create base', 'create app']);
    expect(cloud.things.get('app')).toEqual({ from: 'base#7' });
    expect(told(steps)).toEqual(['create base', 'create app']);
  });

  test('makes a thing after those that only come before it, whose newness is no change of it', async () => {
    const first = toy('first', {});
    const app = toy('app', { after: [first], size: 2 });
    const cloud = new ToyCloud({ app: { size: 1 } });
    expect(told(await plan([app, first], cloud, anything))).toEqual(['create first', 'update app: size 1 → 2']);
    await settle([app, first], cloud);
    expect(cloud.done).toEqual(['create first', 'update app']);
  });

  test('a second run finds nothing to do', async () => {
    const nodes = () => {
      const base = toy('base', { size: 7 });
      return [base, toy('app', { from: base, size: 1 })];
    };
    const cloud = new ToyCloud();
    await settle(nodes(), cloud);
    expect(told(await settle(nodes(), cloud))).toEqual(['keep base', 'keep app']);
    expect(cloud.done).toHaveLength(2);
  });

  test('what does not need each other is made beside each other', async () => {
    const cloud = new ToyCloud({}, calm);
    const base = toy('base', {});
    await settle([base, toy('a', { need: base }), toy('b', { need: base }), toy('c', { need: base })], cloud);
    expect(cloud.busiest).toBe(3);
  });

  test('a slow thing holds up only what needs it', async () => {
    const gate = Promise.withResolvers<void>();
    const cloud = new ToyCloud({}, (name) => (name === 'slow' ? gate.promise : undefined));
    const [slow, quick] = [toy('slow', {}), toy('quick', {})];
    const run = settle([slow, quick, toy('after-slow', { need: slow }), toy('after-quick', { need: quick })], cloud);
    await calm();
    expect(cloud.done).toEqual(['create quick', 'create after-quick']);
    gate.resolve();
    await run;
    expect(cloud.done.slice(2)).toEqual(['create slow', 'create after-slow']);
  });

  test('a failure stops what depends on it, and nothing else', async () => {
    const cloud = new ToyCloud({}, failing('bad'));
    const [bad, good] = [toy('bad', {}), toy('good', {})];
    const behind = toy('behind', { need: bad });
    const nodes = [bad, good, behind, toy('far-behind', { need: behind }), toy('beside', { need: good })];
    expect(await failures(settle(nodes, cloud))).toEqual(['toy bad: no bad today']);
    expect(cloud.done).toEqual(['create good', 'create beside']);
  });

  test('several failures are told together, each once', async () => {
    const cloud = new ToyCloud({}, failing('bad', 'worse'));
    const [bad, worse] = [toy('bad', {}), toy('worse', {})];
    const run = settle([bad, worse, toy('behind', { need: bad, other: worse })], cloud);
    await expect(run).rejects.toThrow(AggregateError);
    expect(await failures(run)).toEqual(['toy bad: no bad today', 'toy worse: no worse today']);
  });

  test('the end is awaited even when something failed', async () => {
    const gate = Promise.withResolvers<void>();
    const cloud = new ToyCloud({}, (name) => (name === 'bad' ? failing('bad')(name) : gate.promise));
    let over = false;
    const run = failures(settle([toy('bad', {}), toy('slow', {})], cloud)).finally(() => {
      over = true;
    });
    await calm();
    expect(over).toBe(false);
    gate.resolve();
    await run;
    expect(cloud.done).toEqual(['create slow']);
  });

  test('a renewal that came to nothing is no reason to touch what needs it', async () => {
    const renewing = toys('revision', { renews: true, update: async (_, { out }) => out });
    const nodes = () => {
      const revision = renewing('rev', { size: 2 });
      return [revision, toy('app', { from: revision })];
    };
    const things = { rev: { size: 1 }, app: { from: 'rev#1' } };
    expect(told(await plan(nodes(), new ToyCloud(things), anything))).toContain('update app: revision none → new');
    const cloud = new ToyCloud(things);
    expect(told(await settle(nodes(), cloud))).toEqual(['update rev: size 1 → 2', 'keep app']);
    expect(cloud.done).toEqual([]);
  });
});

describe('a thing that should be absent', () => {
  test('that is not there is no step, and no missing need', async () => {
    const gone = toy('gone', {}, 'absent');
    const app = toy('app', { need: gone });
    const cloud = new ToyCloud({ app: {} });
    expect(told(await plan([gone, app], cloud, anything))).toEqual(['keep app']);
    expect(told(await settle([gone, app], cloud))).toEqual(['keep app']);
    expect(cloud.done).toEqual([]);
  });

  test('goes once what pointed at it points elsewhere', async () => {
    const old = toy('old', {}, 'absent');
    const cloud = new ToyCloud({ old: {}, app: { size: 1 } }, calm);
    const nodes = [old, toy('app', { need: old, size: 2 })];
    expect(told(await settle(nodes, cloud))).toEqual(['update app: size 1 → 2', 'remove old']);
    expect(cloud.done).toEqual(['update app', 'remove old']);
  });

  test('stays when what points at it could not be changed', async () => {
    const old = toy('old', {}, 'absent');
    const cloud = new ToyCloud({ old: {}, app: { size: 1 } }, failing('app'));
    expect(await failures(settle([old, toy('app', { need: old, size: 2 })], cloud))).toEqual(['toy app: no app today']);
    expect([...cloud.things.keys()]).toEqual(['old', 'app']);
  });

  test('goes before what it needs goes, and does not hold up what it needs', async () => {
    const base = toy('base', {}, 'absent');
    const kept = toy('kept', {});
    const top = toy('top', { need: base, other: kept }, 'absent');
    const cloud = new ToyCloud({ base: {}, top: {} });
    await settle([base, kept, top], cloud);
    expect(cloud.done.toSorted()).toEqual(['create kept', 'remove base', 'remove top']);
    expect(cloud.done.indexOf('remove top')).toBeLessThan(cloud.done.indexOf('remove base'));
  });

  test('is not removed from its owner when the policy refuses', async () => {
    const cloud = new ToyCloud({ old: { shape: 'theirs' } });
    const run = settle([toy('old', {}, 'absent')], cloud, { policy: () => 'not ours' });
    await expect(run).rejects.toThrow(Refused);
    expect(cloud.done).toEqual([]);
  });
});

test('what was done is told as it happens, also of a run that fails later', async () => {
  const told: string[] = [];
  const base = toy('base', {});
  const nodes: ToyNode[] = [base, toy('bad', { need: base }), toy('kept', {})];
  const cloud = new ToyCloud({ kept: {} }, failing('bad'));
  await plan(nodes, cloud, anything);
  const run = apply(nodes, cloud, {
    policy: anything,
    fresh: () => cloud,
    again: twice,
    signal: new AbortController().signal,
    onStart: ({ name }) => told.push(`start ${name}`),
    onDone: ({ name, action }) => told.push(`${action} ${name}`),
  });
  await failures(run);
  expect(told).toEqual(['start base', 'create base', 'start bad']);
});
