import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Progress } from '../../src/commands/context.ts';
import { explain } from '../../src/errors.ts';
import { startingPriority } from '../../src/resources/rule-priority.ts';
import type { Used } from '../../src/spec/names.ts';
import { CERTIFICATE, type Stage, startStage } from './deployments.ts';
import { destroyed } from './destroying.ts';
import { makeShared, SHARING } from './shared-things.ts';

// Two runs at once, watched at every second, on a machine that may be busy.
jest.setTimeout(60_000);

let aws: Stage;
let balancer: Awaited<ReturnType<typeof makeShared>>;
beforeEach(async () => {
  // However long this machine takes for a call, what waits for AWS waits in the cloud's time.
  // And every second of the cloud is looked at.
  aws = await startStage();
  balancer = await makeShared(aws.clients);
});
afterEach(() => aws.close());

const API = { ...SHARING, service: 'api', 'listener-hosts': 'API.example.com' };
const WEB = { ...SHARING, service: 'web', 'listener-paths': '/web, /web/*' };

const archive = (body: string) => aws.archive({ labels: { 'simulator.body': body } });

/** What somebody gets who asks the load balancer for a service. */
const answers = () => {
  const { elb } = aws.simulator;
  return {
    api: elb.answer(balancer.dnsName, '/', 80, 'api.example.com')?.body,
    web: elb.answer(balancer.dnsName, '/web/cart')?.body,
    others: elb.answer(balancer.dnsName, '/')?.body,
  };
};

/** How many healthy targets each service has behind the load balancer at this moment; none where no rule leads to them. */
const healthyBehind = () => {
  const { state, targetGroups } = aws.simulator.elb;
  const ofService = (service: string) => {
    const arn = [...state.targetGroups.values()].find(({ name }) => name === `shop-dev-${service}-tg`)?.arn ?? '';
    const healthy = [...aws.simulator.ecs.store.tasks.values()].filter(
      (task) =>
        task.service.name === `shop-dev-${service}` &&
        task.eni !== undefined &&
        targetGroups.state(arn, { ip: task.eni.ip, port: 8000 }) === 'healthy',
    );
    return targetGroups.attached(arn) ? healthy.length : 0;
  };
  return { api: ofService('api'), web: ofService('web') };
};

/** Looks at every second of the cloud; the answer ends it and gives what was seen. */
function everySecond<T>(look: () => T): () => readonly T[] {
  const seen: T[] = [];
  let stop = () => {};
  const tick = () => {
    seen.push(look());
    stop = aws.simulator.clock.after(1, tick);
  };
  tick();
  return () => {
    stop();
    return seen;
  };
}

const removed = (service: string | undefined, use: Used = {}) =>
  destroyed(aws, service === undefined ? { use } : { service, use }, () => {}, SHARING);

/** What is shared, with all that somebody might have changed about it. */
const shared = () => {
  const { ecs, ecr, elb } = aws.simulator;
  const { loadBalancers, listeners } = elb.state;
  const { mutability, scanOnPush, lifecyclePolicy, tags } = ecr.repositories.get('shared/images') ?? {};
  const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  const all = {
    cluster: [...ecs.store.clusters.values()].map(({ name, status, settings, tags }) => ({
      name,
      status,
      settings,
      tags,
    })),
    balancers: [...loadBalancers.values()].map((each) => ({ ...each, state: undefined })),
    listeners: [...listeners.values()],
    repository: { mutability, scanOnPush, lifecyclePolicy, tags },
  };
  return JSON.stringify(all, plain, 2);
};

const priorities = () => [...aws.simulator.elb.state.rules.values()].map(({ priority }) => priority).toSorted();

const bothAtOnce = async (bodies: readonly [string, string] = ['api 1', 'web 1']) => {
  const [api, web] = await Promise.all(bodies.map(archive));
  return Promise.all([aws.deploy({ ...API, image: `${api}` }), aws.deploy({ ...WEB, image: `${web}` })]);
};

describe('two services of one project, deployed at once behind one load balancer', () => {
  test('both run, each under its own host or path, and what is shared stays as it was', async () => {
    const before = shared();
    const [api, web] = await bothAtOnce();
    expect([api.error, web.error]).toEqual([undefined, undefined]);
    expect([api.outcome, web.outcome]).toEqual(['deployed', 'deployed']);
    expect([api.facts.url, web.facts.url]).toEqual(['http://api.example.com', `http://${balancer.dnsName}/web`]);
    expect(answers()).toEqual({ api: 'api 1', web: 'web 1', others: 'nobody' });
    expect(shared()).toEqual(before);
    expect(aws.simulator.ecs.store.services.map(({ name }) => name).toSorted()).toEqual([
      'shop-dev-api',
      'shop-dev-web',
    ]);
  });

  test('the same again changes nothing', async () => {
    await bothAtOnce();
    const again = await bothAtOnce();
    for (const { outcome, writes } of again) expect({ outcome, writes }).toEqual({ outcome: 'unchanged', writes: [] });
  });

  test('later deploys of both leave each with healthy targets at every second', async () => {
    await bothAtOnce();
    const end = everySecond(() => ({ healthy: healthyBehind(), answers: answers() }));
    const later = await bothAtOnce(['api 2', 'web 2']);
    const changed = await aws.deploy({ ...WEB, image: await archive('web 3'), 'listener-paths': '/web/*, /shop/*' });
    await aws.pass(60);
    const seen = end();
    expect([...later, changed].map(({ outcome }) => outcome)).toEqual(['deployed', 'deployed', 'deployed']);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.filter(({ healthy }) => healthy.api < 1 || healthy.web < 1)).toEqual([]);
    const bodies = (service: 'api' | 'web') => [...new Set(seen.map((each) => each.answers[service]))];
    expect([bodies('api'), bodies('web')]).toEqual([
      ['api 1', 'api 2'],
      ['web 1', 'web 2', 'web 3'],
    ]);
    expect(answers()).toEqual({ api: 'api 2', web: 'web 3', others: 'nobody' });
  });

  test('that reach for one priority both get a rule', async () => {
    const [one, other] = colliding();
    const images = await Promise.all([one, other].map(archive));
    const runs = await Promise.all(
      [one, other].map((service, index) =>
        aws.deploy({ ...SHARING, service, 'listener-paths': `/${service}`, image: `${images[index]}` }),
      ),
    );
    expect(runs.map(({ error }) => error && explain(error))).toEqual([undefined, undefined]);
    const start = startingPriority(`shop-dev-${one}`);
    expect(priorities()).toEqual([start, start + 1]);
    const bodies = [one, other].map((service) => aws.simulator.elb.answer(balancer.dnsName, `/${service}`)?.body);
    expect(bodies).toEqual([one, other]);
  });

  test('a priority that somebody takes between the look and the write is passed over', async () => {
    const start = startingPriority('shop-dev-api');
    const take = () =>
      aws.simulator.elb.service.operations['CreateRule']?.run({
        ListenerArn: balancer.listeners[0],
        Priority: start,
        Conditions: [{ Field: 'path-pattern', Values: ['/taken'] }],
        Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '200' } }],
      });
    const on = (event: Progress) => {
      if (event.kind === 'planned') take();
    };
    expect(await aws.deploy({ ...API, image: await archive('api') }, { on })).toMatchObject({ outcome: 'deployed' });
    expect(priorities()).toEqual([start, start + 1]);
  });

  test('two runs of one service make one rule', async () => {
    const image = await archive('api');
    const runs = await Promise.all([aws.deploy({ ...API, image }), aws.deploy({ ...API, image })]);
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(aws.simulator.elb.state.rules.size).toBe(1);
    expect(await aws.deploy({ ...API, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });
});

describe('one of them that is destroyed', () => {
  test('leaves the other, and all that is shared, by its names alone', async () => {
    const before = shared();
    await bothAtOnce();
    const end = everySecond(() => answers().web);
    const ended = await removed('api');
    const seen = end();
    expect(ended).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(new Set(seen)).toEqual(new Set(['web 1']));
    expect(answers()).toEqual({ api: 'nobody', web: 'web 1', others: 'nobody' });
    expect(shared()).toEqual(before);
    const { ecs, elb } = aws.simulator;
    expect(ecs.store.services.filter(({ status }) => status === 'ACTIVE').map(({ name }) => name)).toEqual([
      'shop-dev-web',
    ]);
    expect([...elb.state.targetGroups.values()].map(({ name }) => name)).toEqual(['shop-dev-web-tg']);
    expect([...(ecs.store.families.get('shop-dev-api') ?? [])].filter(({ status }) => status === 'ACTIVE')).toEqual([]);
    expect(await removed('api')).toMatchObject({ outcome: 'unchanged', left: [] });
  });

  test('leaves that of an environment without services of its own, and the other way round', async () => {
    const base = { ...SHARING, 'listener-hosts': 'base.example.com' };
    const image = await archive('base');
    expect(await aws.deploy({ ...base, image })).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy({ ...API, image: await archive('api') })).toMatchObject({ outcome: 'deployed' });
    expect(await aws.deploy({ ...base, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(await removed(undefined)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(answers().api).toBe('api');
    expect(aws.simulator.elb.state.rules.size).toBe(1);
  });

  test('says that its images stay where the repository is used, and was told', async () => {
    await aws.deploy({ ...API, image: await archive('api') });
    const { left } = await removed('api', { repository: 'shared/images' });
    expect(left).toEqual([
      {
        kind: 'used repository',
        name: 'shared/images',
        reason: expect.stringContaining('images that were pushed stay'),
      },
    ]);
    expect(aws.simulator.ecr.repositories.get('shared/images')?.imageTags.size).toBe(1);
  });

  test('leaves a cluster of its own making that is now said to be used', async () => {
    const image = await archive('base');
    await aws.deploy({ image });
    expect(await aws.deploy({ image, 'use-cluster': 'shop-dev' })).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(await removed(undefined, { cluster: 'shop-dev' })).toMatchObject({ outcome: 'destroyed', left: [] });
    const clusters = [...aws.simulator.ecs.store.clusters.values()].map(({ name, status }) => `${name} ${status}`);
    expect(clusters.toSorted()).toEqual(['shared ACTIVE', 'shop-dev ACTIVE']);
    expect(aws.simulator.ecs.store.services.filter(({ status }) => status === 'ACTIVE')).toEqual([]);
  });

  test('does not take its load balancer away from a service that uses it', async () => {
    await aws.deploy({ image: await archive('base') });
    const guest = { ...API, 'use-load-balancer': 'shop-dev-alb' };
    const { facts } = await aws.deploy({ ...guest, image: await archive('guest') });
    const asked = () => aws.simulator.elb.answer(facts.loadBalancerDnsName ?? '', '/', 80, 'api.example.com')?.body;
    expect(asked()).toBe('guest');
    const ended = await removed(undefined);
    expect(ended.outcome).toBe('destroyed');
    expect(ended.left.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'load balancer shop-dev-alb',
      'target group shop-dev-tg',
      'listener shop-dev-alb:80',
    ]);
    expect(asked()).toBe('guest');
    expect(await removed('api')).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(await removed(undefined)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(aws.simulator.elb.state.loadBalancers.size).toBe(1);
  });

  test('nor its cluster', async () => {
    await aws.deploy({ image: await archive('base') });
    await aws.deploy({ ...API, 'use-cluster': 'shop-dev', image: await archive('guest') });
    const ended = await removed(undefined);
    expect(ended.outcome).toBe('destroyed');
    expect(ended.left).toEqual([
      { kind: 'cluster', name: 'shop-dev', reason: expect.stringContaining('1 other service in it') },
    ]);
    expect(aws.simulator.elb.answer(balancer.dnsName, '/', 80, 'api.example.com')?.body).toBe('guest');
    expect(await removed('api', { cluster: 'shop-dev' })).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(await removed(undefined)).toMatchObject({ outcome: 'destroyed', left: [] });
  });

  test('nor does a deploy that has no place for the listener that the other uses', async () => {
    const image = await archive('base');
    await aws.deploy({ image, 'certificate-arn': CERTIFICATE });
    const guest = { ...API, 'use-load-balancer': 'shop-dev-alb' };
    expect(await aws.deploy({ ...guest, image: await archive('guest') })).toMatchObject({ outcome: 'deployed' });
    const plain = await aws.deploy({ image });
    expect([plain.outcome, plain.writes]).toEqual(['failed', []]);
    expect(plain.told).toMatch(/listener shop-dev-alb:443: something on it is not this environment’s own/);
    expect(await removed('api')).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'deployed' });
  });

  test('comes back with the next deploy', async () => {
    await bothAtOnce();
    await removed('api');
    const back = await aws.deploy({ ...API, image: await archive('api 2') });
    expect(back.outcome).toBe('deployed');
    expect(answers()).toMatchObject({ api: 'api 2', web: 'web 1' });
  });
});

/** Two names whose rules begin to look for a free priority at the same number. */
function colliding(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let number = 0; ; number++) {
    const service = `s${number}`;
    const start = startingPriority(`shop-dev-${service}`);
    const other = seen.get(start);
    if (other !== undefined) return [other, service];
    seen.set(start, service);
  }
}
