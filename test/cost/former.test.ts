import { expect, test } from '@jest/globals';
import type { Footprint } from '../../src/cost/footprint.ts';
import { formerFootprint } from '../../src/cost/former.ts';
import type { Change } from '../../src/engine/diff.ts';
import type { Step } from '../../src/engine/walk.ts';

const now: Footprint = {
  tasks: 4,
  cpu: 512,
  memory: 1024,
  architecture: 'ARM64',
  storage: 50,
  loadBalancers: 1,
  balancerAddresses: 3,
  publicTasks: true,
};

const update = (kind: string, ...changes: readonly Change[]): Step => ({ kind, name: 'x', action: 'update', changes });
const create = (kind: string): Step => ({ kind, name: 'x', action: 'create', changes: [] });
const change = (field: string, from: unknown, to: unknown = 'other'): Change => ({ field, from, to });

const COUNT = 'tags.fargate-platform:desired-count';

test.each<[string, readonly Step[], Partial<Footprint>]>([
  ['nothing was done', [], {}],
  [
    'nothing was there',
    [create('load balancer'), create('service')],
    { tasks: 0, loadBalancers: 0, balancerAddresses: 0 },
  ],
  ['the size', [update('task definition', change('cpu', '256'), change('memory', '512'))], { cpu: 256, memory: 512 }],
  [
    'the processor',
    [update('task definition', change('runtimePlatform.cpuArchitecture', 'X86_64'))],
    { architecture: 'X86_64' },
  ],
  [
    'no word of the processor',
    [update('task definition', change('runtimePlatform', undefined))],
    { architecture: 'X86_64' },
  ],
  ['the disk', [update('task definition', change('ephemeralStorage.sizeInGiB', 30))], { storage: 30 }],
  ['no word of the disk', [update('task definition', change('ephemeralStorage', undefined))], { storage: 0 }],
  ['the count', [update('service', change(COUNT, '2', '4'))], { tasks: 2 }],
  ['set to 0 by a failed first deployment', [update('service', change('parked', 'parked', 'no'))], { tasks: 0 }],
  ['a public address', [update('service', change('network.publicIp', 'DISABLED'))], { publicTasks: false }],
  ['the subnets', [update('load balancer', change('subnets', ['a', 'b'], ['a', 'b', 'c']))], { balancerAddresses: 2 }],
  ['what nobody can price', [update('task definition', change('cpu', { a: 1 }), change('memory', undefined))], {}],
])('before: %s', (_, steps, expected) => {
  expect(formerFootprint(now, steps)).toEqual({ ...now, ...expected });
});
