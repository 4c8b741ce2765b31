import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/rollout/diagnosis/diagnose.ts';
import type { Findings } from '../../../src/rollout/diagnosis/findings.ts';
import { container } from '../looks.ts';
import { exited, findings, log, STARTED, stopped, top } from './findings.ts';

describe('a container that ended by itself', () => {
  test.each<[string, Partial<Findings>]>([
    ['crash-on-start', { stopped: [exited(1)] }],
    ['crash-on-start', { stopped: [exited(0)] }],
    ['crash-on-start', { stopped: [exited(137)] }],
    ['crash-on-start', { stopped: [exited(undefined)] }],
    ['out-of-memory', { stopped: [exited(137, '1', 'OutOfMemoryError: Container killed due to memory usage')] }],
    [
      'out-of-memory',
      { stopped: [stopped('1', { stoppedReason: 'OutOfMemoryError: container killed due to memory usage' })] },
    ],
    [
      'out-of-memory/heap',
      {
        stopped: [exited(134)],
        logs: [log('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory')],
      },
    ],
    [
      'out-of-memory/heap',
      { stopped: [exited(1)], logs: [log('Exception in thread "main" java.lang.OutOfMemoryError: Java heap space')] },
    ],
    ['command-not-found/not-found', { stopped: [exited(127)] }],
    ['command-not-found/not-executable', { stopped: [exited(126)] }],
    [
      'command-not-found/not-found',
      { stopped: [exited(1)], logs: [log('exec /entrypoint.sh: no such file or directory')] },
    ],
    ['wrong-architecture', { stopped: [exited(255)], logs: [log('exec /usr/local/bin/python: exec format error')] }],
    [
      'wrong-architecture',
      { stopped: [exited(1)], logs: [log('standard_init_linux.go:228: exec user process caused: exec format error')] },
    ],
    // A healthy life long before, and words of others, are no end.
    ['crash-on-start', { stopped: [exited(1)], logs: [log('exec format error', { task: '2' })] }],
    [
      'unknown',
      {
        stopped: [
          stopped('1', {
            stopCode: 'UserInitiated',
            stoppedReason: 'Task stopped by user',
            containers: [container({ exitCode: 143 })],
          }),
        ],
      },
    ],
    [
      'spot-interrupted',
      { stopped: [stopped('1', { stopCode: 'SpotInterruption', stoppedReason: 'Your Spot Task was interrupted.' })] },
    ],
  ])('%s: %#', (cause, more) => {
    expect(top(more)).toBe(cause);
  });

  test.each<[number, string]>([
    [3, 'container app exits with code 3, 2 s after its start'],
    [0, 'container app ends by itself, without an error (exit code 0), 2 s after its start'],
    [139, 'container app exits with code 139 (SIGSEGV, it touched memory that is not its own), 2 s after its start'],
    [137, 'container app exits with code 137 (SIGKILL, killed from outside), 2 s after its start'],
    [200, 'container app exits with code 200, 2 s after its start'],
  ])('with code %d says so', (code, summary) => {
    expect(diagnose(findings({ stopped: [exited(code)] }))).toMatchObject([{ summary }]);
  });

  test('is the one that failed, not those that were stopped with it', () => {
    const containers = [
      container({ name: 'proxy', exitCode: 143 }),
      container({ name: 'migrate', exitCode: 0 }),
      container({ name: 'app', exitCode: 3 }),
      container({ name: 'agent', exitCode: 137 }),
    ];
    const [cause] = diagnose(findings({ stopped: [{ ...exited(1), containers }] }));
    expect(cause?.summary).toContain('container app exits with code 3');
  });

  test('is told with the line of its log that says most', () => {
    const text =
      "Traceback (most recent call last):\n  File main.py\nModuleNotFoundError: No module named 'flask'\nbye";
    const [cause] = diagnose(findings({ stopped: [exited(1)], logs: [log(text)] }));
    expect(cause?.evidence).toContain("the log of app says: ModuleNotFoundError: No module named 'flask'");
  });

  test('in the same way as one whose log was read is explained by that log', () => {
    const more = {
      stopped: [exited(255, '1'), exited(255, '2'), exited(255, '3')],
      logs: [log('exec format error', { task: '3' })],
    };
    expect(diagnose(findings(more)).map(({ name }) => name)).toEqual(['wrong-architecture']);
  });
});

test('times are counted from the start of the task', () => {
  const late = { ...exited(1), startedAt: STARTED, endedAt: STARTED + 61_400 };
  expect(diagnose(findings({ stopped: [late] }))[0]?.summary).toContain('61 s after its start');
  const never = { ...exited(1), startedAt: undefined };
  expect(diagnose(findings({ stopped: [never] }))[0]?.summary).toMatch(/exits with code 1, at once$/);
});
