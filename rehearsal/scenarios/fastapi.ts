import type { Scenario } from '../scenario.ts';
import { deployJobs } from './deploying.ts';
import { pullRequest, push } from './events.ts';

const WORKFLOW = 'examples/fastapi/.github/workflows/deploy.yml';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret';

/** A service with database and secrets, of a repository whose tokens carry numbers. */
export const fastapi: Scenario = {
  name: 'fastapi',
  setting: {
    folder: 'examples/fastapi',
    project: 'users',
    immutableSubject: true,
    environments: {
      dev: {
        role: 'AWS_ROLE_ARN',
        parameters: { SecretArns: `${SECRET}:users-database-GhIjKl,${SECRET}:users-app-AbCdEf` },
      },
    },
  },
  async play(stage) {
    stage.aws.ecs.secrets.keys(`${SECRET}:users-database-GhIjKl`, ['username', 'password']);
    stage.aws.ecs.secrets.keys(`${SECRET}:users-app-AbCdEf`, ['secret_key']);
    const first = stage.commit();
    await stage.run(WORKFLOW, pullRequest(first, 'opened', 1), {
      result: 'success',
      jobs: { test: { result: 'success', permissions: ['contents: read'] }, deploy: 'skipped' },
    });
    await stage.run(WORKFLOW, pullRequest(first, 'opened', 2, { fork: true }), {
      result: 'success',
      jobs: { test: 'success', deploy: 'skipped' },
    });
    stage.expect('the account before the first push', stage.inventory(), []);

    await stage.run(WORKFLOW, push(first), {
      result: 'success',
      jobs: {
        test: 'success',
        ...deployJobs('deploy', {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'dev',
          answers: first.slice(0, 7),
          subject: 'repo:acme@654321/shop@123456:environment:dev',
        }),
      },
    });
    const [definition] = stage.aws.ecs.store.families.get('users-dev') ?? [];
    const [container] = definition?.containers ?? [];
    const names = (list: readonly { readonly name?: string | undefined }[] = []) =>
      list.map(({ name }) => name).toSorted();
    stage.expect('the variables', names(container?.environment), [
      'DB_HOST',
      'DB_NAME',
      'DB_PORT',
      'ENVIRONMENT',
      'PORT',
    ]);
    stage.expect('the secrets', names(container?.secrets), ['DB_PASSWORD', 'DB_USERNAME', 'SECRET_KEY']);
  },
};
