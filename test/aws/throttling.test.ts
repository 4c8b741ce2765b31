import { describe, expect, test } from '@jest/globals';
import { courses, type HeldUp } from '../../src/aws/throttling.ts';
import { quickClock } from '../fixtures/quick-clock.ts';

const { signal } = new AbortController();

function start() {
  const { clock, pauses } = quickClock();
  const told: HeldUp[] = [];
  return { clock, pauses, told, of: courses(clock, (by) => void told.push(by)) };
}

describe('the calls of an operation that is throttled', () => {
  test('come more slowly, the longer it lasts, up to a bound', async () => {
    const { of, pauses, clock } = start();
    const course = of('ECS', 'CreateService');
    for (let call = 0; call < 8; call++) {
      await course.turn(signal);
      course.failed('ThrottlingException', true);
    }
    await course.turn(signal);
    const before = clock.now();
    await course.turn(signal);
    expect((clock.now() - before) / 1000).toBeCloseTo(4);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(4);
  });

  test('come as before once it works again', async () => {
    const { of, pauses } = start();
    const course = of('ECS', 'CreateService');
    course.failed('ThrottlingException', true);
    course.passed();
    await course.turn(signal);
    await course.turn(signal);
    expect(pauses).toEqual([]);
  });

  test('hold up no other operation, and none of another service', async () => {
    const { of, pauses } = start();
    of('ECS', 'RegisterTaskDefinition').failed('ThrottlingException', true);
    for (const [service, operation] of [
      ['ECS', 'DescribeServices'],
      ['ECR', 'RegisterTaskDefinition'],
    ] as const) {
      await of(service, operation).turn(signal);
      await of(service, operation).turn(signal);
    }
    expect(pauses).toEqual([]);
  });
});

describe('who reads the log', () => {
  test('is told once it lasts for some seconds, and then only every half minute', async () => {
    const { of, clock, told } = start();
    const course = of('ECS', 'CreateService');
    for (let second = 0; second <= 70; second++) {
      course.failed('ThrottlingException', true);
      await clock.sleep(1, signal);
    }
    expect(told.map(({ seconds }) => seconds)).toEqual([5, 35, 65]);
    expect(told[0]).toMatchObject({ service: 'ECS', operation: 'CreateService', error: 'ThrottlingException' });
  });

  test('hears nothing of what passes soon', async () => {
    const { of, clock, told } = start();
    const course = of('ECS', 'CreateService');
    for (let second = 0; second < 60; second++) {
      course.failed('ServerException', false);
      await clock.sleep(3, signal);
      course.passed();
    }
    expect(told).toEqual([]);
  });
});
