import {
  CreateServiceCommand,
  DeleteClusterCommand,
  DeleteServiceCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
  PutClusterCapacityProvidersCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStage, type Stage, SUBNETS, serviceInput } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterAll(() => stage.close());

describe('services', () => {
  const input = () => ({ ...serviceInput(stage.targetGroupArn), serviceName: 'web', desiredCount: 0 });

  beforeAll(async () => {
    await stage.register();
  });

  const refusals: readonly [string, object, string, RegExp][] = [
    ['in an unknown cluster', { cluster: 'nobody' }, 'ClusterNotFoundException', /./],
    ['of an unknown task definition', { taskDefinition: 'nobody:1' }, 'ClientException', /./],
    [
      'without a network',
      { networkConfiguration: undefined },
      'InvalidParameterException',
      /Network Configuration must be provided/,
    ],
    [
      'in a subnet that is none',
      { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-x'] } } },
      'InvalidParameterException',
      /InvalidSubnetID.NotFound/,
    ],
    [
      'with six security groups',
      {
        networkConfiguration: {
          awsvpcConfiguration: { subnets: SUBNETS, securityGroups: Array(6).fill('sg-0123abcd') },
        },
      },
      'InvalidParameterException',
      /less than or equal to 5/,
    ],
    [
      'behind an unknown target group',
      { loadBalancers: [{ targetGroupArn: 'arn:x', containerName: 'app', containerPort: 8000 }] },
      'InvalidParameterException',
      /does not exist/,
    ],
    ['with a role', { role: 'ecsServiceRole' }, 'InvalidParameterException', /service linked role/],
    [
      'with a launch type and a strategy',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      'InvalidParameterException',
      /both a launch type and capacity provider/,
    ],
    [
      'that could never be deployed',
      { deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 100 } },
      'InvalidParameterException',
      /block deployments/,
    ],
    [
      'with rebalancing and no room for it',
      { deploymentConfiguration: { maximumPercent: 100, minimumHealthyPercent: 0 } },
      'InvalidParameterException',
      /rebalancing/,
    ],
    ['on an unknown platform', { platformVersion: '9.9.9' }, 'PlatformUnknownException', /./],
    ['with a token that is too long', { clientToken: 'x'.repeat(37) }, 'InvalidParameterException', /clientToken/],
  ];
  test.each(refusals)('are refused %s', async (_, overrides, name, message) => {
    await expect(stage.ecs.send(new CreateServiceCommand({ ...input(), ...overrides }))).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  test.each([
    [{ containerName: 'other', containerPort: 8000 }, /container other does not exist/],
    [{ containerName: 'app', containerPort: 9 }, /did not have a container port 9/],
  ])('are refused behind %j', async (target, message) => {
    const loadBalancers = [{ targetGroupArn: stage.targetGroupArn, ...target }];
    await expect(stage.ecs.send(new CreateServiceCommand({ ...input(), loadBalancers }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringMatching(message),
    });
  });

  test('are made once; the same request again finds them, another is not idempotent', async () => {
    const first = await stage.ecs.send(new CreateServiceCommand(input()));
    const again = await stage.ecs.send(new CreateServiceCommand(input()));
    expect(again.service?.deployments?.[0]?.id).toBe(first.service?.deployments?.[0]?.id);
    await expect(stage.ecs.send(new CreateServiceCommand({ ...input(), desiredCount: 1 }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Creation of service was not idempotent.',
    });
  });

  test('show the defaults that AWS fills in', async () => {
    const { services } = await stage.ecs.send(new DescribeServicesCommand({ cluster: 'shop-dev', services: ['web'] }));
    expect(services?.[0]).toMatchObject({
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      schedulingStrategy: 'REPLICA',
      availabilityZoneRebalancing: 'ENABLED',
      propagateTags: 'NONE',
      networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'DISABLED' } },
      deploymentConfiguration: {
        maximumPercent: 200,
        minimumHealthyPercent: 100,
        strategy: 'ROLLING',
        bakeTimeInMinutes: 0,
        alarms: { alarmNames: [], enable: false, rollback: false },
        deploymentCircuitBreaker: {
          enable: true,
          rollback: true,
          resetOnHealthyTask: true,
          thresholdConfiguration: { type: 'BOUNDED_PERCENT', value: 50 },
        },
      },
    });
  });

  test('have revisions that say what was rolled out', async () => {
    const { services } = await stage.ecs.send(new DescribeServicesCommand({ cluster: 'shop-dev', services: ['web'] }));
    const arn = services?.[0]?.currentServiceRevisions?.[0]?.arn ?? '';
    const { serviceRevisions } = await stage.ecs.send(
      new DescribeServiceRevisionsCommand({ serviceRevisionArns: [arn] }),
    );
    expect(serviceRevisions?.[0]).toMatchObject({
      taskDefinition: services?.[0]?.taskDefinition,
      resolvedConfiguration: { loadBalancers: [{ targetGroupArn: stage.targetGroupArn }] },
    });
  });

  test('are missed politely', async () => {
    const { services, failures } = await stage.ecs.send(
      new DescribeServicesCommand({ cluster: 'shop-dev', services: ['nobody'] }),
    );
    expect(services).toEqual([]);
    expect(failures).toMatchObject([{ reason: 'MISSING' }]);
    await expect(
      stage.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'nobody' })),
    ).rejects.toMatchObject({
      name: 'ServiceNotFoundException',
    });
  });

  test('use only the capacity providers of their cluster', async () => {
    const strategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
    const spot = { ...input(), serviceName: 'spot', launchType: undefined, capacityProviderStrategy: strategy };
    await expect(stage.ecs.send(new CreateServiceCommand(spot))).rejects.toMatchObject({
      message: expect.stringContaining('not associated with the cluster'),
    });
    await stage.ecs.send(
      new PutClusterCapacityProvidersCommand({
        cluster: 'shop-dev',
        capacityProviders: ['FARGATE_SPOT'],
        defaultCapacityProviderStrategy: [],
      }),
    );
    const { service } = await stage.ecs.send(new CreateServiceCommand(spot));
    expect(service).toMatchObject({ capacityProviderStrategy: strategy });
    expect(service?.launchType).toBeUndefined();
  });

  test('carry tags', async () => {
    const resourceArn = stage.simulator.ecs.store.services.find(({ name }) => name === 'web')?.arn ?? '';
    await stage.ecs.send(
      new TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      }),
    );
    await stage.ecs.send(new TagResourceCommand({ resourceArn, tags: [{ key: 'b', value: '3' }] }));
    await stage.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    const { tags } = await stage.ecs.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ key: 'b', value: '3' }]);
  });

  test('go in steps: not above 0, DRAINING, INACTIVE, and can be made again', async () => {
    const gone = { ...input(), serviceName: 'gone', desiredCount: 1 };
    const at = { cluster: 'shop-dev', service: 'gone' };
    await stage.ecs.send(new CreateServiceCommand(gone));
    stage.clock.advance(180);
    await expect(stage.ecs.send(new DeleteServiceCommand(at))).rejects.toMatchObject({
      message: 'The service cannot be stopped while it is scaled above 0.',
    });
    await expect(stage.ecs.send(new DeleteClusterCommand({ cluster: 'shop-dev' }))).rejects.toMatchObject({
      name: 'ClusterContainsServicesException',
    });
    const { service } = await stage.ecs.send(new DeleteServiceCommand({ ...at, force: true }));
    expect(service?.status).toBe('DRAINING');
    await expect(stage.ecs.send(new CreateServiceCommand(gone))).rejects.toMatchObject({
      message: 'Unable to Start a service that is still Draining.',
    });
    await expect(stage.ecs.send(new UpdateServiceCommand(at))).rejects.toMatchObject({
      name: 'ServiceNotActiveException',
    });
    stage.clock.advance(400);
    const { services } = await stage.ecs.send(new DescribeServicesCommand({ cluster: 'shop-dev', services: ['gone'] }));
    expect(services?.[0]?.status).toBe('INACTIVE');
    const again = await stage.ecs.send(new CreateServiceCommand(gone));
    expect(again.service?.status).toBe('ACTIVE');
  });
});

describe('tasks', () => {
  test('are listed by one filter of the starter, or by service', async () => {
    const both = new ListTasksCommand({ cluster: 'shop-dev', serviceName: 'web', startedBy: 'ecs-svc/1' });
    await expect(stage.ecs.send(both)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    const { taskArns } = await stage.ecs.send(new ListTasksCommand({ cluster: 'shop-dev', desiredStatus: 'PENDING' }));
    expect(taskArns).toEqual([]);
  });

  test('that nobody knows are MISSING', async () => {
    const { failures } = await stage.ecs.send(
      new DescribeTasksCommand({ cluster: 'shop-dev', tasks: ['0'.repeat(32)] }),
    );
    expect(failures).toMatchObject([{ reason: 'MISSING' }]);
  });
});
