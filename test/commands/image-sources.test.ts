import { join } from 'node:path';
import { BatchDeleteImageCommand } from '@aws-sdk/client-ecr';
import { DescribeTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OciImage, ociImage, ociIndex, writeDockerArchive, writeOciLayout } from '../fixtures/oci-image.ts';
import { storeImage } from '../simulator/ecr/store-image.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

let aws: Stage;
let one: OciImage;
let image: string;
let first: Deployment;
beforeAll(async () => {
  aws = await startStage();
  one = ociImage({ labels: { 'simulator.body': 'one' } });
  image = await aws.archive(one);
  first = await aws.deploy({ image, 'image-tag': 'v1' });
});
afterAll(() => aws.close());

/** What answers once the old tasks have drained. */
const answer = async ({ facts }: Deployment) => {
  await aws.pass(120);
  return (await aws.simulator.get(facts.url ?? '', '/'))?.body;
};
const pushes = ({ writes }: Deployment) => writes.filter(({ service }) => service === 'registry');
const platformOf = async ({ facts }: Deployment) => {
  const { taskDefinition } = await aws.clients.ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: facts.taskDefinitionArn }),
  );
  return taskDefinition?.runtimePlatform?.cpuArchitecture;
};

describe('an explicit image-tag', () => {
  test('names the image in the repository', () => {
    expect(first.facts.image).toMatch(/\/shop-dev:v1$/);
  });

  test('that holds the same content already is not pushed again', async () => {
    expect(await aws.deploy({ image, 'image-tag': 'v1' })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('that holds other content is refused with both digests, before the first write', async () => {
    const other = ociImage({ labels: { 'simulator.body': 'other' } });
    const refused = await aws.deploy({ image: await aws.archive(other), 'image-tag': 'v1' });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain(one.manifest.digest);
    expect(refused.told).toContain(other.manifest.digest);
    expect(refused.told).toContain('Give another image-tag, or leave it out.');
  });

  test('that was taken between the plan and the push is refused with both digests', async () => {
    const [mine, theirs] = [ociImage({ labels: { 'simulator.body': 'mine' } }), ociImage({ labels: { a: 'theirs' } })];
    const refused = await aws.deploy(
      { image: await aws.archive(mine), 'image-tag': 'v2' },
      { on: ({ kind }) => kind === 'planned' && storeImage(aws.simulator.ecr.repositories, 'shop-dev', theirs, 'v2') },
    );
    expect(refused.outcome).toBe('failed');
    expect(refused.told).toContain(mine.manifest.digest);
    expect(refused.told).toContain(theirs.manifest.digest);
    expect(refused.writes.map(({ operation }) => operation)).not.toContain('RegisterTaskDefinition');
  });
});

describe('an image that is in the repository already', () => {
  test.each([
    ['by its tag', () => 'ecr:v1', /:v1$/],
    ['by its digest', () => `ecr@${one.manifest.digest}`, /:v1$|@sha256:/],
  ])('%s is what runs: unchanged', async (_, source, reference) => {
    const same = await aws.deploy({ image: source() });
    expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(same.facts.imageDigest).toBe(one.manifest.digest);
    expect(same.facts.image).toMatch(reference);
  });

  test('rolls out without a push', async () => {
    const two = await aws.deploy({
      image: await aws.archive({ labels: { 'simulator.body': 'two' } }),
      'image-tag': 'v3',
    });
    expect(two.outcome).toBe('deployed');
    const back = await aws.deploy({ image: 'ecr:v1' });
    expect(back.outcome).toBe('deployed');
    expect(pushes(back)).toEqual([]);
    expect(back.facts).toMatchObject({ imageDigest: one.manifest.digest, image: expect.stringMatching(/:v1$/) });
    expect(await answer(back)).toBe('one');
  });

  test.each([
    ['tag', 'ecr:v404', /has no image under the tag v404\. Push one first/],
    ['digest', `ecr@sha256:${'0'.repeat(64)}`, /has no image under sha256:0{64}\. Push one first/],
  ])('but is missing under that %s is refused, before the first write', async (_, source, message) => {
    const refused = await aws.deploy({ image: source });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toMatch(message);
  });

  test('but the repository is missing: refused, and nothing is made', async () => {
    const refused = await aws.deploy({ environment: 'other', image: 'ecr:v1' });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain('Push one first');
  });

  test('is pushed again when the lifecycle policy took it', async () => {
    const three = await aws.archive({ labels: { 'simulator.body': 'three' } });
    const pushed = await aws.deploy({ image: three });
    await aws.clients.ecr.send(
      new BatchDeleteImageCommand({
        repositoryName: 'shop-dev',
        imageIds: [{ imageDigest: pushed.facts.imageDigest }],
      }),
    );
    const again = await aws.deploy({ image: three });
    expect(again.steps.find(({ kind }) => kind === 'image')).toMatchObject({ action: 'create' });
    expect(again.facts.imageDigest).toBe(pushed.facts.imageDigest);
  });
});

describe('an image on disk', () => {
  test.each(['legacy', 'modern'] as const)(
    'as a %s docker archive runs, and is unchanged the next time',
    async (form) => {
      const file = join(aws.folder, `${form}.tar`);
      writeDockerArchive(file, form, ociImage({ labels: { 'simulator.body': form } }));
      const deployed = await aws.deploy({ image: `docker-archive:${file}` });
      expect(deployed.outcome).toBe('deployed');
      expect(await answer(deployed)).toBe(form);
      const again = await aws.deploy({ image: `docker-archive:${file}` });
      expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
      const other = await aws.deploy({ image: `docker-archive:${file}` }, { commit: 'd'.repeat(40) });
      expect(other).toMatchObject({ outcome: 'unchanged', writes: [] });
    },
  );

  test('as a layout folder runs', async () => {
    const folder = join(aws.folder, 'layout');
    writeOciLayout(folder, ociImage({ labels: { 'simulator.body': 'layout' } }));
    expect(await aws.deploy({ image: `oci:${folder}` })).toMatchObject({ outcome: 'deployed' });
  });

  test('for several platforms runs as amd64 unless asked otherwise, and is unchanged the next time', async () => {
    const labels = { 'simulator.body': 'several' };
    const [amd, arm] = [ociImage({ labels }), ociImage({ labels, architecture: 'arm64' })];
    const several = await aws.archive(ociIndex([amd, arm], { attest: true }));
    const deployed = await aws.deploy({ image: several });
    expect([deployed.outcome, await platformOf(deployed)]).toEqual(['deployed', 'X86_64']);
    expect(await aws.deploy({ image: several })).toMatchObject({ outcome: 'unchanged', writes: [] });
    const onArm = await aws.deploy({ image: several, 'cpu-architecture': 'ARM64' });
    expect([onArm.outcome, await platformOf(onArm)]).toEqual(['deployed', 'ARM64']);
    expect(pushes(onArm)).toEqual([]);
  });

  test('for arm64 alone sets the platform', async () => {
    const onArm = await aws.deploy({ image: await aws.archive({ architecture: 'arm64' }) });
    expect([onArm.outcome, await platformOf(onArm)]).toEqual(['deployed', 'ARM64']);
  });

  test('for an architecture that was not asked for is refused before any call', async () => {
    const mark = aws.simulator.journal.mark();
    await expect(aws.deploy({ image, 'cpu-architecture': 'ARM64' })).rejects.toThrow(/ARM64.*linux\/amd64/);
    expect(aws.simulator.journal.since(mark)).toEqual([]);
  });

  test('in the repository for an architecture that was not asked for is refused before the first write', async () => {
    const refused = await aws.deploy({ image: 'ecr:v1', 'cpu-architecture': 'ARM64' });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toMatch(/ARM64.*linux\/amd64/);
  });
});
