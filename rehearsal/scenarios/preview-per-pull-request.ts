import type { Expected } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { deployJobs } from './deploying.ts';
import { dispatch, pullRequest, schedule } from './events.ts';

const FOLDER = 'examples/preview-per-pull-request';
const WORKFLOW = `${FOLDER}/.github/workflows/preview.yml`;
const SWEEP = `${FOLDER}/.github/workflows/preview-sweep.yml`;

/** An environment for each pull request, gone with it. */
export const previewPerPullRequest: Scenario = {
  name: 'preview-per-pull-request',
  setting: {
    folder: FOLDER,
    project: 'shop-preview',
    environments: { preview: { role: 'AWS_ROLE_ARN', parameters: { MayDestroy: 'true' } } },
  },
  async play(stage) {
    const one = stage.commit();
    await stage.run(WORKFLOW, pullRequest(one, 'opened', 12), deployed(one));
    const two = stage.commit();
    await stage.run(WORKFLOW, pullRequest(two, 'synchronize', 12), deployed(two));

    await stage.run(WORKFLOW, pullRequest(two, 'opened', 13, { fork: true }), {
      result: 'skipped',
      jobs: { deploy: 'skipped', destroy: 'skipped' },
    });
    await stage.run(WORKFLOW, pullRequest(two, 'closed', 12), {
      result: 'success',
      jobs: {
        deploy: 'skipped',
        'destroy / approve': 'skipped',
        'destroy / destroy': {
          result: 'success',
          outputs: { outcome: 'destroyed' },
          environment: 'preview (no deployment)',
          subject: 'repo:acme/shop:environment:preview',
        },
      },
    });
    stage.expect('the account after it was closed', stage.inventory(), []);

    // One that was closed while it had conflicts is found at night; one that is gone costs nothing; one of a fork never was.
    const three = stage.commit();
    await stage.run(WORKFLOW, pullRequest(three, 'opened', 14), deployed(three));
    const day = 24 * 3600 * 1000;
    stage.api.close({ number: 12, closedAt: new Date(Date.now() - day), fork: false });
    stage.api.close({ number: 13, closedAt: new Date(Date.now() - day), fork: true });
    stage.api.close({ number: 14, closedAt: new Date(Date.now() - day), fork: false });
    stage.api.close({ number: 3, closedAt: new Date(Date.now() - 30 * day), fork: false });
    await stage.run(SWEEP, schedule(three, '41 3 * * *'), {
      result: 'success',
      jobs: {
        closed: { result: 'success', outputs: { numbers: '[12,14]' }, permissions: ['pull-requests: read'] },
        'destroy (12) / approve': 'skipped',
        'destroy (12) / destroy': { result: 'success', outputs: { outcome: 'unchanged' } },
        'destroy (14) / approve': 'skipped',
        'destroy (14) / destroy': { result: 'success', outputs: { outcome: 'destroyed' } },
      },
    });
    stage.expect('the account after the sweep', stage.inventory(), []);
    await stage.run(SWEEP, dispatch(three), {
      result: 'success',
      jobs: {
        closed: 'success',
        'destroy (12) / approve': 'skipped',
        'destroy (12) / destroy': { result: 'success', outputs: { outcome: 'unchanged' } },
        'destroy (14) / approve': 'skipped',
        'destroy (14) / destroy': { result: 'success', outputs: { outcome: 'unchanged' } },
      },
    });
  },
};

const deployed = (sha: string): Expected => ({
  result: 'success',
  jobs: {
    ...deployJobs('deploy', {
      result: 'success',
      outputs: { outcome: 'deployed' },
      environment: 'preview',
      answers: sha.slice(0, 7),
      subject: 'repo:acme/shop:environment:preview',
    }),
    destroy: 'skipped',
  },
});
