import { beforeEach, describe, expect, test } from '@jest/globals';
import { type ManualClock, manualClock } from '../clock.ts';
import { createNetwork } from '../network.ts';
import type { Answer, Network } from '../ports.ts';
import { isFields } from '../validate.ts';
import { createElb, type Elb } from './elb.ts';
import { VPC_ID } from './subnets.ts';

const PORT = 8000;
const ZONE = 'eu-central-1b';

let clock: ManualClock;
let network: Network;
let elb: Elb;
let group: string;
let host: string;

/** Runs an operation and gives one text of the first thing in its answer. */
function run(name: string, input: Record<string, unknown>, list: string, field: string): string {
  const result = elb.service.operations[name]?.run(input);
  const items = isFields(result) ? result[list] : undefined;
  const [first]: unknown[] = Array.isArray(items) ? items : [];
  return isFields(first) ? String(first[field]) : '';
}

const listen = (ip: string, answer: Answer | undefined) =>
  network.listen(ip, ({ port }) => (port === PORT ? answer : undefined));
const register = (ip: string) => elb.targetGroups.register(group, { ip, port: PORT }, ZONE);
const state = (ip: string) => elb.targetGroups.state(group, { ip, port: PORT });
const get = (path = '/', port = 80) => elb.answer(host, path, port);
const forward = () => [{ Type: 'forward', TargetGroupArn: group }];

function createListener(input: Record<string, unknown> = {}): string {
  const [loadBalancer] = elb.state.loadBalancers.keys();
  const listener = { LoadBalancerArn: loadBalancer, Protocol: 'HTTP', Port: 80, DefaultActions: forward(), ...input };
  return run('CreateListener', listener, 'Listeners', 'ListenerArn');
}

beforeEach(() => {
  clock = manualClock();
  network = createNetwork();
  elb = createElb({ clock, network, account: '123456789012', region: 'eu-central-1' });
  const Subnets = ['subnet-0000000a', 'subnet-0000000b'];
  host = run('CreateLoadBalancer', { Name: 'shop', Subnets }, 'LoadBalancers', 'DNSName');
  const settings = { Name: 'shop', TargetType: 'ip', Protocol: 'HTTP', Port: PORT, VpcId: VPC_ID };
  group = run('CreateTargetGroup', settings, 'TargetGroups', 'TargetGroupArn');
});

describe('a load balancer', () => {
  test('answers nobody before it is active, nor on a port without a listener', () => {
    createListener();
    expect(get()).toBeUndefined();
    clock.advance(200);
    expect(get()?.status).toBe(503);
    expect(get('/', 443)).toBeUndefined();
    expect(elb.answer('elsewhere', '/', 80)).toBeUndefined();
  });

  test('that could not be provisioned never answers', () => {
    elb.provision('failed');
    const Subnets = ['subnet-0000000a', 'subnet-0000000b'];
    host = run('CreateLoadBalancer', { Name: 'broken', Subnets }, 'LoadBalancers', 'DNSName');
    const [arn] = [...elb.state.loadBalancers.keys()].slice(-1);
    createListener({
      LoadBalancerArn: arn,
      DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
    });
    clock.advance(600);
    expect(get()).toBeUndefined();
  });

  test('sends requests to the healthy targets in turn', () => {
    createListener();
    clock.advance(200);
    for (const ip of ['10.0.0.1', '10.0.0.2']) listen(ip, { status: 200, body: ip });
    listen('10.0.0.3', { status: 500, body: 'broken' });
    for (const ip of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) register(ip);
    clock.advance(100);
    expect([get()?.body, get()?.body, get()?.body].sort()).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.2']);
  });

  test('tries them all when none is healthy', () => {
    createListener();
    clock.advance(200);
    listen('10.0.0.3', { status: 500, body: 'broken' });
    register('10.0.0.3');
    clock.advance(100);
    expect([state('10.0.0.3'), get()?.body]).toEqual(['unhealthy', 'broken']);
    network.leave('10.0.0.3');
    expect(get()?.status).toBe(504);
  });

  test('sends each group its share, whether or not a target is there, and one of weight 0 nothing but checks', () => {
    const settings = { Name: 'other', TargetType: 'ip', Protocol: 'HTTP', Port: PORT, VpcId: VPC_ID };
    const other = run('CreateTargetGroup', settings, 'TargetGroups', 'TargetGroupArn');
    const shares = (first: number, second: number) => [
      {
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: group, Weight: first },
            { TargetGroupArn: other, Weight: second },
          ],
        },
      },
    ];
    const ListenerArn = createListener({ DefaultActions: shares(1, 0) });
    clock.advance(200);
    for (const ip of ['10.0.0.1', '10.0.0.2']) listen(ip, { status: 200, body: ip });
    register('10.0.0.1');
    clock.advance(60);
    expect([get()?.body, get()?.body]).toEqual(['10.0.0.1', '10.0.0.1']);
    run('ModifyListener', { ListenerArn, DefaultActions: shares(1, 1) }, 'Listeners', 'ListenerArn');
    expect([get()?.status, get()?.status].toSorted()).toEqual([200, 503]);
    run('ModifyListener', { ListenerArn, DefaultActions: shares(1, 0) }, 'Listeners', 'ListenerArn');
    elb.targetGroups.register(other, { ip: '10.0.0.2', port: PORT }, ZONE);
    clock.advance(60);
    expect(elb.targetGroups.state(other, { ip: '10.0.0.2', port: PORT })).toBe('healthy');
    expect([get()?.body, get()?.body]).toEqual(['10.0.0.1', '10.0.0.1']);
  });

  test('redirects', () => {
    const RedirectConfig = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' };
    createListener({ DefaultActions: [{ Type: 'redirect', RedirectConfig }] });
    clock.advance(200);
    expect(get('/a/b?c=d')).toEqual({ status: 301, body: `https://${host}:443/a/b?c=d` });
  });

  test('goes by the rule with the lowest priority that holds', () => {
    const ListenerArn = createListener();
    const respond = (MessageBody: string) => [
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200', MessageBody } },
    ];
    const rule = (Priority: number, pattern: string, body: string) => ({
      ListenerArn,
      Priority,
      Conditions: [{ Field: 'path-pattern', Values: [pattern] }],
      Actions: respond(body),
    });
    run('CreateRule', rule(20, '/api/*', 'api'), 'Rules', 'RuleArn');
    run('CreateRule', rule(10, '/api/v?', 'version'), 'Rules', 'RuleArn');
    clock.advance(200);
    expect(['/api/v1', '/api/v10', '/'].map((path) => get(path)?.body)).toEqual([
      'version',
      'api',
      expect.stringContaining('503'),
    ]);
  });
});

test('a rule may ask for the host as well, whatever its case', () => {
  const ListenerArn = createListener();
  const respond = (MessageBody: string) => [
    { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200', MessageBody } },
  ];
  const Conditions = [
    { Field: 'host-header', HostHeaderConfig: { Values: ['*.Example.com'] } },
    { Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } },
  ];
  run('CreateRule', { ListenerArn, Priority: 1, Conditions, Actions: respond('api') }, 'Rules', 'RuleArn');
  clock.advance(200);
  const asked = [
    ['/api/1', 'SHOP.example.com'],
    ['/', 'shop.example.com'],
    ['/api/1', 'example.com'],
  ] as const;
  expect(asked.map(([path, as]) => elb.answer(host, path, 80, as)?.status)).toEqual([200, 503, 503]);
});

describe('a target', () => {
  test('is unused until a listener forwards to its group, and initial until the load balancer is active', () => {
    listen('10.0.0.1', { status: 200, body: '' });
    register('10.0.0.1');
    expect([state('10.0.0.1'), elb.targetGroups.attached(group)]).toEqual(['unused', false]);
    createListener();
    clock.advance(100);
    expect([state('10.0.0.1'), elb.targetGroups.attached(group)]).toEqual(['initial', true]);
    clock.advance(130);
    expect(state('10.0.0.1')).toBe('healthy');
  });

  test('is healthy within an interval after its container answers', () => {
    createListener();
    clock.advance(200);
    register('10.0.0.1');
    clock.advance(29);
    expect(state('10.0.0.1')).toBe('initial');
    listen('10.0.0.1', { status: 200, body: '' });
    clock.advance(30);
    expect(state('10.0.0.1')).toBe('healthy');
  });

  test('in a zone that the load balancer does not have is unused', () => {
    createListener();
    clock.advance(200);
    elb.targetGroups.register(group, { ip: '10.0.0.1', port: PORT }, 'eu-central-1a');
    clock.advance(60);
    expect(state('10.0.0.1')).toBe('unused');
  });

  test('drains for the deregistration delay and gets no requests meanwhile', () => {
    createListener();
    clock.advance(200);
    listen('10.0.0.1', { status: 200, body: '' });
    register('10.0.0.1');
    clock.advance(30);
    expect(elb.targetGroups.deregister(group, { ip: '10.0.0.1', port: PORT })).toBe(300);
    expect([state('10.0.0.1'), get()?.status]).toEqual(['draining', 503]);
    clock.advance(301);
    expect(state('10.0.0.1')).toBeUndefined();
  });

  test('leaves no work behind when it is gone', () => {
    createListener();
    clock.advance(200);
    let asked = 0;
    network.listen('10.0.0.1', () => {
      asked += 1;
      return { status: 200, body: '' };
    });
    register('10.0.0.1');
    clock.advance(60);
    elb.targetGroups.deregister(group, { ip: '10.0.0.1', port: PORT });
    const before = asked;
    clock.advance(600);
    expect([before > 0, asked]).toEqual([true, before]);
  });
});
