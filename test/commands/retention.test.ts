import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ociImage } from '../fixtures/oci-image.ts';
import { expire } from '../simulator/ecr/lifecycle-expiry.ts';
import { storeImage } from '../simulator/ecr/store-image.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const KEEP = { 'keep-images': '3' };
const body = (text: string) => ({ labels: { 'simulator.body': text } });
const deploy = async (text: string, inputs = {}) =>
  aws.deploy({ image: await aws.archive(body(text)), ...KEEP, ...inputs });

const repository = () => {
  const found = aws.simulator.ecr.repositories.get('shop-dev');
  if (!found) throw new Error('there is no repository');
  return found;
};

/** Images that are pushed and never run: builds whose deploy failed before it began. */
const pushes = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    storeImage(aws.simulator.ecr.repositories, 'shop-dev', ociImage({ layers: [at + 1] }), `failed-${at}`, later(at)),
  );
const later = (at: number) => aws.simulator.clock.now() + 1000 + at;

const retention = () => expire(repository(), later(100));
const isThere = (digest: string | undefined) => repository().manifests.has(digest ?? '');
const digestOf = ({ facts }: Deployment) => facts.imageDigest;
const protectedNow = () =>
  [...repository().imageTags].flatMap(([tag, digest]) => (tag.startsWith('fargate-platform-live-') ? digest : []));

describe('the retention of the repository', () => {
  test('spares what runs and what a rollback takes, however much is pushed after them, and nothing else', async () => {
    const [gone, ...spared] = [await deploy('one'), await deploy('two'), await deploy('three'), await deploy('four')];
    expect(new Set([gone, ...spared].map((each) => each?.outcome))).toEqual(new Set(['deployed']));
    const pushed = pushes(15);
    retention();
    expect(spared.map(digestOf).map(isThere)).toEqual([true, true, true]);
    expect(isThere(gone && digestOf(gone))).toBe(false);
    expect(pushed.filter(isThere)).toEqual(pushed.slice(-3));
    expect(await deploy('four')).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('spares what was put back, and not the deployments that failed', async () => {
    const good = await deploy('good');
    const bad = [];
    for (const text of ['a', 'b', 'c', 'd']) {
      const image = await aws.archive({ labels: { 'simulator.exit-code': '1', 'simulator.body': text } });
      bad.push(await aws.deploy({ image, ...KEEP }));
    }
    expect(bad.map(({ outcome }) => outcome)).toEqual(bad.map(() => 'rolled-back'));
    retention();
    expect(isThere(digestOf(good))).toBe(true);
    expect(bad.map(digestOf).map(isThere)).toEqual([false, true, true, true]);
    expect(protectedNow()).toEqual([digestOf(good)]);
  });

  test('follows what is live: the oldest protection goes with each release', async () => {
    const all = [];
    for (const text of ['1', '2', '3', '4', '5']) all.push(digestOf(await deploy(text)));
    expect(protectedNow().toSorted()).toEqual(all.slice(-3).map(String).toSorted());
    expect(all.map(isThere)).toEqual(all.map(() => true));
  });
});

describe('what an earlier version has deployed', () => {
  const forget = () => {
    for (const [tag] of repository().imageTags) {
      if (tag.startsWith('fargate-platform-live-')) repository().imageTags.delete(tag);
    }
    for (const revision of aws.simulator.ecs.store.families.get('shop-dev') ?? []) {
      revision.tags = revision.tags.filter(({ key }) => !/:(healthy|spared)$/.test(key));
    }
  };

  test('is protected by the next run, even one that has nothing else to do', async () => {
    const first = await deploy('one');
    forget();
    const same = await deploy('one');
    expect([same.outcome, protectedNow()]).toEqual(['unchanged', [digestOf(first)]]);
    expect(await deploy('one')).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('is protected beside what takes over from it', async () => {
    const first = await deploy('one');
    forget();
    const second = await deploy('two');
    expect(protectedNow().toSorted()).toEqual([digestOf(first), digestOf(second)].map(String).toSorted());
  });
});

test.each(['ListImages', 'PutImage', 'BatchDeleteImage'])(
  'where %s is not allowed the deploy is no worse for it, and says so',
  async (operation) => {
    for (const text of ['1', '2', '3']) await deploy(text);
    aws.simulator.faults.add({ kind: 'deny', operation });
    const ended = await deploy('4');
    expect([ended.outcome, ended.told]).toEqual(['deployed', expect.stringContaining('the repository’s retention')]);
    aws.simulator.faults.clear();
    expect(await deploy('4')).toMatchObject({ outcome: 'unchanged' });
    expect(protectedNow()).toContain(digestOf(ended));
  },
);

test('an unchanged run writes nothing, and asks nothing about it', async () => {
  await deploy('one');
  const same = await deploy('one');
  expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
  expect(same.calls.filter(({ operation }) => operation === 'ListImages')).toEqual([]);
});
