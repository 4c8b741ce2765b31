import { DeleteServiceCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Stage, startStage } from './deployments.ts';

// What AWS has just made is not there for all of AWS at once. It says so in its own words, and the run tries again.

let aws: Stage;
let image: string;
afterEach(() => aws.close());

const INVALID = 'InvalidParameterException';

const PASSING = [
  ['PutLifecyclePolicy', 'RepositoryNotFoundException', 'The repository does not exist'],
  [
    'CreateCluster',
    INVALID,
    'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
  ],
  ['ModifyTargetGroupAttributes', 'TargetGroupNotFound', 'One or more target groups not found'],
  ['CreateListener', 'LoadBalancerNotFound', 'One or more load balancers not found'],
  ['CreateListener', 'TargetGroupNotFound', 'One or more target groups not found'],
  [
    'RegisterTaskDefinition',
    'ClientException',
    'Too many concurrent attempts to create a new revision of the specified family.',
  ],
  ['RegisterTaskDefinition', 'ClientException', 'Role is not valid'],
  ['CreateService', INVALID, 'The target group with targetGroupArn arn:x does not have an associated load balancer.'],
  [
    'CreateService',
    INVALID,
    'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
  ],
  ['CreateService', INVALID, 'Unable to Start a service that is still Draining.'],
  ['CreateService', 'ClusterNotFoundException', 'Cluster not found.'],
] as const;

describe('a refusal that passes', () => {
  beforeEach(async () => {
    aws = await startStage();
    image = await aws.archive({});
  });

  test.each(PASSING)('of %s (%s: %s) only takes longer', async (operation, code, message) => {
    aws.simulator.faults.add({ kind: 'error', operation, code, message, times: 2 });
    const deployed = await aws.deploy({ image });
    expect([deployed.outcome, deployed.told]).toEqual(['deployed', expect.stringContaining('1 of 1 task')]);
  });

  test.each(PASSING)(
    'of %s (%s: %s) that does not pass ends the run with that cause',
    async (operation, code, message) => {
      aws.simulator.faults.add({ kind: 'error', operation, code, message });
      const failed = await aws.deploy({ image });
      expect(failed.outcome).toBe('failed');
      expect(failed.told).toMatch(/gave up after \d+ s of waiting for/);
      expect(failed.told).toContain(message);
    },
  );

  test('of a name that is taken, though nobody shows who has it, ends the run with that', async () => {
    const message = 'A target group with the same name exists, but with different settings';
    aws.simulator.faults.add({
      kind: 'error',
      operation: 'CreateTargetGroup',
      code: 'DuplicateTargetGroupName',
      message,
    });
    const start = aws.clock.now();
    const failed = await aws.deploy({ image });
    expect([failed.outcome, failed.told]).toEqual([
      'failed',
      expect.stringMatching(/target group shop-dev-tg: .* anew/),
    ]);
    expect(failed.told).toContain(message);
    expect((aws.clock.now() - start) / 1000).toBeLessThan(180);
  });

  test.each([
    ['CreateService', 'InvalidParameterException', 'The container app does not exist in the task definition.'],
    ['RegisterTaskDefinition', 'ClientException', 'No Fargate configuration exists for given values.'],
    ['CreateLoadBalancer', 'InvalidSubnet', 'Not enough IP space available in subnet-1.'],
    ['CreateRepository', 'LimitExceededException', 'The maximum number of repositories is reached.'],
    ['CreateCluster', 'InvalidParameterException', 'Another reason.'],
  ])('of %s (%s: %s) for another reason is not tried again', async (operation, code, message) => {
    aws.simulator.faults.add({ kind: 'error', operation, code, message });
    const failed = await aws.deploy({ image });
    expect(failed.told).toContain(message);
    expect(failed.calls.filter((call) => call.operation === operation)).toHaveLength(1);
  });
});

describe('reads that lag behind', () => {
  beforeEach(async () => {
    aws = await startStage();
    image = await aws.archive({});
  });

  const stale = { kind: 'stale', operation: 'DescribeServices', times: 3 } as const;
  const lagging = () => {
    let armed = false;
    return {
      on: ({ kind }: { readonly kind: string }) => {
        if (kind !== 'watching' || armed) return;
        armed = true;
        aws.simulator.faults.add(stale);
      },
    };
  };

  test('after a service was made, and still don’t know it, are looked past', async () => {
    const deployed = await aws.deploy({ image }, lagging());
    expect([deployed.outcome, deployed.error]).toEqual(['deployed', undefined]);
  });

  test.each([
    ['drains', 0],
    ['is gone', 900],
  ])('after a service was made over one that %s, and still tell that one, are looked past', async (_, after) => {
    const { facts } = await aws.deploy({ image });
    await aws.clients.ecs.send(new DeleteServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', force: true }));
    await aws.pass(after);
    // What the stale answers will be.
    const asked = { cluster: facts.clusterArn, services: ['shop-dev'], include: ['TAGS' as const] };
    const { services } = await aws.clients.ecs.send(new DescribeServicesCommand(asked));
    expect(services?.[0]?.status).toBe(after === 0 ? 'DRAINING' : 'INACTIVE');
    const deployed = await aws.deploy({ image }, lagging());
    expect([deployed.outcome, deployed.told]).toEqual(['deployed', expect.stringContaining('1 of 1 task')]);
    const looks = deployed.calls.filter(
      ({ operation, input }) => operation === 'DescribeServices' && /arn:/.test(JSON.stringify(input)),
    );
    expect(looks.length).toBeGreaterThan(3);
  });

  test('after a rollout began don’t make the old deployment pass for the new one', async () => {
    const { facts } = await aws.deploy({ image });
    const crash = await aws.archive({ labels: { 'simulator.exit-code': '1' } });
    const next = await aws.deploy({ image: crash }, lagging());
    expect(next.outcome).toBe('rolled-back');
    expect(next.facts.previousTaskDefinitionArn).toBe(facts.taskDefinitionArn);
  });

  test('of the targets don’t count the old tasks', async () => {
    await aws.deploy({ image });
    const ill = await aws.archive({ labels: { 'simulator.status': '503' } });
    const next = await aws.deploy(
      { image: ill, 'wait-timeout': '90s' },
      {
        on: ({ kind }) => {
          if (kind === 'watching') aws.simulator.faults.add({ ...stale, operation: 'DescribeTargetHealth', times: 9 });
        },
      },
    );
    expect(['timed-out', 'rolled-back']).toContain(next.outcome);
  });
});
