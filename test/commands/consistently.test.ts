import { expect, test } from '@jest/globals';
import { consistently } from '../../src/commands/consistently.ts';
import { ChangedMeanwhile } from '../../src/engine/resource.ts';
import { NodeError } from '../../src/engine/walk.ts';
import { quickClock } from '../fixtures/quick-clock.ts';

const contradiction = () => new ChangedMeanwhile(new Error('TargetGroupNotFound'));

/** Fails with these, one after the other, then reads. */
function reading(...errors: readonly Error[]) {
  let reads = 0;
  const { clock } = quickClock();
  const context = { clock, signal: new AbortController().signal };
  const run = consistently(async () => {
    const error = errors[Math.min(reads++, errors.length - 1)];
    if (reads <= errors.length && error) throw error;
    return 'read';
  }, context);
  return { run, reads: () => reads, clock };
}

test('reads that contradict each other are repeated', async () => {
  const { run, reads } = reading(contradiction(), new NodeError({ kind: 'toy', name: 'a' }, contradiction()));
  expect(await run).toBe('read');
  expect(reads()).toBe(3);
});

test('several at once, where that is all that is wrong', async () => {
  expect(await reading(new AggregateError([contradiction(), contradiction()])).run).toBe('read');
});

test('where something else went wrong as well, that is told at once', async () => {
  const { run, reads } = reading(new AggregateError([contradiction(), new Error('AccessDenied')]));
  await expect(run).rejects.toThrow(AggregateError);
  expect(reads()).toBe(1);
});

test('what stays contradictory ends after a minute', async () => {
  const { run, clock } = reading(...Array.from({ length: 99 }, contradiction));
  await expect(run).rejects.toThrow(ChangedMeanwhile);
  expect(clock.now() / 1000).toBeLessThanOrEqual(60);
});
