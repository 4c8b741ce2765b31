import { CreateRepositoryCommand } from '@aws-sdk/client-ecr';
import { CreateClusterCommand, TagResourceCommand } from '@aws-sdk/client-ecs';
import { ModifyLoadBalancerAttributesCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Destroying } from '../../src/commands/destroy.ts';
import { explain } from '../../src/errors.ts';
import { type Stage, startStage } from './deployments.ts';
import { destroyed as destroyedIn } from './destroying.ts';
import { inventory } from './inventory.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const destroyed = (asked: Partial<Destroying> = {}) => destroyedIn(aws, asked);
const there = () => inventory(aws.simulator);

const deployed = async (inputs: Readonly<Record<string, string>> = {}) => {
  const image = await aws.archive({ labels: { 'simulator.body': 'one' } });
  expect(await aws.deploy({ image, ...inputs })).toMatchObject({ outcome: 'deployed' });
};

describe('an environment that is destroyed', () => {
  test('is gone, and the next time there is nothing to do', async () => {
    await deployed();
    const ended = await destroyed();
    expect(ended).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(there()).toEqual([]);
    const mark = aws.simulator.journal.mark();
    expect(await destroyed()).toMatchObject({ outcome: 'unchanged', left: [], steps: [] });
    expect(aws.simulator.journal.writes(mark)).toEqual([]);
  });

  test('keeps what was to be kept, and says so', async () => {
    await deployed();
    const { left } = await destroyed({ keepImages: true, keepLogs: true });
    expect(left.map(({ kind }) => kind).toSorted()).toEqual(['log group', 'repository']);
    expect(there()).toEqual(['log group /ecs/shop-dev', 'repository shop-dev']);
  });

  test('comes back with the next deploy', async () => {
    await deployed();
    await destroyed({ keepImages: true });
    await deployed();
  });
});

describe('task definitions', () => {
  const statuses = () => [...aws.simulator.ecs.store.families.values()].flat().map(({ status }) => status);

  test('are deleted, however many there are, and those that a run before this one deregistered', async () => {
    await deployed();
    const store = aws.simulator.ecs.store;
    const [family = []] = store.families.values();
    const [first] = family;
    if (!first) throw new Error('there is no revision');
    for (let revision = 2; revision <= 23; revision++) {
      const status = revision < 13 ? 'ACTIVE' : 'INACTIVE';
      family.push({ ...first, revision, arn: first.arn.replace(/:1$/, `:${revision}`), status });
    }
    expect(await destroyed()).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(statuses()).toHaveLength(23);
    expect(there()).toEqual([]);
  });

  test('stay as records where the role may not delete them, which is told and no failure', async () => {
    await deployed();
    aws.simulator.faults.add({ kind: 'deny', operation: 'DeleteTaskDefinitions' });
    const left = [{ kind: 'task definition', name: 'shop-dev', reason: expect.stringContaining('is not allowed') }];
    expect(await destroyed()).toMatchObject({ outcome: 'destroyed', left });
    expect(statuses()).toEqual(['INACTIVE']);
    expect(await destroyed()).toMatchObject({ outcome: 'unchanged', left });
    aws.simulator.faults.clear();
    const steps = [{ kind: 'task definition', name: 'shop-dev', action: 'remove' }];
    expect(await destroyed()).toMatchObject({ outcome: 'destroyed', steps, left: [] });
    expect(there()).toEqual([]);
  });
});

describe('what is not the environment’s own', () => {
  test('stays: things of others, and things under our names without our tags', async () => {
    const { ecr, ecs } = aws.clients;
    await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }));
    await ecs.send(new CreateClusterCommand({ clusterName: 'shop-prod' }));
    expect(await destroyed()).toMatchObject({
      outcome: 'unchanged',
      left: [{ kind: 'repository', name: 'shop-dev', reason: expect.stringContaining('not carry the tags') }],
    });
    expect(there()).toEqual(['cluster shop-prod', 'repository shop-dev']);
  });

  test('stays when it was taken over, unless that is to go as well', async () => {
    await aws.clients.ecr.send(
      new CreateRepositoryCommand({ repositoryName: 'shop-dev', encryptionConfiguration: { encryptionType: 'KMS' } }),
    );
    await deployed({ adopt: 'true' });
    const { left } = await destroyed();
    expect(left).toEqual([{ kind: 'repository', name: 'shop-dev', reason: expect.stringContaining('taken over') }]);
    expect(there()).toEqual(['repository shop-dev']);
    expect(await destroyed({ includeAdopted: true })).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(there()).toEqual([]);
  });

  test('stays when another environment’s tags are on it', async () => {
    await deployed();
    const [cluster] = aws.simulator.ecs.store.clusters.values();
    await aws.clients.ecs.send(
      new TagResourceCommand({
        resourceArn: cluster?.arn,
        tags: [{ key: 'fargate-platform:environment', value: 'prod' }],
      }),
    );
    const { left } = await destroyed();
    expect(left).toEqual([expect.objectContaining({ kind: 'cluster' })]);
    // With the cluster left alone nothing waits for the service's last tasks.
    await aws.pass(600);
    expect(there()).toEqual(['cluster shop-dev']);
  });
});

describe('a load balancer that is protected from deletion', () => {
  const protect = () => {
    const [balancer] = aws.simulator.elb.state.loadBalancers.values();
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
    return aws.clients.elb.send(
      new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: balancer?.arn, Attributes }),
    );
  };

  test('keeps all of the environment, and says how to lift that', async () => {
    await deployed({ 'deletion-protection': 'true' });
    const before = there();
    const mark = aws.simulator.journal.mark();
    const ended = await destroyed();
    expect(ended).toMatchObject({ outcome: 'failed', because: 'nothing was removed', steps: [] });
    const told = explain(ended.error).join('\n');
    expect(told).toContain('load balancer shop-dev-alb: it is protected from deletion');
    expect(told).toContain('deploy with `deletion-protection: false`');
    expect(told).toContain('modify-load-balancer-attributes --load-balancer-arn');
    expect(aws.simulator.journal.writes(mark)).toEqual([]);
    expect(there()).toEqual(before);
    await deployed({ 'deletion-protection': 'false' });
    expect(await destroyed()).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(there()).toEqual([]);
  });

  test('keeps nothing where it is not the environment’s own: it stays by itself', async () => {
    await deployed();
    await protect();
    const [balancer] = aws.simulator.elb.state.loadBalancers.values();
    balancer?.tags.set('fargate-platform:environment', 'prod');
    expect(await destroyed()).toMatchObject({ left: [expect.objectContaining({ kind: 'load balancer' })] });
    expect(there()).toEqual(['load balancer shop-dev-alb']);
  });

  test('since the plan, ends it with the same words', async () => {
    await deployed();
    const ended = await destroyedIn(aws, {}, ({ kind }) => void (kind === 'planned' && protectNow()));
    function protectNow() {
      const [balancer] = aws.simulator.elb.state.loadBalancers.values();
      balancer?.attributes.set('deletion_protection.enabled', 'true');
    }
    expect(ended.outcome).toBe('failed');
    expect(explain(ended.error).join('\n')).toContain('deploy with `deletion-protection: false`');
  });
});
