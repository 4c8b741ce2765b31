import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Revision } from '../../src/aws/ecs-reads.ts';
import { fromLowerTags } from '../../src/aws/tags.ts';
import type { Change } from '../../src/engine/diff.ts';
import { define } from '../../src/engine/resource.ts';
import { isRecord } from '../../src/json.ts';
import type { Cloud } from '../../src/resources/cloud.ts';
import type { ImageOut } from '../../src/resources/image.ts';
import type { RepositoryOut } from '../../src/resources/repository.ts';
import { taskDefinition } from '../../src/resources/task-definition.ts';
import { clientsFor, loopback } from '../aws/loopback.ts';
import { app, definition, echoed, PASSWORD, proxy, TOKEN, withApp } from './definitions.ts';
import { offlineCloud } from './offline-cloud.ts';

const ARN = 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:7';

const registry = await loopback({ body: JSON.stringify({ taskDefinition: { taskDefinitionArn: ARN } }) });
const { clients, agents } = clientsFor(registry.url, new AbortController().signal);
afterAll(async () => {
  agents.close();
  await registry.close();
});
beforeEach(() => {
  registry.received.length = 0;
});

const there = <Out>(kind: string, out: Out) =>
  define<Cloud, object, object, Out>({
    kind,
    desired: () => ({}),
    read: async () => ({ state: {}, out }),
    create: async () => out,
    update: async () => out,
    remove: async () => {},
  })(kind, {});
const image = there<ImageOut>('image', { digest: 'sha256:a1', tag: 'v1', cpuArchitecture: 'X86_64' });
const repository = there<RepositoryOut>('repository', { name: 'shop-dev', arn: 'arn', uri: 'registry/shop-dev' });

/** An account whose service runs this revision. */
function running(current: Revision | undefined, newest = current): Cloud {
  return {
    ...offlineCloud(),
    ...clients,
    running: {
      service: async () => (current ? { serviceName: 'shop-dev' } : undefined),
      current: async () => current,
      newest: async () => newest,
      tasks: async () => [],
    },
  };
}

async function nodeOf(content: object, cloud: Cloud) {
  const node = taskDefinition('shop-dev', {
    image,
    repository,
    content: () => ({ ...content, family: 'shop-dev' }),
    tags: () => ({ 'fargate-platform:commit': 'c1' }),
    isTakenOver: () => false,
  });
  await Promise.all([node, image, repository].map((one) => one.look(cloud)));
  return node;
}

/** Registers it as a run does; the revision as AWS reports it afterwards. */
async function register(content: object): Promise<Revision> {
  const cloud = running(undefined);
  const node = await nodeOf(content, cloud);
  await node.settle(cloud, node.assess(new Set()));
  const body: unknown = JSON.parse(registry.received.at(-1)?.body ?? '');
  if (!isRecord(body) || !Array.isArray(body['tags'])) throw new Error('no definition with tags was sent');
  return { arn: node.out.arn, definition: echoed(body), tags: fromLowerTags(body['tags']) };
}

async function changes(wanted: object, seen: Revision): Promise<readonly Change[]> {
  return (await nodeOf(wanted, running(seen))).assess(new Set()).changes;
}

const fields = (list: readonly Change[]) => list.map(({ field }) => field);

const unstamped = { ...app, dockerLabels: { team: 'shop' } };

describe('compared with the revision that runs', () => {
  test.each([
    ['the same', definition],
    ['sizes in words', { ...definition, cpu: '1 vCPU', memory: '2 GB' }],
    ['a field that AWS knows since today', { ...definition, quantumMode: 'on' }],
  ])('%s is no change', async (_, content) => {
    expect(await changes(content, await register(content))).toEqual([]);
  });

  test('only other stamps are no change', async () => {
    const stamped = withApp({ dockerLabels: { ...unstamped.dockerLabels, 'fargate-platform.commit': 'c2' } });
    expect(await changes(stamped, await register(definition))).toEqual([]);
  });

  test('what AWS adds to what we registered is no change, today or ever', async () => {
    const seen = await register(definition);
    const grown = { ...seen, definition: { ...echoed(definition), quantumMode: { spin: 'half' } } };
    expect(await changes(definition, grown)).toEqual([]);
  });

  test.each([
    ['on a revision that another content was registered for', {}, { quantumMode: 'on' }, 'quantumMode'],
    ['of a field that we know, though it carries our tags', undefined, { pidMode: 'task' }, 'pidMode'],
  ])('an addition %s is one by hand', async (_, tags, added, field) => {
    const seen = await register(definition);
    const foreign = { ...seen, tags: tags ?? seen.tags, definition: { ...echoed(definition), ...added } };
    expect(fields(await changes(definition, foreign))).toEqual([field]);
  });

  test('a revision made by hand with our tags, and another size, is a change', async () => {
    const seen = await register(definition);
    expect(await changes(definition, { ...seen, definition: echoed({ ...definition, cpu: '512' }) })).toEqual([
      { field: 'cpu', from: '512', to: '256' },
    ]);
  });

  test.each<[string, object, object, string]>([
    ['a new variable', definition, withApp({ environment: [] }), 'containers.app.environment'],
    [
      'a variable that is gone',
      withApp({ environment: app.environment.slice(1) }),
      definition,
      'containers.app.environment.DB_URL',
    ],
    [
      'an empty variable that is gone',
      withApp({ environment: app.environment.filter(({ name }) => name !== 'EMPTY') }),
      definition,
      'containers.app.environment.EMPTY',
    ],
    ['a secret that is gone', withApp({ secrets: [] }), definition, 'containers.app.secrets'],
    [
      'another secret',
      definition,
      withApp({ secrets: [{ name: 'KEY', valueFrom: 'x' }] }),
      'containers.app.secrets.KEY',
    ],
    ['a new sidecar', definition, { ...definition, containerDefinitions: [app] }, 'containers.proxy'],
    ['a sidecar that is gone', { ...definition, containerDefinitions: [app] }, definition, 'containers.proxy'],
    ['a volume that is gone', { ...definition, volumes: [] }, definition, 'volumes'],
    ['another label', withApp({ dockerLabels: { team: 'x' } }), definition, 'containers.app.dockerLabels.team'],
    ['a label that is gone', withApp({ dockerLabels: {} }), definition, 'containers.app.dockerLabels'],
    ['no health check any more', withApp({ healthCheck: undefined }), definition, 'containers.app.healthCheck'],
    [
      'another token',
      {
        ...definition,
        containerDefinitions: [
          app,
          { ...proxy, logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'x' } } },
        ],
      },
      definition,
      'containers.proxy.logConfiguration.options.splunk-token',
    ],
  ])('%s is a change, and its values are nowhere in it', async (_, wanted, before, field) => {
    const found = await changes(wanted, await register(before));
    expect(fields(found)).toEqual([field]);
    for (const hidden of [PASSWORD, TOKEN]) expect(JSON.stringify(found)).not.toContain(hidden);
  });
});

describe('changed', () => {
  test('is registered anew', async () => {
    const before = await register(withApp({ image: 'old' }));
    const cloud = running({ ...before, arn: 'arn:6' });
    const node = await nodeOf(definition, cloud);
    await node.settle(cloud, node.assess(new Set()));
    expect(node.out.arn).toBe(ARN);
  });

  test('is the newest revision when that is already what is wanted, as after a run that broke off', async () => {
    const [before, newest] = [await register(withApp({ image: 'old' })), await register(definition)];
    const cloud = running(before, { ...newest, arn: 'arn:8' });
    const node = await nodeOf(definition, cloud);
    registry.received.length = 0;
    await node.settle(cloud, node.assess(new Set()));
    expect(node.out.arn).toBe('arn:8');
    expect(registry.received).toEqual([]);
  });
});

describe('the containers whose own health counts', () => {
  const checked = { healthCheck: app.healthCheck };

  test.each<[string, object, readonly string[]]>([
    ['one with a check', withApp({}), ['app']],
    ['none without', withApp({ healthCheck: undefined }), []],
    ['none whose check is switched off', withApp({ healthCheck: { command: ['NONE'] } }), []],
    ['no sidecar that is not essential', { containerDefinitions: [app, { ...proxy, ...checked }] }, ['app']],
    [
      'a sidecar that is',
      { containerDefinitions: [app, { ...proxy, ...checked, essential: undefined }] },
      ['app', 'proxy'],
    ],
  ])('are %s', async (_, content, names) => {
    const node = await nodeOf(content, running(await register(content)));
    expect(node.out.checked).toEqual(names);
  });
});
