import { describe, expect, test } from '@jest/globals';
import { ChangedMeanwhile } from '../../src/engine/resource.ts';
import { failing, failures, settle, ToyCloud, told, toy } from './toy.ts';

describe('a thing that changed meanwhile', () => {
  /** Somebody makes it (or changes it) as often as given, just before we write. */
  const meddled = (times: number, by: (cloud: ToyCloud) => void) => (_: string, cloud: ToyCloud) => {
    if (times-- <= 0) return;
    by(cloud);
    throw new ChangedMeanwhile(new Error('AlreadyExists'));
  };

  test('is looked at again, and what is still to do is done', async () => {
    const cloud = new ToyCloud(
      {},
      meddled(1, ({ things }) => things.set('app', { size: 1 })),
    );
    expect(told(await settle([toy('app', { size: 2 })], cloud))).toEqual(['update app: size 1 → 2']);
    expect(cloud.things.get('app')).toEqual({ size: 2 });
  });

  test('and is now as wanted is kept', async () => {
    const cloud = new ToyCloud(
      {},
      meddled(1, ({ things }) => things.set('app', { size: 2 })),
    );
    expect(told(await settle([toy('app', { size: 2 })], cloud))).toEqual(['keep app']);
    expect(cloud.done).toEqual([]);
  });

  test('is looked at with a fresh cloud, not with what was read before', async () => {
    const stale = new ToyCloud(
      {},
      meddled(1, () => {}),
    );
    const fresh = new ToyCloud({ app: { size: 1 } });
    await settle([toy('app', { size: 2 })], stale, { fresh: () => fresh });
    expect([stale.done, fresh.done]).toEqual([[], ['update app']]);
  });

  test.each([
    [2, true],
    [3, false],
  ])('%i times: goes well %j', async (times, well) => {
    const cloud = new ToyCloud(
      {},
      meddled(times, () => {}),
    );
    const run = settle([toy('app', {})], cloud);
    if (well) await run;
    else expect(await failures(run)).toEqual(['toy app: it was not as it had just been read, each time anew']);
    // The first look is the plan's.
    expect(cloud.reads.get('app')).toBe(3);
  });

  test('into something that is not ours is not touched', async () => {
    const cloud = new ToyCloud(
      {},
      meddled(1, ({ things }) => things.set('app', { shape: 'theirs' })),
    );
    const policy = ({ tags }: { tags?: Readonly<Record<string, string>> | undefined }) =>
      tags?.['owner'] === 'theirs' ? 'it is theirs' : undefined;
    const run = settle([toy('app', { shape: 'ours' })], cloud, { policy });
    await expect(run).rejects.toMatchObject({ name: 'Refused', step: { name: 'app', refusal: 'it is theirs' } });
    expect(cloud.things.get('app')).toEqual({ shape: 'theirs' });
  });

  test('any other error is not tried again', async () => {
    const cloud = new ToyCloud({}, failing('app'));
    await failures(settle([toy('app', {})], cloud));
    expect(cloud.reads.get('app')).toBe(1);
  });
});

describe('a run that is cancelled', () => {
  test('ends what it began and begins nothing new', async () => {
    const abort = new AbortController();
    const base = toy('base', {});
    const cloud = new ToyCloud({}, () => abort.abort(new Error('cancelled')));
    const run = settle([base, toy('app', { need: base })], cloud, { signal: abort.signal });
    await expect(run).rejects.toThrow('cancelled');
    expect(cloud.done).toEqual(['create base']);
  });

  test('before the first write does nothing', async () => {
    const cloud = new ToyCloud();
    const run = settle([toy('a', {}), toy('b', {})], cloud, { signal: AbortSignal.abort(new Error('cancelled')) });
    await expect(run).rejects.toThrow('cancelled');
    expect(cloud.done).toEqual([]);
  });

  test('does not look again at what changed meanwhile', async () => {
    const abort = new AbortController();
    const cloud = new ToyCloud({}, () => {
      abort.abort(new Error('cancelled'));
      throw new ChangedMeanwhile(new Error('AlreadyExists'));
    });
    await expect(settle([toy('app', {})], cloud, { signal: abort.signal })).rejects.toThrow('cancelled');
    expect(cloud.done).toEqual([]);
  });
});
