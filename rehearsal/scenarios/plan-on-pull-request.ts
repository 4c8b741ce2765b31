import { ask } from '../../test/scenarios/cloud.ts';
import type { Expected, ExpectedJob } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { mergeGroup, pullRequest } from './events.ts';

const WORKFLOW = 'examples/plan-on-pull-request/.github/workflows/plan.yml';

/** A plan of each environment in one comment, brought up to date with every push; for a fork there is none. */
export const planOnPullRequest: Scenario = {
  name: 'plan-on-pull-request',
  setting: {
    folder: 'examples/plan-on-pull-request',
    project: 'shop',
    environments: {
      plan: { role: 'AWS_PLAN_ROLE_ARN' },
      dev: { role: 'AWS_ROLE_ARN' },
      prod: { role: 'AWS_ROLE_ARN' },
    },
  },
  async play(stage) {
    const first = stage.commit();
    await stage.run(WORKFLOW, pullRequest(first, 'opened', 7), planned('true'));
    stage.expect('the account after a plan', stage.inventory(), []);
    stage.expect(
      'the comments',
      stage.api.comments.map(({ pull, edits }) => [pull, edits]),
      [
        [7, 0],
        [7, 0],
      ],
    );
    for (const name of ['shop-dev', 'shop-prod']) {
      stage.expect(`the comment on ${name}`, stage.api.comments.filter(({ body }) => body.includes(name)).length, 1);
    }

    await stage.run(WORKFLOW, pullRequest(first, 'synchronize', 7), planned('true'));
    stage.expect(
      'the comments after another push',
      stage.api.comments.map(({ edits }) => edits),
      [1, 1],
    );

    await stage.run(WORKFLOW, mergeGroup(first), planned('true'));
    stage.expect(
      'the comments after the merge queue',
      stage.api.comments.map(({ edits }) => edits),
      [1, 1],
    );

    const noPlan = {
      result: 'success',
      permissions: [],
      says: 'A pull request from a fork gets no OIDC token',
    } as const;
    await stage.run(WORKFLOW, pullRequest(first, 'opened', 8, { fork: true }), {
      result: 'success',
      jobs: {
        'dev / fork': noPlan,
        'dev / plan': 'skipped',
        'prod / fork': noPlan,
        'prod / plan': 'skipped',
        refused: 'success',
      },
    });
    stage.expect('the comments after a fork', stage.api.comments.length, 2);

    // Somebody else's log group has the name of ours: dev would be refused, and is not to be merged like this.
    ask(stage.aws.logs, 'CreateLogGroup', { logGroupName: '/ecs/shop-dev' });
    await stage.run(WORKFLOW, pullRequest(first, 'opened', 9), {
      result: 'failure',
      jobs: {
        'dev / fork': 'skipped',
        'dev / plan': { result: 'success', outputs: { refused: 'true' } },
        'prod / fork': 'skipped',
        'prod / plan': { result: 'success', outputs: { refused: 'false' } },
        refused: { result: 'failure', says: 'A deploy would be refused' },
      },
    });
  },
};

const planned = (changed: string): Expected => {
  const plan: ExpectedJob = {
    result: 'success',
    outputs: { changed, refused: 'false' },
    environment: 'plan (no deployment)',
    permissions: ['contents: read', 'id-token: write', 'pull-requests: write'],
    subject: 'repo:acme/shop:environment:plan',
  };
  return {
    result: 'success',
    jobs: {
      'dev / fork': 'skipped',
      'dev / plan': plan,
      'prod / fork': 'skipped',
      'prod / plan': plan,
      refused: 'success',
    },
  };
};
