import fc from 'fast-check';
import { ask } from '../scenarios/cloud.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { OWNER, type Tags } from './snapshot.ts';

type Value<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Whose a thing may be, if not ours. */
const strange = fc.constantFrom<Tags>(
  {},
  { team: 'web' },
  { 'fargate-platform:managed-by': 'fargate-platform' },
  { ...OWNER, 'fargate-platform:environment': 'prod' },
  { ...OWNER, 'fargate-platform:project': 'shop-dev' },
  { ...OWNER, 'fargate-platform:origin': 'adopted' },
  { project: 'shop', environment: 'dev' },
);
/** A thing under another name may even carry our tags. */
const any = fc.oneof(strange, fc.constant(OWNER));

/** Names that look like ours. */
const alike = fc.constantFrom('shop-dev2', 'shop-de', 'shop', 'shop-dev-x', 'shop-prod', 'xshop-dev');

const KINDS = ['repository', 'log group', 'cluster', 'load balancer', 'target group', 'family'] as const;

export const neighbour = fc.record({ kind: fc.constantFrom(...KINDS), name: alike, tags: any });

/** What strangers have put on, into and beside what is ours. */
export const guest = fc.oneof(
  fc.record({ kind: fc.constant('listener' as const), port: fc.constantFrom(8080, 8443), tags: strange }),
  fc.record({ kind: fc.constant('rule' as const), port: fc.constantFrom(80, 443), tags: strange }),
  fc.record({ kind: fc.constant('revision' as const), active: fc.boolean(), tags: strange }),
  fc.record({ kind: fc.constant('service' as const), tags: strange }),
);

/** Which of the things under our names belong to somebody else after all. */
const OURS = ['repository', 'logs', 'cluster', 'service', 'balancer', 'targets', 'plain', 'secure'] as const;
export const lost = fc.uniqueArray(fc.record({ thing: fc.constantFrom(...OURS), tags: strange }), {
  selector: ({ thing }) => thing,
  maxLength: 2,
});

const upper = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
const lower = (tags: Tags) => Object.entries(tags).map(([key, value]) => ({ key, value }));
const TAGGED = (tags: Tags) => (Object.keys(tags).length === 0 ? {} : { Tags: upper(tags) });

const SUBNETS = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'];

/** Makes a neighbour. */
export function settle(aws: Simulator, { kind, name, tags }: Value<typeof neighbour>): void {
  switch (kind) {
    case 'repository':
      ask(aws.ecr, 'CreateRepository', { repositoryName: name, tags: upper(tags) });
      return;
    case 'log group':
      ask(aws.logs, 'CreateLogGroup', { logGroupName: `/ecs/${name}`, tags });
      return;
    case 'cluster':
      ask(aws.ecs, 'CreateCluster', { clusterName: name, tags: lower(tags) });
      return;
    case 'load balancer': {
      const SecurityGroups = ['sg-0a1b2c3d4e5f60009'];
      ask(aws.elb, 'CreateLoadBalancer', { Name: `${name}-alb`, Subnets: SUBNETS, SecurityGroups, ...TAGGED(tags) });
      const LoadBalancerArn = [...aws.elb.state.loadBalancers.values()].at(-1)?.arn;
      ask(aws.elb, 'CreateListener', { LoadBalancerArn, ...ANSWERING(80), ...TAGGED(tags) });
      return;
    }
    case 'target group':
      ask(aws.elb, 'CreateTargetGroup', { Name: `${name}-tg`, ...GROUP, ...TAGGED(tags) });
      return;
    case 'family':
      revisionOf(aws, name, tags, true);
  }
}

const GROUP = { Protocol: 'HTTP', Port: 80, TargetType: 'ip', VpcId: 'vpc-0a1b2c3d4e5f60718' };
const ANSWERING = (Port: number) => ({
  Protocol: 'HTTP',
  Port,
  DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
});

/** A revision of some family, with the content of ours. */
function revisionOf({ ecs: { store } }: Simulator, family: string, tags: Tags, active: boolean): void {
  const [first] = store.families.get('shop-dev') ?? [];
  if (!first) throw new Error('there is no revision');
  const all = store.families.get(family) ?? [];
  store.families.set(family, all);
  const revision = (all.at(-1)?.revision ?? 0) + 1;
  const arn = first.arn.replace(/[^/]+$/, `${family}:${revision}`);
  all.push({ ...first, family, revision, arn, status: active ? 'ACTIVE' : 'INACTIVE', tags: lower(tags) });
}

/** Puts something of somebody else's on what is ours; not twice. */
export function invite(aws: Simulator, it: Value<typeof guest>): void {
  const balancer = [...aws.elb.state.loadBalancers.values()].find(({ name }) => name === 'shop-dev-alb');
  const listeners = [...aws.elb.state.listeners.values()].filter((each) => each.loadBalancerArn === balancer?.arn);
  switch (it.kind) {
    case 'listener':
      if (listeners.some(({ port }) => port === it.port)) return;
      ask(aws.elb, 'CreateListener', { LoadBalancerArn: balancer?.arn, ...ANSWERING(it.port), ...TAGGED(it.tags) });
      return;
    case 'rule':
      ask(aws.elb, 'CreateRule', {
        ListenerArn: listeners.find(({ port }) => port === it.port)?.arn,
        Priority: aws.elb.state.rules.size + 1,
        Conditions: [{ Field: 'path-pattern', Values: ['/theirs'] }],
        Actions: ANSWERING(80).DefaultActions,
        ...TAGGED(it.tags),
      });
      return;
    case 'revision':
      revisionOf(aws, 'shop-dev', it.tags, it.active);
      return;
    case 'service': {
      const [ours] = aws.ecs.store.services;
      if (!ours || aws.ecs.store.services.some(({ name }) => name === 'theirs')) return;
      const { loadBalancers: _, ...request } = ours.request;
      ask(aws.ecs, 'CreateService', {
        ...request,
        serviceName: 'theirs',
        desiredCount: 0,
        healthCheckGracePeriodSeconds: undefined,
        tags: lower(it.tags),
      });
    }
  }
}

/** Gives one of our things to somebody else. */
export function lose({ ecs, ecr, elb, logs }: Simulator, { thing, tags }: Value<typeof lost>[number]): void {
  const replace = (held: Map<string, string> | undefined) => {
    held?.clear();
    for (const [key, value] of Object.entries(tags)) held?.set(key, value);
  };
  const named = <T extends { readonly name: string }>(things: Iterable<T>, name: string) =>
    [...things].find((each) => each.name === name);
  const on = (port: number) => [...elb.state.listeners.values()].find((each) => each.port === port);
  const [cluster, service] = [ecs.store.clusters.get('shop-dev'), ecs.store.services[0]];
  const resourceArn = 'arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop-dev';
  const means: Readonly<Record<(typeof OURS)[number], () => void>> = {
    cluster: () => void (cluster && Object.assign(cluster, { tags: lower(tags) })),
    service: () => void (service && Object.assign(service, { tags: lower(tags) })),
    logs() {
      ask(logs, 'UntagResource', { resourceArn, tagKeys: Object.keys(OWNER) });
      ask(logs, 'TagResource', { resourceArn, tags: { somebody: 'else', ...tags } });
    },
    repository: () => replace(ecr.repositories.get('shop-dev')?.tags),
    balancer: () => replace(named(elb.state.loadBalancers.values(), 'shop-dev-alb')?.tags),
    targets: () => replace(named(elb.state.targetGroups.values(), 'shop-dev-tg')?.tags),
    plain: () => replace(on(80)?.tags),
    secure: () => replace(on(443)?.tags),
  };
  means[thing]();
}
