import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  ListServicesCommand,
  PutClusterCapacityProvidersCommand,
  UpdateClusterCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterAll(() => stage.close());

describe('clusters', () => {
  const create = { clusterName: 'other', settings: [{ name: 'containerInsights', value: 'disabled' }] } as const;

  test('are made once; the same again is the same, another is refused', async () => {
    const first = await stage.ecs.send(new CreateClusterCommand({ ...create, settings: [...create.settings] }));
    const again = await stage.ecs.send(new CreateClusterCommand({ ...create, settings: [...create.settings] }));
    expect(again.cluster?.clusterArn).toBe(first.cluster?.clusterArn);
    const other = new CreateClusterCommand({
      clusterName: 'other',
      settings: [{ name: 'containerInsights', value: 'enabled' }],
    });
    await expect(stage.ecs.send(other)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining('inconsistent'),
    });
  });

  test('show settings and tags to who asks for them, and a stranger as MISSING', async () => {
    const plain = await stage.ecs.send(new DescribeClustersCommand({ clusters: ['shop-dev', 'nobody'] }));
    expect(plain.clusters).toMatchObject([{ status: 'ACTIVE', tags: [], settings: [] }]);
    expect(plain.failures).toMatchObject([{ reason: 'MISSING' }]);
    const full = await stage.ecs.send(
      new DescribeClustersCommand({ clusters: ['shop-dev'], include: ['TAGS', 'SETTINGS'] }),
    );
    expect(full.clusters).toMatchObject([
      { tags: [{ key: 'owner', value: 'shop' }], settings: [{ name: 'containerInsights', value: 'disabled' }] },
    ]);
  });

  test('change, and come back INACTIVE once they are deleted', async () => {
    await stage.ecs.send(new CreateClusterCommand({ clusterName: 'short-lived' }));
    const updated = await stage.ecs.send(
      new UpdateClusterCommand({
        cluster: 'short-lived',
        settings: [{ name: 'containerInsights', value: 'enhanced' }],
      }),
    );
    expect(updated.cluster?.settings).toEqual([{ name: 'containerInsights', value: 'enhanced' }]);
    const put = await stage.ecs.send(
      new PutClusterCapacityProvidersCommand({
        cluster: 'short-lived',
        capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
      }),
    );
    expect(put.cluster?.capacityProviders).toEqual(['FARGATE', 'FARGATE_SPOT']);
    await stage.ecs.send(new DeleteClusterCommand({ cluster: 'short-lived' }));
    const { clusters } = await stage.ecs.send(new DescribeClustersCommand({ clusters: ['short-lived'] }));
    expect(clusters).toMatchObject([{ status: 'INACTIVE' }]);
    await expect(stage.ecs.send(new ListServicesCommand({ cluster: 'short-lived' }))).rejects.toMatchObject({
      name: 'ClusterNotFoundException',
    });
  });
});
