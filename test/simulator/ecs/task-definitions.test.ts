import {
  CreateServiceCommand,
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionsCommand,
  type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStage, type Stage, serviceInput, taskDefinitionInput } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterAll(() => stage.close());

describe('task definitions', () => {
  test('come back with what AWS adds, and with what it does not model untouched', async () => {
    const [app] = taskDefinitionInput().containerDefinitions;
    const arn = await stage.register({
      cpu: '.25 vCPU',
      memory: '0.5 GB',
      containerDefinitions: [
        {
          ...app,
          name: 'app',
          linuxParameters: { initProcessEnabled: true },
          healthCheck: { command: ['CMD', 'true'] },
          environment: [
            { name: 'A', value: '1' },
            { name: 'B', value: '2' },
          ],
        },
      ],
      tags: [{ key: 'commit', value: 'abc' }],
    });
    const { taskDefinition, tags } = await stage.ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: arn, include: ['TAGS'] }),
    );
    expect(taskDefinition).toMatchObject({
      cpu: '256',
      memory: '512',
      status: 'ACTIVE',
      volumes: [],
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      containerDefinitions: [
        {
          cpu: 0,
          essential: true,
          mountPoints: [],
          volumesFrom: [],
          systemControls: [],
          portMappings: [{ containerPort: 8000, hostPort: 8000, protocol: 'tcp' }],
          linuxParameters: { initProcessEnabled: true },
          healthCheck: { command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 3 },
        },
      ],
    });
    expect(taskDefinition?.containerDefinitions?.[0]?.environment).toHaveLength(2);
    expect(taskDefinition?.registeredAt).toBeInstanceOf(Date);
    expect(tags).toEqual([{ key: 'commit', value: 'abc' }]);
  });

  test('count their revisions on, over deregistered ones', async () => {
    const first = await stage.register({ family: 'counted' });
    await stage.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: first }));
    const second = await stage.register({ family: 'counted' });
    expect([first, second].map((arn) => arn.split('/').at(-1))).toEqual(['counted:1', 'counted:2']);
    const { taskDefinitionArns } = await stage.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'counted' }));
    expect(taskDefinitionArns).toEqual([second]);
    const inactive = new CreateServiceCommand({
      ...serviceInput(stage.targetGroupArn),
      serviceName: 'x',
      taskDefinition: first,
    });
    await expect(stage.ecs.send(inactive)).rejects.toMatchObject({ name: 'ClientException' });
  });

  test('are deleted once they are deregistered, and their numbers are not given again', async () => {
    const first = await stage.register({ family: 'leaving' });
    const remove = (...taskDefinitions: string[]) =>
      stage.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }));
    expect((await remove(first, 'leaving:7')).failures).toMatchObject([
      { arn: first, reason: expect.stringContaining('ACTIVE') },
      { arn: 'leaving:7' },
    ]);
    await stage.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: first }));
    expect(await remove(first)).toMatchObject({ taskDefinitions: [{ status: 'DELETE_IN_PROGRESS' }], failures: [] });
    const list = (status: 'INACTIVE' | 'DELETE_IN_PROGRESS') =>
      stage.ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: 'leaving', status }));
    expect((await list('INACTIVE')).taskDefinitionArns).toEqual([]);
    expect((await list('DELETE_IN_PROGRESS')).taskDefinitionArns).toEqual([first]);
    const use = { ...serviceInput(stage.targetGroupArn), serviceName: 'x', taskDefinition: first };
    await expect(stage.ecs.send(new CreateServiceCommand(use))).rejects.toMatchObject({ name: 'ClientException' });
    stage.clock.advance(60);
    expect((await list('DELETE_IN_PROGRESS')).taskDefinitionArns).toEqual([]);
    await expect(stage.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: first }))).rejects.toMatchObject({
      name: 'ClientException',
    });
    expect(await stage.register({ family: 'leaving' })).toMatch(/:2$/);
    await expect(remove('leaving')).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(remove(...Array.from({ length: 11 }, () => first))).rejects.toThrow();
  });

  const app = { name: 'app', image: 'app' };
  const awslogs = {
    logDriver: 'awslogs' as const,
    options: { 'awslogs-group': 'g', 'awslogs-region': 'r', 'awslogs-stream-prefix': 'p' },
  };
  const secret = (valueFrom: string) => [{ ...app, secrets: [{ name: 'KEY', valueFrom }] }];
  const refusals: readonly [string, Partial<RegisterTaskDefinitionCommandInput>][] = [
    ['a pair of sizes that Fargate has not', { cpu: '256', memory: '3072' }],
    ['no size', { cpu: undefined }],
    ['another network mode', { networkMode: 'bridge' }],
    ['no essential container', { containerDefinitions: [{ ...app, essential: false }] }],
    ['two containers of one name', { containerDefinitions: [app, app] }],
    [
      'a host port of its own',
      { containerDefinitions: [{ ...app, portMappings: [{ containerPort: 80, hostPort: 81 }] }] },
    ],
    ['privileges', { containerDefinitions: [{ ...app, privileged: true }] }],
    ['a log driver of the host', { containerDefinitions: [{ ...app, logConfiguration: { logDriver: 'syslog' } }] }],
    ['awslogs without its options', { containerDefinitions: [{ ...app, logConfiguration: { logDriver: 'awslogs' } }] }],
    [
      'logs without an execution role',
      { executionRoleArn: undefined, containerDefinitions: [{ ...app, logConfiguration: awslogs }] },
    ],
    [
      'a health check out of bounds',
      { containerDefinitions: [{ ...app, healthCheck: { command: ['CMD', 'x'], interval: 4 } }] },
    ],
    ['a secret that is no reference', { containerDefinitions: secret('hunter2 hunter2') }],
    [
      'a secret with stage and version',
      { containerDefinitions: secret('arn:aws:secretsmanager:r-1:123456789012:secret:n-AbCdEf:k:AWSCURRENT:v') },
    ],
    [
      'a variable that is a secret too',
      {
        containerDefinitions: [
          { ...app, environment: [{ name: 'KEY', value: 'x' }], secrets: [{ name: 'KEY', valueFrom: 'parameter' }] },
        ],
      },
    ],
    ['too little ephemeral storage', { ephemeralStorage: { sizeInGiB: 20 } }],
    [
      'more than 64 KiB',
      { containerDefinitions: [{ ...app, environment: [{ name: 'LARGE', value: 'x'.repeat(66_000) }] }] },
    ],
  ];
  test.each(refusals)('are refused with %s', async (_, overrides) => {
    await expect(stage.register({ family: 'refused', ...overrides })).rejects.toMatchObject({
      name: 'ClientException',
    });
  });
});
