import type { Scenario } from '../scenario.ts';
import { deployToDev, tasksOfDev } from './deploying.ts';
import { dispatch } from './events.ts';

const workflow = (name: string) => `.github/workflows/${name}.yml`;

/** The platform's own workflows, started by hand in the repository that holds them and a manifest. */
export const byHand: Scenario = {
  name: 'by-hand',
  setting: {
    folder: 'examples/operations',
    repository: 'org/fargate-platform',
    project: 'shop',
    environments: { dev: { role: 'AWS_ROLE_ARN' }, prod: { role: 'AWS_ROLE_ARN' } },
  },
  async play(stage) {
    const sha = stage.commit();
    const on = (more: Readonly<Record<string, string>> = {}) => dispatch(sha, { environment: 'dev', ...more });
    const subject = 'repo:org/fargate-platform:environment:dev';

    await stage.run(workflow('environment'), on(), {
      result: 'success',
      jobs: {
        environment: {
          result: 'success',
          outputs: { outcome: 'created' },
          environment: 'dev (no deployment)',
          permissions: ['contents: read', 'id-token: write'],
          subject,
        },
      },
    });
    const first = await deployToDev(stage);
    await deployToDev(stage);
    await stage.run(workflow('rollback'), on({ to: first.slice(0, 12) }), {
      result: 'success',
      jobs: {
        rollback: {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'dev',
          answers: first.slice(0, 7),
          subject,
        },
      },
    });
    for (const [to, outcome, tasks] of [
      ['asleep', 'asleep', 0],
      ['awake', 'scaled', 1],
      ['3', 'scaled', 3],
    ] as const) {
      await stage.run(workflow('scale'), on({ to }), {
        result: 'success',
        jobs: {
          scale: { result: 'success', outputs: { outcome, tasks: `${tasks}` }, environment: 'dev (no deployment)' },
        },
      });
      stage.expect(`the tasks after ${to}`, tasksOfDev(stage), tasks);
    }
    await stage.run(workflow('scale'), on({ to: '1000' }), {
      result: 'startup_failure',
      problem: "'1000' is no option of input 'to'",
      jobs: {},
    });

    const before = stage.inventory();
    await stage.run(workflow('destroy'), on({ confirm: 'dev' }), {
      result: 'failure',
      jobs: { approve: 'skipped', destroy: { result: 'failure', outputs: { outcome: 'failed' }, says: 'shop-dev' } },
    });
    stage.expect('the account after a wrong confirmation', stage.inventory(), before);
    const right = on({ confirm: 'shop-dev', 'keep-images': 'true' });
    await stage.run(workflow('destroy'), right, {
      result: 'failure',
      denied: ['ecs:DeleteService'],
      jobs: {
        approve: 'skipped',
        destroy: {
          result: 'failure',
          outputs: { outcome: 'failed' },
          says: 'Add to its policy: {"Effect":"Allow","Action":"ecs:DeleteService"',
        },
      },
    });
    stage.expect('the account after a run that may not remove it', stage.inventory(), before);
    await stage.update('dev', { MayDestroy: 'true' });
    await stage.run(workflow('destroy'), right, {
      result: 'success',
      name: 'Destroy dev (fargate.yml)',
      jobs: { approve: 'skipped', destroy: { result: 'success', outputs: { outcome: 'destroyed' }, subject } },
    });
    stage.expect('the account at the end', stage.inventory(), ['repository shop-dev']);
  },
};
