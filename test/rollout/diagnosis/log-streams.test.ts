import { expect, test } from '@jest/globals';
import type { StoppedTask } from '../../../src/rollout/diagnosis/findings.ts';
import { streamsOfInterest } from '../../../src/rollout/diagnosis/log-streams.ts';
import type { TaskState } from '../../../src/rollout/snapshot.ts';
import { container, task } from '../looks.ts';
import { exited, FAILED_CHECKS, findings, replaced, unstarted } from './findings.ts';

const pod = (app: number, proxy: number) => [
  container({ exitCode: app }),
  container({ name: 'proxy', exitCode: proxy }),
  container({ name: 'metrics', exitCode: 143 }),
];

test.each<[string, readonly StoppedTask[], readonly TaskState[], readonly string[]]>([
  ['nothing', [], [], []],
  ['what never began to run', [unstarted('CannotPullContainerError')], [], []],
  ['a crash', [exited(1)], [], ['1/app']],
  [
    'three crashes of the same kind at most, the newest',
    ['1', '2', '3', '4'].map((id) => exited(1, id)),
    [],
    ['2/app', '3/app', '4/app'],
  ],
  [
    'one of each kind before others of the same',
    [exited(2, '1'), ...['2', '3', '4'].map((id) => exited(1, id))],
    [],
    ['1/app', '3/app', '4/app'],
  ],
  [
    'the container that failed, and the one that serves',
    [{ ...exited(1), containers: pod(137, 3) }],
    [],
    ['1/app', '1/proxy'],
  ],
  ['a task that was replaced', [replaced(FAILED_CHECKS, '1', { containers: pod(137, 143) })], [], ['1/app']],
  [
    'one whose exit codes are not known yet',
    [replaced(FAILED_CHECKS, '1', { containers: [container()] })],
    [],
    ['1/app'],
  ],
  [
    'a container that is not healthy',
    [replaced('x', '1', { containers: [container(), container({ name: 'proxy', health: 'UNHEALTHY' })] })],
    [],
    ['1/app', '1/proxy'],
  ],
  ['the newest of the tasks that run', [exited(1)], [task('7'), task('8')], ['1/app', '8/app']],
])('%s', (_, stopped, running, streams) => {
  const found = streamsOfInterest(stopped, running, findings().setup);
  expect(found.map((stream) => `${stream.task}/${stream.container}`).toSorted()).toEqual(streams.toSorted());
});
