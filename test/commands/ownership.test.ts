import { CreateLogGroupCommand, ListTagsForResourceCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateRepositoryCommand, TagResourceCommand } from '@aws-sdk/client-ecr';
import { CreateClusterCommand, TagResourceCommand as TagEcs } from '@aws-sdk/client-ecs';
import { CreateListenerCommand, DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CERTIFICATE, done, type Stage, startStage } from './deployments.ts';

let aws: Stage;
let image: string;
beforeEach(async () => {
  aws = await startStage();
  image = await aws.archive({});
});
afterEach(() => aws.close());

const KMS = { encryptionConfiguration: { encryptionType: 'KMS' } } as const;

describe('things under our names that somebody made by hand or with another tool', () => {
  beforeEach(async () => {
    await aws.clients.ecs.send(new CreateClusterCommand({ clusterName: 'shop-dev' }));
    await (await aws.clients.logs()).client.send(
      new CreateLogGroupCommand({ logGroupName: '/ecs/shop-dev', tags: { team: 'web' } }),
    );
    await aws.clients.ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev', ...KMS }));
  });

  test('are refused, all of them named with the remedy, and nothing is written', async () => {
    const refused = await aws.deploy({ image });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [], steps: [] });
    for (const thing of ['cluster shop-dev', 'log group /ecs/shop-dev', 'repository shop-dev']) {
      expect(refused.told).toContain(`${thing}: it exists already and was not made by fargate-platform`);
    }
    expect(refused.told).toContain('`adopt: true`');
  });

  test('are taken over when the user says so, and keep the tags they had', async () => {
    const adopted = await aws.deploy({ image, adopt: 'true' });
    expect(adopted.outcome).toBe('deployed');
    expect(done(adopted)).toMatchObject({ cluster: 'update', 'log group': 'update', repository: 'update' });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
    const { client } = await aws.clients.logs();
    const resourceArn = 'arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop-dev';
    const { tags } = await client.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toMatchObject({ team: 'web', 'fargate-platform:project': 'shop' });
  });
});

describe("another owner's thing under our name", () => {
  test.each(['false', 'true'])('is refused with adopt: %s, and nothing is written', async (adopt) => {
    const tags = [
      { key: 'fargate-platform:project', value: 'billing' },
      { key: 'fargate-platform:environment', value: 'dev' },
      { key: 'fargate-platform:managed-by', value: 'fargate-platform' },
    ];
    await aws.clients.ecs.send(new CreateClusterCommand({ clusterName: 'shop-dev', tags }));
    const refused = await aws.deploy({ image, adopt });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain('belongs to somebody else (fargate-platform:project = billing)');
  });

  test('is refused also when it appears between the plan and the write', async () => {
    const tags = [{ key: 'fargate-platform:project', value: 'billing' }];
    const started = aws.deploy(
      { image },
      {
        on: (event) => {
          if (event.kind !== 'planned') return;
          aws.simulator.ecs.service.operations['CreateCluster']?.run({ clusterName: 'shop-dev', tags });
        },
      },
    );
    const refused = await started;
    expect(refused.outcome).toBe('failed');
    expect(refused.told).toContain(
      'cluster shop-dev: it belongs to somebody else (fargate-platform:project = billing)',
    );
    expect(refused.calls.map(({ operation }) => operation)).not.toContain('UpdateCluster');
    expect(refused.calls.map(({ operation }) => operation)).not.toContain('CreateService');
  });
});

describe('a listener on 443 that somebody made by hand, and no certificate is given', () => {
  test('is refused, and not taken away', async () => {
    const { facts } = await aws.deploy({ image });
    const { elb } = aws.clients;
    const { LoadBalancers } = await elb.send(new DescribeLoadBalancersCommand({ Names: ['shop-dev-alb'] }));
    await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: LoadBalancers?.[0]?.LoadBalancerArn,
        Protocol: 'HTTPS',
        Port: 443,
        Certificates: [{ CertificateArn: CERTIFICATE }],
        DefaultActions: [{ Type: 'forward', TargetGroupArn: facts.targetGroupArn }],
      }),
    );
    const refused = await aws.deploy({ image });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [] });
    expect(refused.told).toContain('listener shop-dev-alb:443');
  });
});

describe('tags that were lost or changed', () => {
  test('ours: refused without adopt, healed with it', async () => {
    const { facts } = await aws.deploy({ image });
    const { UntagResourceCommand } = await import('@aws-sdk/client-ecs');
    const tagKeys = ['fargate-platform:managed-by'];
    await aws.clients.ecs.send(new UntagResourceCommand({ resourceArn: facts.serviceArn, tagKeys }));
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'failed', writes: [] });
    const healed = await aws.deploy({ image, adopt: 'true' });
    expect(healed).toMatchObject({ outcome: 'deployed' });
    expect(healed.writes.map(({ operation }) => operation)).toEqual(['TagResource']);
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test("the user's: set again without a new revision or a rollout", async () => {
    const { facts } = await aws.deploy({ image, tags: 'team=web' });
    await aws.clients.ecs.send(new TagEcs({ resourceArn: facts.clusterArn, tags: [{ key: 'team', value: 'other' }] }));
    await aws.clients.ecr.send(
      new TagResourceCommand({
        resourceArn: 'arn:aws:ecr:eu-central-1:123456789012:repository/shop-dev',
        tags: [
          { Key: 'team', Value: 'other' },
          { Key: 'cost', Value: '1' },
        ],
      }),
    );
    const healed = await aws.deploy({ image, tags: 'team=web' });
    expect(done(healed)).toEqual({ cluster: 'update', repository: 'update' });
    expect(healed.facts.deploymentId).toBe(facts.deploymentId);
  });
});
