import { BatchDeleteImageCommand, DescribeImagesCommand } from '@aws-sdk/client-ecr';
import { UntagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { DeregisterTargetsCommand, DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/commands/context.ts';
import { type OciIndex, ociImage, ociIndex } from '../fixtures/oci-image.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

const FROM_DEV = { environment: 'prod', image: 'environment:dev' };

let aws: Stage;
let index: OciIndex;
let dev: Deployment;
beforeAll(async () => {
  aws = await startStage();
  index = ociIndex(
    [
      ociImage({ layers: [1000, 300_000], labels: { 'simulator.body': 'one' } }),
      ociImage({ layers: [2000], labels: { 'simulator.body': 'one' }, architecture: 'arm64' }),
    ],
    { attest: true },
  );
  dev = await aws.deploy({ image: await aws.archive(index), 'image-tag': 'v1', 'cpu-architecture': 'X86_64' });
});
afterAll(() => aws.close());
beforeEach(() => {
  aws.simulator.ecr.settings.blobMounting = false;
});

const sent = ({ calls }: Deployment) =>
  calls.filter(({ service, operation }) => service === 'registry' && /^PUT .*\/blobs\//.test(operation));
const digestIn = (operation: string) => /sha256:[0-9a-f]{64}/.exec(decodeURIComponent(operation))?.[0] ?? '';
const tagsIn = async (repositoryName: string, imageDigest = index.manifest.digest) => {
  const found = await aws.clients.ecr.send(new DescribeImagesCommand({ repositoryName, imageIds: [{ imageDigest }] }));
  return found.imageDetails?.[0]?.imageTags ?? [];
};
const makeEnvironment = (environment: string) => aws.deploy({ environment, image: FROM_DEV.image });

describe('environment:dev', () => {
  test('deploys what runs there: the same digest under the same tag, all platforms, as it was built', async () => {
    const prod = await aws.deploy(FROM_DEV);
    expect(prod.outcome).toBe('deployed');
    expect(prod.facts).toMatchObject({
      imageDigest: dev.facts.imageDigest,
      image: expect.stringMatching(/\/shop-prod:v1$/),
    });
    expect(await tagsIn('shop-prod')).toContain('v1');
    const [source, target] = ['shop-dev', 'shop-prod'].map((name) => aws.simulator.ecr.repositories.get(name));
    for (const digest of [index, ...index.images, ...index.attestations].map(({ manifest }) => manifest.digest)) {
      expect(target?.manifests.get(digest)?.bytes).toEqual(source?.manifests.get(digest)?.bytes);
    }
    await aws.pass(60);
    expect(await aws.simulator.get(prod.facts.url ?? '', '/')).toMatchObject({ body: 'one' });
  });

  test('again is unchanged, without a write', async () => {
    const again = await aws.deploy(FROM_DEV);
    expect([again.outcome, again.writes.length]).toEqual(['unchanged', 0]);
  });

  test('where the registry mounts blobs sends none', async () => {
    aws.simulator.ecr.settings.blobMounting = true;
    const mounted = await makeEnvironment('mounted');
    expect([mounted.outcome, sent(mounted)]).toEqual(['deployed', []]);
    expect(mounted.facts.imageDigest).toBe(dev.facts.imageDigest);
  });

  test('that broke off anywhere is gone on with, and nothing is sent twice', async () => {
    const whole = await makeEnvironment('whole');
    const calls = whole.calls.filter(({ service }) => service === 'registry').length;
    for (let after = 0; after < calls; after += 5) {
      const environment = `broken-${after}`;
      const lift = aws.simulator.faults.add({ kind: 'deny', service: 'registry', after });
      const broken = await makeEnvironment(environment);
      lift();
      expect(broken.outcome).toBe('failed');
      const held = new Set(aws.simulator.ecr.repositories.get(`shop-${environment}`)?.blobs.keys());
      const again = await makeEnvironment(environment);
      expect([again.outcome, again.facts.imageDigest]).toEqual(['deployed', dev.facts.imageDigest]);
      expect(sent(again).filter(({ operation }) => held.has(digestIn(operation)))).toEqual([]);
    }
  }, 60_000);

  test('carries the commit of the image, whichever commit the run is of', async () => {
    const other = await aws.deploy({ environment: 'other', image: FROM_DEV.image }, { commit: 'f'.repeat(40) });
    expect(other.origin?.commit).toBe(dev.origin?.commit);
  });

  test('goes on with an environment that is asleep', async () => {
    await aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', desiredCount: 0 }));
    await aws.pass(120);
    expect((await makeEnvironment('late')).outcome).toBe('deployed');
    await aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', desiredCount: 1 }));
    await aws.pass(300);
  });
});

test('waits for what a deploy has just seen healthy, while the former tasks drain', async () => {
  const slow = await startStage();
  const archive = (body: string) => slow.archive({ labels: { 'simulator.body': body } });
  const rolloutThere = () => slow.simulator.ecs.store.services[0]?.deployments[0]?.rolloutState;
  try {
    await slow.deploy({ image: await archive('one') });
    const next = await slow.deploy({ image: await archive('two'), 'deregistration-delay': '400s' });
    const seen = [rolloutThere()];
    const on = ({ kind }: Progress) => void (kind === 'planned' && seen.push(rolloutThere()));
    const promoted = await slow.deploy(FROM_DEV, { on });
    expect(seen).toEqual(['IN_PROGRESS', 'COMPLETED']);
    expect([promoted.outcome, promoted.facts.imageDigest]).toEqual(['deployed', next.facts.imageDigest]);
  } finally {
    await slow.close();
  }
});

describe('is refused, before the first write,', () => {
  const refused = async (inputs: Record<string, string>) => {
    const ended = await aws.deploy({ environment: 'refused', ...inputs });
    expect([ended.outcome, ended.writes.length]).toEqual(['failed', 0]);
    return ended.told;
  };

  test('where nothing runs', async () => {
    expect(await refused({ image: 'environment:nowhere' })).toMatch(
      /from environment nowhere: there is no service shop-nowhere in this account and region/,
    );
  });

  test('where what runs was never seen healthy', async () => {
    const { facts } = await makeEnvironment('unseen');
    const resourceArn = facts.taskDefinitionArn;
    await aws.clients.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['fargate-platform:healthy'] }));
    expect(await refused({ image: 'environment:unseen' })).toMatch(/unseen: shop-unseen:1 was never seen healthy/);
  });

  test('where the rollout failed', async () => {
    const image = await aws.archive({ labels: { 'simulator.exit-code': '1' } });
    const left = await aws.deploy({ environment: 'sick', image, 'on-failure': 'leave' });
    expect(left.outcome).toBe('failed');
    await aws.pass(600);
    expect(await refused({ image: 'environment:sick' })).toMatch(
      /from environment sick: the rollout of .* failed there/,
    );
  });

  test('where it is not healthy at the moment', async () => {
    const { facts } = await makeEnvironment('ill');
    const { elb } = aws.clients;
    const { TargetHealthDescriptions: targets = [] } = await elb.send(
      new DescribeTargetHealthCommand({ TargetGroupArn: facts.targetGroupArn }),
    );
    const Targets = targets.flatMap(({ Target }) => Target ?? []);
    await elb.send(new DeregisterTargetsCommand({ TargetGroupArn: facts.targetGroupArn, Targets }));
    expect(await refused({ image: 'environment:ill' })).toMatch(/not healthy there at the moment: 0 of 1 task/);
  });

  test('where its image is gone', async () => {
    await makeEnvironment('gone');
    const imageIds = [{ imageDigest: index.manifest.digest }];
    await aws.clients.ecr.send(new BatchDeleteImageCommand({ repositoryName: 'shop-gone', imageIds }));
    expect(await refused({ image: 'environment:gone' })).toMatch(/no longer in the repository shop-gone/);
  });

  test('where the tag is taken', async () => {
    const image = await aws.archive({ labels: { 'simulator.body': 'taken' } });
    await aws.deploy({ environment: 'taken', image, 'image-tag': 'v1' });
    const told = await aws.deploy({ environment: 'taken', image: FROM_DEV.image });
    expect([told.outcome, told.writes.length]).toEqual(['failed', 0]);
    expect(told.told).toMatch(/the tag v1 holds sha256:.* environment dev runs sha256:/);
  });

  test.each([
    ['itself', { image: 'environment:refused' }, 'is the environment that is deployed to'],
    ['and given a tag', { image: 'environment:dev', 'image-tag': 'v2' }, 'keeps the tag that it has'],
    ['that can be none', { image: 'environment:-' }, 'an environment is letters, digits'],
  ])('%s', async (_, inputs, message) => {
    await expect(aws.deploy({ environment: 'refused', ...inputs })).rejects.toThrow(message);
  });
});
