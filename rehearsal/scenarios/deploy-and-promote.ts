import type { Expected } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { deployJobs } from './deploying.ts';
import { push } from './events.ts';

const WORKFLOW = 'examples/deploy-and-promote/.github/workflows/deploy.yml';

/** Every push to dev; what was healthy there to prod, once somebody approved. */
export const deployAndPromote: Scenario = {
  name: 'deploy-and-promote',
  setting: {
    folder: 'examples/deploy-and-promote',
    project: 'shop',
    environments: {
      dev: { role: 'AWS_ROLE_ARN', branches: ['main'] },
      prod: { role: 'AWS_ROLE_ARN', branches: ['main'] },
      'prod-approval': { reviewers: true },
    },
  },
  async play(stage) {
    const first = stage.commit();
    const run = await stage.run(WORKFLOW, push(first), {
      result: 'success',
      jobs: {
        'dev / build': { result: 'success', permissions: ['contents: read'] },
        'dev / approve': 'skipped',
        'dev / deploy': {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'dev',
          answers: first.slice(0, 7),
          permissions: ['contents: read', 'id-token: write'],
          subject: 'repo:acme/shop:environment:dev',
        },
        'prod / approve': { result: 'success', environment: 'prod-approval (no deployment)', permissions: [] },
        'prod / promote': {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'prod',
          answers: first.slice(0, 7),
          permissions: ['contents: read', 'id-token: write'],
          subject: 'repo:acme/shop:environment:prod',
        },
      },
    });
    const digests = run.jobs.flatMap(({ outputs }) => outputs['image-digest'] ?? []);
    stage.expect('the digests', [digests.length, new Set(digests).size], [2, 1]);

    await stage.run(WORKFLOW, push(first), bothWith('unchanged', first));
    await stage.run(WORKFLOW, push(first, 'another'), { result: 'not-triggered', jobs: {} });

    const second = stage.commit();
    stage.reviews.set('prod-approval', 'rejected');
    await stage.run(WORKFLOW, push(second), {
      result: 'failure',
      jobs: {
        ...deployJobs('dev', { result: 'success', outputs: { outcome: 'deployed' }, answers: second.slice(0, 7) }),
        'prod / approve': { result: 'failure', says: 'rejected by a reviewer' },
        'prod / promote': 'skipped',
      },
    });
    stage.reviews.delete('prod-approval');

    // The commit of before, late: it is green, and nothing of it goes to prod.
    await stage.run(WORKFLOW, push(first), {
      result: 'success',
      jobs: {
        ...deployJobs('dev', { result: 'success', outputs: { outcome: 'superseded' }, answers: second.slice(0, 7) }),
        prod: 'skipped',
      },
    });

    const broken = stage.commit({ container: { 'simulator.exit-code': '3' } });
    await stage.run(WORKFLOW, push(broken), {
      result: 'failure',
      jobs: {
        ...deployJobs('dev', { result: 'failure', outputs: { outcome: 'rolled-back' }, answers: second.slice(0, 7) }),
        prod: 'skipped',
      },
    });
  },
};

const bothWith = (outcome: string, sha: string): Expected => {
  const ended = { result: 'success', outputs: { outcome }, answers: sha.slice(0, 7) } as const;
  return {
    result: 'success',
    jobs: {
      ...deployJobs('dev', ended),
      'prod / approve': 'success',
      'prod / promote': ended,
    },
  };
};
