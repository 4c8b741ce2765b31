import { expect, test } from '@jest/globals';
import type { Progress } from '../../src/commands/context.ts';
import { stopwatch } from '../../src/commands/phases.ts';

const step = (kind: string) => ({ kind, name: 'x', action: 'create', changes: [] }) as const;

/** The phases of a run that tells these things, each so many seconds after its beginning, and ends at second 100. */
function timed(...events: readonly (readonly [number, Progress])[]): Record<string, number> {
  let now = 0;
  const timer = stopwatch(() => now * 1000);
  for (const [second, event] of events) {
    now = second;
    timer.on(event);
  }
  now = 100;
  return Object.fromEntries(timer.phases().map(({ name, seconds }) => [name, seconds]));
}

const planned = { kind: 'planned', steps: [] } as const;

test('a whole deploy: the push goes on beside the rest of the apply', () => {
  const phases = timed(
    [2, planned],
    [3, { kind: 'started', step: step('cluster') }],
    [4, { kind: 'started', step: step('image') }],
    [5, { kind: 'done', step: step('cluster') }],
    [14, { kind: 'done', step: step('image') }],
    [30, { kind: 'watching', deployment: 'ecs-svc/1', seconds: 1200 }],
  );
  expect(phases).toEqual({ plan: 2, apply: 27, push: 10, rollout: 70 });
});

test('what breaks off in the plan has only that', () => {
  expect(timed()).toEqual({ plan: 100 });
});

test('what breaks off in the apply has no rollout', () => {
  expect(timed([2, planned], [10, { kind: 'started', step: step('image') }])).toEqual({ plan: 2, apply: 90, push: 90 });
});

test('an unchanged environment that is watched has no apply', () => {
  expect(timed([2, planned], [3, { kind: 'watching', deployment: 'ecs-svc/1', seconds: 1 }])).toEqual({
    plan: 2,
    rollout: 97,
  });
});
