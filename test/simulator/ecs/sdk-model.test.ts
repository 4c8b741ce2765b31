import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as ecs from '@aws-sdk/client-ecs';
import { describe, expect, test } from '@jest/globals';
import { manualClock } from '../clock.ts';
import { createLogs } from '../logs.ts';
import { createNetwork } from '../network.ts';
import type { Service, Shape } from '../ports.ts';
import { createEcs } from './ecs.ts';

const place = { clock: manualClock(), account: '123456789012', region: 'eu-central-1' };
const ecsService = createEcs({
  ...place,
  network: createNetwork(),
  registryHost: () => '127.0.0.1',
  images: { find: () => undefined },
  logGroups: { exists: () => false, write: () => undefined },
  targetGroups: {
    describe: () => undefined,
    attached: () => false,
    register: () => undefined,
    deregister: () => 0,
    state: () => undefined,
    health: () => undefined,
  },
}).service;

/** The SDK writes its model as tuples, [kind, namespace, name, traits, …]: where what this test reads stands in them. */
const AT = { input: 4, element: 4, names: 4, members: 5 } as const;

/** A reference to a schema: as it is, behind a function, or beside its traits. */
function schema(reference: unknown): unknown {
  if (typeof reference === 'function') return schema(reference());
  return Array.isArray(reference) && reference.length === 2 ? schema(reference[0]) : reference;
}

/** Where the simulator takes other fields than the SDK sends. */
function differences(at: string, reference: unknown, shape: Shape): readonly string[] {
  const model = schema(reference);
  if (!Array.isArray(model)) return [];
  if (shape.type === 'list') return differences(`${at}[]`, model[AT.element], shape.of);
  if (shape.type !== 'structure') return [];
  const sent: readonly string[] = model[AT.names];
  const taken = Object.keys(shape.fields);
  return [
    ...sent.filter((name) => !taken.includes(name)).map((name) => `${at}.${name} is not taken`),
    ...taken.filter((name) => !sent.includes(name)).map((name) => `${at}.${name} is never sent`),
    ...Object.entries(shape.fields).flatMap(([name, field]) =>
      differences(`${at}.${name}`, model[AT.members][sent.indexOf(name)], field),
    ),
  ];
}

describe.each<[string, Readonly<Record<string, unknown>>, Service]>([
  ['ECS', { ...ecs }, ecsService],
  ['CloudWatch Logs', { ...logs }, createLogs(place).service],
])('%s takes the fields that the SDK sends', (_, sdk, { operations }) => {
  test.each(Object.entries(operations))('%s', (name, { input }) => {
    const model = sdk[`${name}$`];
    expect(Array.isArray(model)).toBe(true);
    expect(differences(name, Array.isArray(model) ? model[AT.input] : undefined, input)).toEqual([]);
  });
});
