import { DescribeServicesCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import {
  DescribeListenersCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CERTIFICATE, type Deployment, done, type Stage, startStage } from './deployments.ts';

const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555';

let aws: Stage;
let image: string;
let first: Deployment;
beforeAll(async () => {
  aws = await startStage();
  image = await aws.archive({});
  first = await aws.deploy({ image });
});
afterAll(() => aws.close());

const desiredCount = async () => {
  const { services } = await aws.clients.ecs.send(
    new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] }),
  );
  return services?.[0]?.desiredCount;
};
const setCount = (count: number) =>
  aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', desiredCount: count }));

describe('the number of tasks', () => {
  test('is what was asked for, once it is asked for anew', async () => {
    const more = await aws.deploy({ image, 'desired-count': '2' });
    expect(more).toMatchObject({ outcome: 'deployed', because: expect.stringContaining('2 of 2 tasks') });
    expect(more.facts.deploymentId).toBe(first.facts.deploymentId);
    expect(await desiredCount()).toBe(2);
  });

  test('stays as autoscaling or a person moved it, while the same is asked for', async () => {
    await setCount(3);
    const same = await aws.deploy({ image, 'desired-count': '2' });
    expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(await desiredCount()).toBe(3);
    const next = await aws.deploy({ image, 'desired-count': '2', cpu: '512', memory: '1024' });
    expect(next).toMatchObject({ outcome: 'deployed', because: expect.stringContaining('3 of 3 tasks') });
    expect(await desiredCount()).toBe(3);
  });

  test('is asked of AWS again when the wish changes', async () => {
    const fewer = await aws.deploy({ image });
    expect(fewer).toMatchObject({ outcome: 'deployed' });
    expect(await desiredCount()).toBe(1);
  });

  test('may be none: then nothing runs, and nothing is claimed to be healthy', async () => {
    const none = await aws.deploy({ image, 'desired-count': '0' });
    expect(none).toMatchObject({ outcome: 'asleep', because: expect.stringContaining('nothing runs') });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
  });
});

describe('protection from deletion', () => {
  const protection = () => {
    const [balancer] = aws.simulator.elb.state.loadBalancers.values();
    return balancer?.attributes.get('deletion_protection.enabled');
  };

  test('is put on and taken off as described', async () => {
    expect(await aws.deploy({ image, 'deletion-protection': 'true' })).toMatchObject({ outcome: 'deployed' });
    expect(protection()).toBe('true');
    expect(await aws.deploy({ image, 'deletion-protection': 'true' })).toMatchObject({
      outcome: 'unchanged',
      writes: [],
    });
    await aws.deploy({ image, 'deletion-protection': 'false' });
    expect(protection()).toBe('false');
  });

  test('stays as a person set it where nothing is said of it', async () => {
    await aws.deploy({ image });
    const [balancer] = aws.simulator.elb.state.loadBalancers.values();
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'true' }];
    await aws.clients.elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: balancer?.arn, Attributes }));
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(protection()).toBe('true');
  });
});

describe('a certificate', () => {
  const listeners = async () => {
    const { Listeners = [] } = await aws.clients.elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: balancer() }),
    );
    return Object.fromEntries(Listeners.map(({ Port, DefaultActions }) => [Port, DefaultActions?.[0]?.Type]));
  };
  const balancer = () => {
    const call = first.calls.find(({ operation }) => operation === 'ModifyLoadBalancerAttributes');
    return /arn:[^"]+/.exec(JSON.stringify(call?.input))?.[0];
  };

  /** The listeners after every write of a run, played back from its requests. */
  function history(before: Record<string, string>, run: Deployment): Record<string, string>[] {
    const state = { ...before };
    return run.writes
      .filter(({ operation }) => /Listener$/.test(operation))
      .map(({ operation, input }) => {
        const text = JSON.stringify(input);
        const port =
          /"Port":"?(\d+)/.exec(text.replace(/"RedirectConfig":\{[^}]*\}/, ''))?.[1] ??
          (operation === 'DeleteListener' ? '443' : '80');
        if (operation === 'DeleteListener') delete state[port];
        else state[port] = text.includes('"redirect"') ? 'redirect' : 'forward';
        return { ...state };
      });
  }

  test('opens 443, and only then 80 redirects to it', async () => {
    const secured = await aws.deploy({ image, 'certificate-arn': CERTIFICATE });
    expect(secured.outcome).toBe('deployed');
    expect(secured.facts.url).toMatch(/^https:/);
    expect(done(secured)).toEqual({ 'listener 443': 'create', 'listener 80': 'update' });
    expect(await listeners()).toEqual({ 80: 'redirect', 443: 'forward' });
    for (const state of history({ 80: 'forward' }, secured)) {
      expect(state['80'] === 'redirect' && state['443'] === undefined).toBe(false);
    }
    expect(await aws.deploy({ image, 'certificate-arn': CERTIFICATE })).toMatchObject({
      outcome: 'unchanged',
      writes: [],
    });
  });

  test('taken away: 80 forwards again, and only then 443 goes', async () => {
    const plain = await aws.deploy({ image });
    expect(plain.outcome).toBe('deployed');
    expect(plain.facts.url).toMatch(/^http:/);
    expect(done(plain)).toEqual({ 'listener 443': 'remove', 'listener 80': 'update' });
    expect(await listeners()).toEqual({ 80: 'forward' });
    for (const state of history({ 80: 'redirect', 443: 'forward' }, plain)) {
      expect(state['80'] === 'redirect' && state['443'] === undefined).toBe(false);
    }
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('was given and taken away within one broken run: the next run ends it', async () => {
    aws.simulator.faults.add({ kind: 'deny', operation: 'DeleteListener', times: 1 });
    await aws.deploy({ image, 'certificate-arn': CERTIFICATE });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'failed' });
    expect(await listeners()).toEqual({ 80: 'forward', 443: 'forward' });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
    expect(await listeners()).toEqual({ 80: 'forward' });
  });
});

describe('what AWS cannot change in place is refused before the first write:', () => {
  test.each([
    [
      'the scheme',
      { scheme: 'internal' },
      /load balancer shop-dev-alb: AWS can't change its scheme \(internet-facing → internal\)\. Delete/,
    ],
    [
      'the key of the repository',
      { 'kms-key-arn': KEY },
      /repository shop-dev: AWS can't change its kmsKey .*delete the repository/,
    ],
    [
      'the VPC',
      { 'vpc-id': 'vpc-0123456789abcdef0' },
      /target group shop-dev-tg: AWS can't change its vpcId .*neither can be moved: take a new environment name/,
    ],
  ])('%s', async (_, change, message) => {
    const refused = await aws.deploy({ image, ...change, 'log-retention-days': '7' });
    expect(refused).toMatchObject({ outcome: 'failed', writes: [], steps: [] });
    expect(refused.told).toMatch(message);
    expect(refused.told).toMatch(/nothing was changed/i);
  });

  test('all refusals are told at once', async () => {
    const refused = await aws.deploy({
      image,
      scheme: 'internal',
      'kms-key-arn': KEY,
      'vpc-id': 'vpc-0123456789abcdef0',
    });
    expect(
      refused.told.split('\n').filter((line) => /^(repository|load balancer|target group) /.test(line)),
    ).toHaveLength(3);
  });
});

describe('the health check', () => {
  test('takes another interval while tasks live', async () => {
    expect(await aws.deploy({ image, 'health-check-interval': '20s' })).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
  });

  test('changed by hand is seen, named and undone, though tasks live', async () => {
    await aws.clients.elb.send(
      new ModifyTargetGroupCommand({ TargetGroupArn: first.facts.targetGroupArn, HealthCheckPath: '/elsewhere' }),
    );
    const healed = await aws.deploy({ image });
    expect(healed.outcome).toBe('deployed');
    expect(healed.steps.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'healthCheck.path',
      from: '/elsewhere',
      to: '/health',
      drift: true,
    });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('changed by hand to what is then described is taken as it is', async () => {
    await aws.clients.elb.send(
      new ModifyTargetGroupCommand({ TargetGroupArn: first.facts.targetGroupArn, HealthCheckPath: '/ready' }),
    );
    const followed = await aws.deploy({ image, 'health-check-path': '/ready' });
    expect(followed.outcome).toBe('deployed');
    expect(await aws.deploy({ image, 'health-check-path': '/ready' })).toMatchObject({
      outcome: 'unchanged',
      writes: [],
    });
  });
});
