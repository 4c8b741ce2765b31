import type { Expected, ExpectedJob } from '../expected.ts';
import type { Stage } from '../stage/stage.ts';
import { push } from './events.ts';

/** The jobs of deploy.yml, called by a job of this name, where nobody has to approve. */
export const deployJobs = (caller: string, deploy: ExpectedJob): Expected['jobs'] => ({
  [`${caller} / build`]: 'success',
  [`${caller} / approve`]: 'skipped',
  [`${caller} / deploy`]: deploy,
});

/** Deploys a new commit to dev, so that there is something to operate on; its SHA. */
export async function deployToDev(stage: Stage): Promise<string> {
  const sha = stage.commit({ folder: 'examples/deploy-and-promote' });
  await stage.run('rehearsal/callers/deploy.yml', push(sha), {
    result: 'success',
    jobs: deployJobs('deploy', {
      result: 'success',
      outputs: { outcome: 'deployed' },
      environment: 'dev',
      answers: sha.slice(0, 7),
    }),
  });
  return sha;
}

/** How many tasks of dev are wanted; `undefined` without a service. */
export const tasksOfDev = ({ aws }: Stage): number | undefined =>
  aws.ecs.store.services.find(({ name, status }) => name === 'shop-dev' && status === 'ACTIVE')?.desiredCount;
