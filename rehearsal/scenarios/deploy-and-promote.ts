import type { Scenario } from '../scenario.ts';

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
    const push = (sha: string) => ({ name: 'push', ref: 'refs/heads/main', sha }) as const;

    const first = stage.commit();
    await stage.run('deploy.yml', push(first), {
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
          subject: 'repo:acme/shop:environment:prod',
        },
      },
    });
  },
};
