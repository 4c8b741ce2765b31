import type { Expected, ExpectedJob } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { deployToDev, tasksOfDev } from './deploying.ts';
import { dispatch } from './events.ts';

const WORKFLOW = 'examples/operations/.github/workflows/operations.yml';

/** Each button of the page once, the last one with a wrong confirmation first. */
export const operations: Scenario = {
  name: 'operations',
  setting: {
    folder: 'examples/operations',
    project: 'shop',
    environments: {
      dev: { role: 'AWS_ROLE_ARN', parameters: { MayDestroy: 'true' } },
      prod: { role: 'AWS_ROLE_ARN', reviewers: true },
    },
  },
  async play(stage) {
    const first = await deployToDev(stage);
    const second = await deployToDev(stage);
    const sha = stage.commit();
    const press = (operation: string, more: Readonly<Record<string, string>> = {}) =>
      dispatch(sha, { operation, environment: 'dev', ...more });

    await stage.run(WORKFLOW, press('status'), {
      ...only('status', { result: 'success', environment: 'dev (no deployment)', says: second.slice(0, 7) }),
      name: 'status dev ',
    });
    await stage.run(WORKFLOW, press('rollback'), {
      ...only('rollback / rollback', {
        result: 'success',
        outputs: { outcome: 'deployed' },
        environment: 'dev',
        answers: first.slice(0, 7),
      }),
    });
    await stage.run(WORKFLOW, press('scale', { to: '2' }), {
      ...only('scale / scale', { result: 'success', outputs: { outcome: 'scaled', tasks: '2' } }),
      name: 'scale dev 2',
    });
    stage.expect('the tasks', tasksOfDev(stage), 2);
    await stage.run(
      WORKFLOW,
      press('scale', { to: 'many' }),
      only('scale / scale', { result: 'failure', says: 'many' }),
    );
    await stage.run(WORKFLOW, press('environment'), {
      ...only('environment / environment', { result: 'success', outputs: { outcome: 'unchanged' } }),
    });

    stage.reviews.set('prod', 'rejected');
    const refused = { result: 'failure', says: 'rejected by a reviewer' } as const;
    await stage.run(
      WORKFLOW,
      press('environment', { environment: 'prod' }),
      only('environment / environment', refused),
    );
    await stage.run(WORKFLOW, press('status', { environment: 'nowhere' }), {
      result: 'startup_failure',
      problem: "'nowhere' is no environment of input 'environment'",
      jobs: {},
    });

    const before = stage.inventory();
    await stage.run(WORKFLOW, press('destroy', { confirm: 'shop-prod' }), {
      ...only('destroy / destroy', { result: 'failure', outputs: { outcome: 'failed' }, says: 'shop-dev' }),
    });
    stage.expect('the account after a wrong confirmation', stage.inventory(), before);
    await stage.run(WORKFLOW, press('destroy', { confirm: 'shop-dev' }), {
      ...only('destroy / destroy', { result: 'success', outputs: { outcome: 'destroyed', left: '{}' } }),
    });
    stage.expect('the account at the end', stage.inventory(), []);
  },
};

/** One operation runs, the others are skipped. */
function only(path: string, job: ExpectedJob): Expected {
  const [ran] = path.split(' / ');
  const others = ['status', 'rollback', 'scale', 'environment', 'destroy'].filter((name) => name !== ran);
  return {
    result: typeof job === 'string' || job.result !== 'failure' ? 'success' : 'failure',
    jobs: {
      ...Object.fromEntries(others.map((name) => [name, 'skipped'] as const)),
      ...(ran === 'destroy' ? { 'destroy / approve': 'skipped' } : {}),
      [path]: job,
    },
  };
}
