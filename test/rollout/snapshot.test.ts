import { expect, test } from '@jest/globals';
import { snapshotOf, taskState } from '../../src/rollout/snapshot.ts';

test("AWS's answers become a look in our words", () => {
  const seen = snapshotOf({
    at: 7,
    service: {
      status: 'ACTIVE',
      desiredCount: 1,
      deployments: [
        {
          id: 'ecs-svc/2',
          status: 'PRIMARY',
          taskDefinition: 'td:2',
          createdAt: new Date(3),
          runningCount: 1,
          pendingCount: 2,
          rolloutState: 'FAILED',
          rolloutStateReason: 'tasks failed to start.',
        },
      ],
      events: [{ id: 'e', createdAt: new Date(5), message: 'm' }],
    },
    tasks: [],
    targets: [
      { Target: { Id: '10.0.0.1', Port: 8000 }, TargetHealth: { State: 'healthy' } },
      {
        Target: { Id: '10.0.0.2', Port: 8000 },
        TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout', Description: 'Request timed out' },
      },
    ],
    loadBalancer: { State: { Code: 'active' } },
    fate: { status: 'STOPPED' },
  });
  expect(seen).toEqual({
    at: 7,
    service: {
      status: 'ACTIVE',
      desired: 1,
      parked: false,
      deployments: [
        {
          id: 'ecs-svc/2',
          primary: true,
          taskDefinition: 'td:2',
          rollout: 'FAILED',
          reason: 'tasks failed to start',
          tasks: 3,
          began: 3,
        },
      ],
      events: [{ id: 'e', at: 5, message: 'm' }],
    },
    tasks: [],
    stopped: [],
    targets: [
      { address: '10.0.0.1', port: 8000, state: 'healthy', reason: undefined },
      { address: '10.0.0.2', port: 8000, state: 'unhealthy', reason: 'Target.Timeout: Request timed out' },
    ],
    loadBalancer: 'active',
    fate: { status: 'STOPPED', reason: '' },
  });
});

test('what AWS leaves out reads as nothing there, never as well', () => {
  const seen = snapshotOf({ at: 0, service: {}, tasks: [{}], targets: [{}], loadBalancer: undefined });
  expect(seen.service).toEqual({ status: '', desired: 0, parked: false, deployments: [], events: [] });
  expect(seen.loadBalancer).toBe('missing');
  expect(seen.targets).toEqual([{ address: '', port: 0, state: 'unknown', reason: undefined }]);
  expect(seen).not.toHaveProperty('fate');
});

test('a task is known by its id, its address by its network interface', () => {
  const attachments = [
    {},
    {
      details: [
        { name: 'subnetId', value: 's' },
        { name: 'privateIPv4Address', value: '10.0.0.1' },
      ],
    },
  ];
  const task = {
    taskArn: 'arn:aws:ecs:r:1:task/shop-dev/abc',
    startedBy: 'ecs-svc/2',
    lastStatus: 'RUNNING',
    attachments,
  };
  expect(taskState(task)).toMatchObject({ id: 'abc', deployment: 'ecs-svc/2', status: 'RUNNING', address: '10.0.0.1' });
});

test('a container says how it ended, and what ECS makes of its health', () => {
  const containers = [{ name: 'app', exitCode: 0, healthStatus: 'HEALTHY' as const }, { reason: 'OutOfMemoryError' }];
  expect(taskState({ containers }).containers).toEqual([
    { name: 'app', exitCode: 0, reason: undefined, health: 'HEALTHY' },
    { name: '', exitCode: undefined, reason: 'OutOfMemoryError', health: 'UNKNOWN' },
  ]);
});
