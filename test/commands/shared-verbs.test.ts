import { DescribeRulesCommand, ModifyRuleCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Workflow } from '../../scripts/iam/policies.ts';
import { ensureEnvironment } from '../../src/commands/ensure-environment.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { scale } from '../../src/commands/scale.ts';
import { status } from '../../src/commands/status.ts';
import { explain } from '../../src/errors.ts';
import type { Count } from '../../src/spec/kinds/count.ts';
import { parseTarget } from '../../src/spec/parse-target.ts';
import { environmentSpecOf } from '../../src/spec/spec.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { contextOf, done, type Stage, startStage } from './deployments.ts';
import { destroyed } from './destroying.ts';
import { reachable, watchReach } from './reach.ts';
import { makeShared, SHARING } from './shared-things.ts';

jest.setTimeout(60_000);

/** All that is said of the service by who looks for it. */
const SERVICE = { project: 'shop', environment: 'dev', service: 'api' };
const WATCHED = { waitTimeout: 10_800, stableFor: undefined, maxFailedStarts: 3 };

const API = { ...SHARING, service: 'api', 'listener-hosts': 'api.example.com', 'desired-count': '2' };
const WEB = { ...SHARING, service: 'web', 'listener-paths': '/web, /web/*' };

let aws: Stage;
let balancer: Awaited<ReturnType<typeof makeShared>>;
beforeEach(async () => {
  aws = await startStage();
  balancer = await makeShared(aws.clients);
});
afterEach(() => aws.close());

const archive = (body: string, paths = '/ /health /web') =>
  aws.archive({ labels: { 'simulator.body': body, 'simulator.paths': paths } });

const release = async (body: string, inputs: Readonly<Record<string, string>> = API) => {
  const ended = await aws.deploy({ ...inputs, image: await archive(body) });
  expect([ended.outcome, ended.told]).toEqual(['deployed', expect.any(String)]);
  return ended;
};

const answer = (host: string, path = '/') => aws.simulator.elb.answer(balancer.dnsName, path, 80, host)?.body;
const answers = () => ({ api: answer('api.example.com'), web: answer('any.example', '/web') });

const as = (workflow: Workflow) => contextOf(aws, workflow, () => {}, SHARING);

const scaled = (to: Count) => scale({ ...SERVICE, ...WATCHED, to }, as('operate'));

const ensured = async (inputs: Readonly<Record<string, string>>) => {
  const asked = parseTarget('environment', { inputs: { ...INPUTS, ...inputs }, env: {} });
  if ('problems' in asked) throw new Error(JSON.stringify(asked.problems));
  return ensureEnvironment(environmentSpecOf(asked.shared, asked.given), as('environment'));
};

const groups = () => [...aws.simulator.elb.state.targetGroups.values()].map(({ name }) => name).toSorted();

describe('one of two services behind one load balancer, by project, environment and service alone', () => {
  test('is seen, put to sleep, woken, put back and destroyed; the other is untouched', async () => {
    await release('api 1');
    await release('api 2');
    await release('web 1', WEB);
    const url = 'http://api.example.com';

    expect(await status(SERVICE, as('operate'))).toMatchObject({
      state: 'healthy',
      tasks: { healthy: 2, wanted: 2 },
      drift: [],
      protectedImages: [],
      facts: { url, imageDigest: expect.stringMatching(/^sha256:/) },
      imageTag: expect.any(String),
      topology: { rule: { hosts: ['api.example.com'], paths: [] }, names: { repository: 'shared/images' } },
    });

    expect(await scaled('asleep')).toMatchObject({ outcome: 'asleep', tasks: 0 });
    expect(await status(SERVICE, as('operate'))).toMatchObject({ state: 'asleep', healthy: true });
    expect(answers().web).toBe('web 1');
    expect(await scaled('awake')).toMatchObject({ outcome: 'scaled', tasks: 2, facts: { url } });

    const back = await rollback(
      { ...SERVICE, ...WATCHED, region: 'eu-central-1', to: undefined, onFailure: 'rollback', onCancel: 'rollback' },
      {},
      as('operate'),
    );
    expect([back.outcome, back.error && explain(back.error)]).toEqual(['deployed', undefined]);
    expect(back.facts).toMatchObject({ url, imageDigest: expect.stringMatching(/^sha256:/) });
    await aws.pass(120);
    expect(answers()).toEqual({ api: 'api 1', web: 'web 1' });

    // What somebody else's repository keeps is for them to say: no tag of ours is left in it.
    const tags = [...(aws.simulator.ecr.repositories.get('shared/images')?.imageTags.keys() ?? [])];
    expect(tags.filter((tag) => tag.startsWith('fargate-platform'))).toEqual([]);

    expect(await destroyed(aws, SERVICE, () => {}, SHARING)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(answers()).toEqual({ api: 'nobody', web: 'web 1' });
    expect(groups()).toEqual(['shop-dev-web-tg']);
    expect(await status(SERVICE, as('operate'))).toMatchObject({ state: 'absent' });
  });

  test('whose rule somebody has changed is told as drift', async () => {
    await release('api 1');
    const { Rules } = await aws.clients.elb.send(new DescribeRulesCommand({ ListenerArn: balancer.listeners[0] }));
    const [rule] = Rules ?? [];
    const HostHeaderConfig = { Values: ['other.example.com'] };
    const Conditions = [{ Field: 'host-header', HostHeaderConfig }];
    await aws.clients.elb.send(new ModifyRuleCommand({ RuleArn: rule?.RuleArn, Conditions }));
    expect(await status(SERVICE, as('operate'))).toMatchObject({
      drift: ['listener rule shop-dev-api (hosts)'],
      facts: { url: 'http://other.example.com' },
    });
  });
});

describe('the environment of a service that uses a load balancer', () => {
  test('is made without its release, which then needs no more; and it is required', async () => {
    const inputs = { ...API, image: await archive('api') };
    const missing = await aws.deploy({ ...inputs, infrastructure: 'require' });
    expect([missing.outcome, missing.writes]).toEqual(['failed', []]);
    expect(missing.told).toContain('listener rule shop-dev-api: infrastructure: require, and it is not there');
    expect(missing.told).not.toContain('used ');

    const made = await ensured(API);
    expect([made.outcome, made.error && explain(made.error)]).toEqual(['healed', undefined]);
    expect(made.facts.url).toBe('http://api.example.com');
    expect(Object.keys(made.ids)).toEqual([
      'used repository shared/images',
      'log group /ecs/shop-dev-api',
      'used cluster shared',
      'used load balancer shared',
      'target group shop-dev-api-tg',
      'listener rule shop-dev-api',
    ]);
    expect(await ensured(API)).toMatchObject({ outcome: 'unchanged' });
    const first = await aws.deploy({ ...inputs, infrastructure: 'require' });
    expect([first.outcome, done(first)]).toEqual([
      'deployed',
      { image: 'create', 'task definition': 'create', service: 'create' },
    ]);
  });
});

describe('another health check behind a rule', () => {
  const NEXT = { ...API, 'health-check-path': '/ready' };

  test('gets a target group of its own, and requests find as many healthy targets all the time', async () => {
    await release('api 1');
    await release('web 1', WEB);
    await aws.pass(300);
    expect(reachable(aws)).toBe(2);
    const reach = watchReach(aws);
    const moved = await aws.deploy({ ...NEXT, image: await archive('api 2', '/ /ready') });
    expect([moved.outcome, done(moved)['target group']]).toEqual(['deployed', 'replace']);
    await aws.pass(300);
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect(answers()).toEqual({ api: 'api 2', web: 'web 1' });
    const taken = expect.stringMatching(/^shop-dev-api-tg-[0-9a-f]{8}$/);
    expect(groups()).toEqual([taken, 'shop-dev-web-tg']);
    expect(answer('any.example')).toBe('nobody');

    expect(await status(SERVICE, as('operate'))).toMatchObject({ state: 'healthy', drift: [] });
    const same = await aws.deploy({ ...NEXT, image: await archive('api 2', '/ /ready') });
    expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(await destroyed(aws, SERVICE, () => {}, SHARING)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect(groups()).toEqual(['shop-dev-web-tg']);
  });

  test('that the new version does not pass goes back: requests have never gone elsewhere', async () => {
    await release('api 1');
    await aws.pass(300);
    const reach = watchReach(aws);
    const failed = await aws.deploy({ ...NEXT, image: await archive('api 2', '/'), 'wait-timeout': '10m' });
    expect(failed.outcome).toBe('rolled-back');
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect(answers().api).toBe('api 1');
    expect(groups()).toEqual(['shop-dev-api-tg']);
  });

  const WRITES = [
    ['CreateTargetGroup', 0],
    ['ModifyRule', 0],
    ['UpdateTaskProtection', 0],
    ['UpdateService', 0],
    ['ModifyRule', 1],
    ['ModifyRule', 2],
    ['DeleteTargetGroup', 0],
  ] as const;

  test.each(WRITES)('broken off at %s, %i before, is gone on with', async (operation, after) => {
    const { image, reach } = await brokenOffAt(operation, after);
    expect((await aws.deploy({ ...NEXT, image })).outcome).toMatch(/^(deployed|unchanged)$/);
    await aws.pass(300);
    await aws.deploy({ ...NEXT, image });
    expect(await aws.deploy({ ...NEXT, image })).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(reach.stop()).toBeGreaterThanOrEqual(2);
    expect(groups()).toEqual([expect.stringMatching(/^shop-dev-api-tg-[0-9a-f]{8}$/)]);
    expect(answers().api).toBe('api 2');
  });

  test.each(WRITES)('broken off at %s, %i before, is destroyed', async (operation, after) => {
    (await brokenOffAt(operation, after)).reach.stop();
    expect(await destroyed(aws, SERVICE, () => {}, SHARING)).toMatchObject({ outcome: 'destroyed', left: [] });
    expect([groups(), aws.simulator.elb.state.rules.size]).toEqual([[], 0]);
  });

  async function brokenOffAt(operation: string, after: number) {
    await release('api 1');
    await aws.pass(300);
    const image = await archive('api 2', '/ /ready');
    const reach = watchReach(aws);
    const error = { kind: 'error', code: 'AccessDenied', status: 403, message: 'as a test wants it' } as const;
    aws.simulator.faults.add({ ...error, operation, times: 1, after });
    await aws.deploy({ ...NEXT, image });
    aws.simulator.faults.clear();
    return { image, reach };
  }
});
