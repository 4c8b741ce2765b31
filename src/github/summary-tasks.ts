import type { Snapshot } from '../rollout/snapshot.ts';
import { firstOf } from './markdown.ts';
import { seenTasks } from './seen-tasks.ts';

/** Rows of the table; the picture counts them all. */
const MOST = 30;

/** Pure: the tasks of the end, with what the target group says of each, and the targets of tasks that are gone. */
export function tasksAndTargets(look: Snapshot): string[] {
  const tasks = seenTasks(look);
  const addresses = new Set(tasks.map(({ address }) => address));
  const others = look.targets.filter(({ address }) => !addresses.has(address));
  const rows = [
    ...tasks.map(({ id, revision, address, subnet, state, reason }) => [
      id,
      revision,
      [address, subnet].filter(Boolean).join(', '),
      [state, reason].filter(Boolean).join(': '),
    ]),
    ...others.map(({ address, port, state, reason }) => [
      'gone',
      '',
      `${address}:${port}`,
      [state, reason].filter(Boolean).join(': '),
    ]),
  ];
  return rows.length === 0 ? ['No task runs.', ''] : firstOf(MOST, ['Task', 'Revision', 'Address', 'State'], rows);
}
