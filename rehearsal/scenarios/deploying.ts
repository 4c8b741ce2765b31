import type { Stage } from '../stage/stage.ts';
import { push } from './events.ts';

/** Deploys a new commit to dev, so that there is something to operate on; its SHA. */
export async function deployToDev(stage: Stage): Promise<string> {
  const sha = stage.commit({ folder: 'examples/deploy-and-promote' });
  await stage.run('rehearsal/callers/.github/workflows/deploy.yml', push(sha), {
    result: 'success',
    jobs: {
      'deploy / build': 'success',
      'deploy / approve': 'skipped',
      'deploy / deploy': {
        result: 'success',
        outputs: { outcome: 'deployed' },
        environment: 'dev',
        answers: sha.slice(0, 7),
      },
    },
  });
  return sha;
}

/** How many tasks of dev are wanted; `undefined` without a service. */
export const tasksOfDev = ({ aws }: Stage): number | undefined =>
  aws.ecs.store.services.find(({ name, status }) => name === 'shop-dev' && status === 'ACTIVE')?.desiredCount;
