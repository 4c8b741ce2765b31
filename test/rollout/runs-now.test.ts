import { expect, test } from '@jest/globals';
import { runsNow } from '../../src/rollout/runs-now.ts';
import type { Snapshot } from '../../src/rollout/snapshot.ts';
import { deployment, look, OLD, ours, target, task } from './looks.ts';

const both = [ours, deployment(OLD, 1)];
const old = (id: string) => task(id, { deployment: OLD });

test.each<[string, Snapshot, string]>([
  ['one task', look(), 'shop-dev:2 (1 healthy task)'],
  ['nothing', look({ tasks: [] }), 'nothing that is healthy'],
  ['a task that is ill', look({ targets: [target('1', 'unhealthy')] }), 'nothing that is healthy'],
  [
    'two revisions side by side',
    look({
      service: { deployments: both },
      tasks: [task('1'), old('7'), old('8')],
      targets: ['1', '7', '8'].map((id) => target(id)),
    }),
    'shop-dev:2 (1 healthy task), shop-dev:1 (2 healthy tasks)',
  ],
])('of %s', (_, seen, says) => expect(runsNow(seen)).toBe(says));
