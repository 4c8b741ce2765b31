import { describe, expect, test } from '@jest/globals';
import { behaviourOf, DEFAULT_BEHAVIOUR } from './behaviour.ts';
import { breakerThreshold } from './circuit-breaker.ts';
import { cpuUnits, isFargateSize, memoryMiB } from './fargate-sizes.ts';
import { launchDelay } from './launch-back-off.ts';
import { rollingStep } from './rolling.ts';

const none = { starting: 0, healthy: 0, unhealthy: 0 };

describe('a step of a rolling deployment', () => {
  const state = { desired: 2, minimumHealthyPercent: 100, maximumPercent: 200, primary: none, old: none, leaving: 0 };
  const still = {
    start: 0,
    stopPrimary: 0,
    stopOldStarting: 0,
    stopOldUnhealthy: 0,
    stopOldHealthy: 0,
    blocked: false,
  };
  const well = (healthy: number) => ({ ...none, healthy });

  test.each([
    ['starts everything on an empty service', {}, { start: 2 }],
    ['starts new tasks beside the old ones', { old: well(2) }, { start: 2 }],
    ['waits for the new ones to be healthy', { old: well(2), primary: { ...none, starting: 2 } }, {}],
    [
      'stops one old task for each healthy new one',
      { old: well(2), primary: { ...well(1), starting: 1 } },
      { stopOldHealthy: 1 },
    ],
    [
      'stops unhealthy old tasks only when they are stood in for',
      { old: { ...none, unhealthy: 2 }, primary: { ...none, starting: 2 } },
      {},
    ],
    ['stops them then', { old: { ...none, unhealthy: 2 }, primary: well(2) }, { stopOldUnhealthy: 2 }],
    ['drops old tasks that never came up', { old: { ...none, starting: 2 } }, { start: 2, stopOldStarting: 2 }],
    [
      'takes from the old where there is no room above',
      { maximumPercent: 100, minimumHealthyPercent: 50, old: well(2) },
      { stopOldHealthy: 1 },
    ],
    [
      'rounds the minimum up and the maximum down',
      { desired: 3, minimumHealthyPercent: 50, maximumPercent: 150, old: well(3) },
      { start: 1, stopOldHealthy: 1 },
    ],
    ['counts what is still leaving', { desired: 1, maximumPercent: 100, minimumHealthyPercent: 0, leaving: 1 }, {}],
    ['says that it can not move', { desired: 1, maximumPercent: 100, old: well(1) }, { blocked: true }],
    ['scales in', { desired: 1, primary: well(3) }, { stopPrimary: 2 }],
    ['goes to nothing', { desired: 0, old: well(2), primary: well(1) }, { stopPrimary: 1, stopOldHealthy: 2 }],
  ])('%s', (_, given, expected) => {
    expect(rollingStep({ ...state, ...given })).toEqual({ ...still, ...expected });
  });
});

describe('the circuit breaker', () => {
  test.each([
    ['BOUNDED_PERCENT', 50, 1, 3],
    ['BOUNDED_PERCENT', 50, 25, 13],
    ['BOUNDED_PERCENT', 50, 1000, 200],
    ['UNBOUNDED_PERCENT', 50, 1, 1],
    ['UNBOUNDED_PERCENT', 100, 1000, 1000],
    ['COUNT', 7, 1, 7],
  ] as const)('%s %d at %d tasks trips after %d', (type, value, desired, expected) => {
    expect(breakerThreshold({ type, value }, desired)).toBe(expected);
  });
});

test('launches are put off longer and longer, up to 27 minutes, and crashes later than tasks that can not start', () => {
  expect([1, 2, 3, 4, 9].map((failures) => launchDelay(failures, false))).toEqual([0, 240, 480, 960, 1620]);
  expect([1, 2, 3, 4, 5].map((failures) => launchDelay(failures, true))).toEqual([0, 0, 0, 240, 480]);
});

describe('Fargate', () => {
  test.each([
    ['256', '512', true],
    ['.25 vCPU', '0.5 GB', true],
    ['1 vCPU', '3 GB', true],
    ['256', '3072', false],
    ['8192', '16384', true],
    ['8192', '17408', false],
    ['32768', '61440', false],
    ['100', '512', false],
  ])('cpu %s with memory %s: %s', (cpu, memory, expected) => {
    expect(isFargateSize(cpuUnits(cpu) ?? 0, memoryMiB(memory) ?? 0)).toBe(expected);
  });
});

describe('the labels of an image', () => {
  test.each([
    ['nothing: a healthy application', {}, {}],
    ['a crash', { 'simulator.exit-code': '3' }, { exit: { code: 3, after: 1, outOfMemory: false } }],
    ['an end after a while', { 'simulator.exit-after': '20' }, { exit: { code: 0, after: 20, outOfMemory: false } }],
    ['too much memory', { 'simulator.memory': 'oom' }, { exit: { code: 137, after: 10, outOfMemory: true } }],
    ['bad answers', { 'simulator.status': '503', 'simulator.body': 'no' }, { status: 503, body: 'no' }],
    ['another port', { 'simulator.listen': '9000' }, { listen: 9000 }],
    ['no port', { 'simulator.listen': 'none' }, { listen: 'none' }],
    ['lines', { 'simulator.log': 'a\nb' }, { log: ['a', 'b'] }],
    ['a slow start', { 'simulator.start-seconds': '90' }, { startSeconds: 90 }],
  ])('%s', (_, labels, expected) => {
    expect(behaviourOf(labels)).toEqual({ ...DEFAULT_BEHAVIOUR, ...expected });
  });

  test('a mistake in a label is told', () => {
    expect(() => behaviourOf({ 'simulator.status': 'fine' })).toThrow('simulator.status');
  });
});
