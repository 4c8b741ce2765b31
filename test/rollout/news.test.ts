import { describe, expect, test } from '@jest/globals';
import { unseen } from '../../src/rollout/diagnosis/sightings.ts';
import { follow } from '../../src/rollout/follow.ts';
import { news } from '../../src/rollout/news.ts';
import type { Snapshot } from '../../src/rollout/snapshot.ts';
import { container, look, mission, OLD, target, task } from './looks.ts';

const event = (id: string, message: string) => ({ id, at: 0, message });
const [started, steady] = [event('1', 'has started 1 tasks'), event('2', 'has reached a steady state')];
const eventful = (...events: Snapshot['service']['events']) => look({ service: { events } });

const RUNNING = 'task 1: running, target healthy';

describe('news', () => {
  test.each<[string, Snapshot | undefined, Snapshot, readonly string[]]>([
    ['the first look tells how it stands', undefined, look(), [RUNNING]],
    ['and not what ECS said before', undefined, eventful(started, steady), [RUNNING]],
    [
      'and a load balancer that starts',
      undefined,
      look({ loadBalancer: 'provisioning', tasks: [] }),
      ['load balancer: provisioning'],
    ],
    ['nothing changed', look(), look({ at: 20_000 }), []],
    ['a new task', look({ tasks: [] }), look({ targets: [] }), ['task 1: running']],
    [
      'a task without a target',
      undefined,
      look({ tasks: [task('1', { status: 'PENDING' })], targets: [] }),
      ['task 1: pending'],
    ],
    ['another state', look({ targets: [target('1', 'initial')] }), look(), [RUNNING]],
    [
      'another reason',
      look({ targets: [target('1', 'unhealthy')] }),
      look({ targets: [target('1', 'unhealthy', { reason: 'Target.Timeout: Request timed out' })] }),
      ['task 1: running, target unhealthy (Target.Timeout: Request timed out)'],
    ],
    ['tasks of another deployment', undefined, look({ tasks: [task('1', { deployment: OLD })] }), []],
    [
      'a target at another port',
      undefined,
      look({ targets: [target('1', 'healthy', { port: 1 })] }),
      ['task 1: running'],
    ],
    [
      'new events, the oldest first',
      eventful(),
      eventful(steady, started),
      ['ECS: has started 1 tasks', 'ECS: has reached a steady state'],
    ],
    [
      'an event that was told already',
      eventful(started),
      eventful(steady, started),
      ['ECS: has reached a steady state'],
    ],
    ['the load balancer is there', look({ loadBalancer: 'provisioning' }), look(), ['load balancer: active']],
    ['long ids are shortened', undefined, look({ tasks: [task('0123456789abcdef')] }), ['task 01234567: running']],
    [
      'a task that stopped, and why',
      look(),
      look({ tasks: [], stopped: [task('1', { stoppedReason: 'Essential container in task exited' })] }),
      ['task 1: stopped (Essential container in task exited)'],
    ],
    ['a stop that was told already', look({ stopped: [task('1')] }), look({ stopped: [task('1')] }), []],
    ['a stop in another deployment', look(), look({ stopped: [task('2', { deployment: OLD })] }), []],
  ])('%s', (_, before, now, lines) => {
    expect(news(before, now, mission)).toEqual(lines);
  });
});

test('a container that fails the check of ECS is news, one that was not checked yet is none', () => {
  const checking = { ...mission, checked: ['app'] };
  const seen = (health: string) => look({ tasks: [task('1', { containers: [container({ health })] })] });
  expect(news(undefined, seen('UNKNOWN'), checking)).toEqual([RUNNING]);
  expect(news(seen('UNKNOWN'), seen('UNHEALTHY'), checking)).toEqual([
    `${RUNNING}, container app fails ECS's own health check`,
  ]);
});

async function* looks(...all: readonly Snapshot[]) {
  yield* all;
}

const following = { start: unseen(undefined), onNews: () => {}, isImageGone: async () => false };

describe('follow', () => {
  test('tells each change and each phase once, until there is a verdict', async () => {
    const starting = look({ targets: [target('1', 'initial')] });
    const told: string[] = [];
    const all = looks(starting, starting, look(), look({ loadBalancer: 'failed' }));
    const ending = await follow(all, mission, { ...following, onNews: (lines) => told.push(...lines) });
    expect(ending).toMatchObject({ outcome: 'deployed', look: look() });
    const waiting = 'waiting for tasks to become healthy in the target group (0 of 1 so far)';
    expect(told).toEqual(['task 1: running, target initial', waiting, RUNNING]);
  });

  test('an end of the looks is no verdict', async () => {
    await expect(follow(looks(look({ targets: [] })), mission, following)).rejects.toThrow('no verdict');
  });
});
