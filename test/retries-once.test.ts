import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

// What is tried again, waited for, or sent to AWS goes one way. Whoever adds another finds this test, and why.

const ROOT = resolve(import.meta.dirname, '..');

const sources = globSync('src/**/*.ts', { cwd: ROOT })
  .toSorted()
  .map((file) => ({
    file,
    // Without comments: they may speak of what the code must not do.
    text: readFileSync(resolve(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  }));

const having = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('every SDK client is made where its connections, retries and time-outs are decided', () => {
  expect(having(/new (?:\w+\.)?[A-Z]\w*Client\(/)).toEqual(['src/aws/clients.ts']);
});

test('the SDK’s own strategies and settings for retries are nowhere used', () => {
  expect(having(/maxAttempts|retryMode|RetryStrategy\(|waitUntil[A-Z]/)).toEqual([]);
});

test('what is tried again is tried again by one loop', () => {
  expect(having(/\.again\(/)).toEqual([
    // The SDK's loop, which asks ours.
    'src/aws/retries.ts',
    // How the walk, and reads that contradict each other, come to another read.
    'src/commands/context.ts',
    'src/engine/walk.ts',
    // The loop itself.
    'src/retry.ts',
  ]);
});

test('a pause is one of the clock’s, and only where something is awaited', () => {
  expect(having(/\.sleep\(|\n\s+\.sleep\(/)).toEqual([
    'src/aws/throttling.ts', // The turn of a call that AWS throttles.
    'src/commands/others-show.ts', // Until reads show what another run has done.
    'src/commands/replacement.ts', // Until every node of a load balancer knows.
    'src/commands/until-count.ts', // Between two looks at a count.
    'src/retry.ts', // Between two tries.
    'src/rollout/diagnosis/collect.ts', // The deadline of a diagnosis.
    'src/rollout/watch.ts', // Between two looks at a rollout.
  ]);
});

test('timers of Node’s own belong to processes, sockets and the clock', () => {
  expect(having(/setTimeout|setInterval|timers\/promises/)).toEqual([
    'src/clock.ts',
    'src/image/engine-process.ts', // Kills a command that hangs.
    'src/image/exchange.ts', // A socket that stays silent.
    'src/request.ts', // How long known problems wait for others, before any call.
  ]);
});

test('HTTP is spoken by the SDK, by the registry’s exchange, and to GitHub', () => {
  expect(having(/from 'node:https?'/)).toEqual([
    'src/aws/agent.ts',
    'src/github/ask.ts',
    'src/github/debug.ts', // Only looks on.
    'src/image/exchange.ts',
    'src/image/registry.ts',
    'src/image/stream.ts',
  ]);
});
