import { DescribeTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ociImage } from '../fixtures/oci-image.ts';
import { COMMIT, type Deployment, done, type Stage, startStage } from './deployments.ts';

/** Real milliseconds that every call takes longer, so that what waits for what can be told from the times. */
const LATENCY = 100;

let aws: Stage;
let image: string;
let first: Deployment;
beforeAll(async () => {
  aws = await startStage();
  image = await aws.archive({ labels: { 'simulator.body': 'one' } });
  first = await aws.deploy({ image });
});
afterAll(() => aws.close());

describe('the first deploy into an empty account', () => {
  test('makes everything, and ends when the task is healthy', async () => {
    expect(first).toMatchObject({ outcome: 'deployed', because: expect.stringContaining('1 of 1 task') });
    expect(first.error).toBeUndefined();
    expect(done(first)).toEqual({
      repository: 'create',
      'log group': 'create',
      cluster: 'create',
      'load balancer': 'create',
      'target group': 'create',
      'listener 80': 'create',
      image: 'create',
      'task definition': 'create',
      service: 'create',
    });
    expect(await aws.simulator.get(first.facts.url ?? '', '/')).toEqual({ status: 200, body: 'one' });
  });

  test('tells everything that later steps may want to know', () => {
    const { digest } = ociImage({ labels: { 'simulator.body': 'one' } }).manifest;
    expect(first.facts).toEqual({
      url: `http://${first.facts.loadBalancerDnsName}`,
      image: expect.stringMatching(/\/shop-dev:4f9c2d1e8b7a-[0-9a-f]{12}$/),
      imageDigest: digest,
      repositoryUrl: expect.stringMatching(/\/shop-dev$/),
      taskDefinitionArn: expect.stringMatching(/:task-definition\/shop-dev:1$/),
      serviceArn: expect.stringMatching(/:service\/shop-dev\/shop-dev$/),
      clusterArn: expect.stringMatching(/:cluster\/shop-dev$/),
      targetGroupArn: expect.stringMatching(/:targetgroup\/shop-dev-tg\//),
      loadBalancerDnsName: expect.stringMatching(/\.elb\.amazonaws\.com$/),
      deploymentId: expect.stringMatching(/^ecs-svc\/\d+$/),
    });
  });

  test('asks for the load balancer before the push starts', () => {
    const at = (operation: RegExp) => first.calls.findIndex((call) => call.write && operation.test(call.operation));
    expect(at(/^CreateLoadBalancer$/)).toBeGreaterThan(0);
    expect(at(/^CreateLoadBalancer$/)).toBeLessThan(at(/^(POST|PUT|PATCH) \/v2/));
  });

  test('asks nothing twice before the wait', () => {
    const beforeWait = first.calls.findIndex(({ operation }) => operation === 'CreateService');
    const again = aws.simulator.journal
      .duplicates(first.mark)
      .filter(({ index, write }) => !write && index < first.mark + beforeWait);
    expect(again.map(({ operation }) => operation)).toEqual([]);
  });
});

describe('the same again', () => {
  test('writes nothing, asks nothing twice, and says so after 4 round trips', async () => {
    aws.simulator.faults.latency(LATENCY);
    const again = await aws.deploy({ image });
    aws.simulator.faults.clear();
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(done(again)).toEqual({});
    expect(again.calls.length).toBeLessThanOrEqual(19);
    expect(aws.simulator.journal.duplicates(again.mark)).toEqual([]);
    expect(aws.simulator.journal.roundTrips(again.mark)).toBeLessThanOrEqual(4);
  });

  test('gives the outputs of the first time', async () => {
    const again = await aws.deploy({ image });
    expect(again.facts).toEqual({ ...first.facts, previousTaskDefinitionArn: first.facts.taskDefinitionArn });
  });

  test('writes nothing on another commit either, when the content is the same', async () => {
    const again = await aws.deploy({ image }, { commit: 'b'.repeat(40) });
    expect(again).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(again.facts.image).toBe(first.facts.image);
  });

  test('writes nothing when the same content was packed another way', async () => {
    const packed = await aws.archive({ labels: { 'simulator.body': 'one' }, compression: 'zstd' });
    expect(await aws.deploy({ image: packed })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });
});

describe('a new image', () => {
  test('rolls out with at most 9 more calls than nothing to do, and the same outputs but its own', async () => {
    const before = await aws.deploy({ image });
    const two = await aws.archive({ labels: { 'simulator.body': 'two' } });
    const next = await aws.deploy({ image: two }, { commit: 'c'.repeat(40) });
    expect(next.outcome).toBe('deployed');
    expect(done(next)).toEqual({ image: 'create', 'task definition': 'update', service: 'update' });
    expect(next.facts).toMatchObject({
      image: expect.stringMatching(/:cccccccccccc-[0-9a-f]{12}$/),
      taskDefinitionArn: expect.stringMatching(/:2$/),
      previousTaskDefinitionArn: before.facts.taskDefinitionArn,
    });
    expect(next.facts.deploymentId).not.toBe(before.facts.deploymentId);
    const update = next.calls.findIndex(({ operation }) => operation === 'UpdateService');
    // The last but one looks whether another run has come in between.
    expect(update + 1 - before.calls.length).toBeLessThanOrEqual(9);
    await aws.pass(120);
    expect(await aws.simulator.get(next.facts.url ?? '', '/')).toEqual({ status: 200, body: 'two' });
  });

  test('runs by its digest, with tag, commit and run beside it', async () => {
    const { ecs } = aws.clients;
    const { taskDefinition, tags } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'shop-dev:1', include: ['TAGS'] }),
    );
    const app = taskDefinition?.containerDefinitions?.[0];
    expect(app?.image).toBe(`${first.facts.repositoryUrl}@${first.facts.imageDigest}`);
    expect(app?.dockerLabels).toMatchObject({ 'fargate-platform.commit': COMMIT });
    expect(Object.fromEntries((tags ?? []).map(({ key, value }) => [key, value]))).toMatchObject({
      'fargate-platform:commit': COMMIT,
      'fargate-platform:image-tag': first.facts.image?.split(':').at(-1),
      'fargate-platform:run': 'https://github.com/shop/shop/actions/runs/1',
    });
  });
});
