import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { explain } from '../../src/errors.ts';
import { readRequest } from '../../src/request.ts';
import { type FakeEngine, fakeEngine, type Store } from '../fixtures/fake-engine.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { type ImageOptions, ociImage } from '../fixtures/oci-image.ts';
import { COMMIT, type Deployment, type Stage, startStage } from './deployments.ts';

let aws: Stage;
let engine: FakeEngine;
beforeAll(async () => {
  aws = await startStage();
  engine = fakeEngine();
});
afterEach(() => {
  engine.does('well');
  engine.calls();
});
afterAll(async () => {
  engine.close();
  await aws.close();
});

const OTHER_COMMIT = 'd'.repeat(40);
const SHARED = Buffer.from('a layer that stays');
const imageOf = (body: string, options: ImageOptions = {}) =>
  ociImage({ labels: { 'simulator.body': body }, layers: [SHARED, Buffer.from(`code of ${body}`)], ...options });

/** What went to the registry: `blob` and `manifest`. */
const pushed = ({ writes }: Deployment) =>
  writes
    .filter(({ service, operation }) => service === 'registry' && operation.startsWith('PUT'))
    .map(({ operation }) => (operation.includes('/manifests') ? 'manifest' : 'blob'));
const answer = async ({ facts }: Deployment) => {
  await aws.pass(120);
  return (await aws.simulator.get(facts.url ?? '', '/'))?.body;
};

describe.each<[Store, 'docker' | 'podman']>([
  ['classic', 'docker'],
  ['containerd', 'docker'],
  ['podman', 'podman'],
])('an image of the %s store', (store, kind) => {
  const reference = `${kind}:shop/${store}:v1`;
  const image = imageOf(store);
  let first: Deployment;
  beforeAll(async () => {
    engine.has(`shop/${store}:v1`, image, { store });
    first = await aws.deploy({ image: reference });
  });

  test('runs', async () => {
    expect(first.outcome).toBe('deployed');
    expect(await answer(first)).toBe(store);
  });

  test('is neither saved nor pushed when it is there already, whatever the commit', async () => {
    const again = await aws.deploy({ image: reference }, { commit: OTHER_COMMIT });
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('nor under another name', async () => {
    engine.has(`other/${store}:latest`, image, { store });
    const again = await aws.deploy({ image: `${kind}:other/${store}:latest` });
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('gets another tag in the repository without being saved', async () => {
    const tagged = await aws.deploy({ image: reference, 'image-tag': `${store}-2` });
    expect(tagged.facts.image).toMatch(new RegExp(`:${store}-2$`));
    expect(tagged.facts.imageDigest).toBe(first.facts.imageDigest);
    expect(pushed(tagged)).toEqual(['manifest']);
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('sends no more than the layers that changed', async () => {
    engine.has(`shop/${store}:v2`, imageOf(`${store} 2`), { store });
    const second = await aws.deploy({ image: `${kind}:shop/${store}:v2` });
    expect(engine.verbs()).toEqual(['inspect', 'save']);
    expect(await answer(second)).toBe(`${store} 2`);
    expect(pushed(second)).toEqual(['blob', 'blob', 'manifest']);
  });
});

describe('an image that its engine calls by its manifest', () => {
  test('is the same with other attestations, that is under another id', async () => {
    const image = imageOf('attested');
    engine.has('attested:v1', image, { store: 'containerd' });
    const { outcome } = await aws.deploy({ image: 'attested:v1' });
    engine.has('attested:v1', image, { store: 'containerd', id: `sha256:${'e'.repeat(64)}` });
    const again = await aws.deploy({ image: 'attested:v1' }, { commit: OTHER_COMMIT });
    expect([outcome, again.outcome, again.writes]).toEqual(['deployed', 'unchanged', []]);
    expect(engine.verbs()).toEqual(['inspect', 'save', 'inspect']);
  });

  test('is another one with the same layers and another command', async () => {
    engine.has('attested:v1', imageOf('attested', { labels: { 'simulator.body': 'attested', a: 'b' } }), {
      store: 'containerd',
    });
    const other = await aws.deploy({ image: 'attested:v1' });
    expect([other.outcome, pushed(other)]).toEqual(['deployed', ['blob', 'manifest']]);
  });
});

describe('what is refused', () => {
  beforeAll(() => engine.has('refused:v1', imageOf('refused')));

  test('an image for another processor, before any call', async () => {
    const mark = aws.simulator.journal.mark();
    await expect(aws.deploy({ image: 'refused:v1', 'cpu-architecture': 'ARM64' })).rejects.toThrow(
      /ARM64.*linux\/amd64/,
    );
    expect(aws.simulator.journal.since(mark)).toEqual([]);
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('a tag that holds other content, before anything is saved', async () => {
    await aws.deploy({ image: await aws.archive(imageOf('taken')), 'image-tag': 'taken' });
    const refused = await aws.deploy({ image: 'refused:v1', 'image-tag': 'taken' });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain('the tag taken holds');
    expect(engine.verbs()).toEqual(['inspect']);
  });

  test('an image that the engine has not, together with what else is wrong', async () => {
    const text = await told({ image: 'nosuch:v1', cpu: '300' });
    expect(text).toMatch(
      /^2 problems.*input cpu.*input image: docker can't .*No such image: nosuch:v1.*docker build -t/s,
    );
  });

  test('other wrong inputs, though the engine hangs', async () => {
    engine.does('hangs');
    expect(await told({ image: 'refused:v1', cpu: '300' })).toMatch(/^input cpu: 300/);
  });

  test('nothing but the cancellation is told while the engine hangs', async () => {
    engine.does('hangs');
    const reading = readRequest({ ...INPUTS, image: 'refused:v1' }, {}, AbortSignal.timeout(200));
    await expect(reading).rejects.toThrow(/timeout/);
  });

  test('what the engine can’t save, with what failed', async () => {
    engine.does({ save: 'Error response from daemon: write /x: no space left on device' });
    const failed = await aws.deploy({ image: 'refused:v1', 'image-tag': 'full' }, { commit: COMMIT });
    expect(failed.outcome).toBe('failed');
    expect(failed.told).toMatch(/docker can't save refused:v1: .*no space left.*RUNNER_TEMP/);
    expect(failed.writes.map(({ operation }) => operation)).not.toContain('RegisterTaskDefinition');
  });
});

async function told(inputs: Record<string, string>): Promise<string> {
  const error: unknown = await readRequest({ ...INPUTS, ...inputs }, {}).catch((reason: unknown) => reason);
  return explain(error).join('\n');
}
