import * as ecr from '@aws-sdk/client-ecr';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, test } from '@jest/globals';
import { manualClock } from '../clock.ts';
import { createElb } from '../elb/elb.ts';
import { createNetwork } from '../network.ts';
import type { Service, Shape } from '../ports.ts';
import { createEcr } from './ecr.ts';

const world = {
  clock: manualClock(),
  network: createNetwork(),
  account: '123456789012',
  region: 'eu-central-1',
  host: () => '127.0.0.1',
};

/** The SDK writes its model as tuples: kind, namespace, name, traits, and for an operation the input, ... */
const OPERATION = 9;
const STRUCTURE = 3;
const LIST = 1;
const INPUT = 4;
const MEMBER = 4;
const MEMBER_NAMES = 4;
const MEMBER_SCHEMAS = 5;
const REQUIRED_COUNT = 6;

const resolved = (schema: unknown): unknown => (typeof schema === 'function' ? schema() : schema);

/** The same skeleton for both sides: names of members, `!` behind those that are required, and what is below. */
function modelled(schema: unknown): unknown {
  const model = resolved(schema);
  if (!Array.isArray(model)) return 'value';
  if (model[0] === LIST) return [modelled(model[MEMBER])];
  if (model[0] !== STRUCTURE) return 'value';
  const names: readonly string[] = model[MEMBER_NAMES];
  const below: readonly unknown[] = model[MEMBER_SCHEMAS];
  const required: unknown = model[REQUIRED_COUNT] ?? 0;
  return Object.fromEntries(names.map((name, at) => [at < Number(required) ? `${name}!` : name, modelled(below[at])]));
}

function simulated(shape: Shape): unknown {
  if (shape.type === 'any') return expect.anything();
  if (shape.type === 'list') return shape.of.type === 'structure' ? [simulated(shape.of)] : expect.anything();
  if (shape.type !== 'structure') return 'value';
  const members = Object.entries(shape.fields);
  return Object.fromEntries(members.map(([name, member]) => [member.required ? `${name}!` : name, simulated(member)]));
}

describe.each<[string, Readonly<Record<string, unknown>>, Service]>([
  ['ECR', { ...ecr }, createEcr(world).service],
  ['Elastic Load Balancing', { ...elb }, createElb(world).service],
])('%s accepts what the SDK can send and no more', (_, sdk, { operations }) => {
  test.each(Object.entries(operations))('%s', (name, { input }) => {
    const model = sdk[`${name}$`];
    expect(Array.isArray(model) ? model[0] : undefined).toBe(OPERATION);
    expect(Array.isArray(model) ? modelled(model[INPUT]) : undefined).toEqual(simulated(input));
  });
});
