import type { Scenario } from '../scenario.ts';
import { dispatch, schedule } from './events.ts';

const WORKFLOW = '.github/workflows/e2e.yml';

/** The run in a real account, here in the simulated one: what its checks ask for comes out. */
export const endToEnd: Scenario = {
  name: 'end-to-end',
  setting: {
    folder: '.',
    repository: 'org/fargate-platform',
    project: 'fargate-platform',
    environments: {
      e2e: {
        role: 'AWS_ROLE_ARN',
        parameters: { MayDestroy: 'true' },
        branches: ['main'],
        vars: {
          AWS_ACCOUNT_ID: '123456789012',
          EXECUTION_ROLE_ARN: 'arn:aws:iam::123456789012:role/fargate-platform-execution',
          PUBLIC_SUBNETS: 'subnet-0a1b2c3d4e5f60001,subnet-0a1b2c3d4e5f60002',
          PRIVATE_SUBNETS: 'subnet-0a1b2c3d4e5f61001,subnet-0a1b2c3d4e5f61002',
          LOAD_BALANCER_SECURITY_GROUPS: 'sg-0a1b2c3d4e5f60001',
          SERVICE_SECURITY_GROUPS: 'sg-0a1b2c3d4e5f60002',
        },
      },
    },
  },
  async play(stage) {
    const sha = stage.commit();
    const job = { result: 'success', environment: 'e2e (no deployment)' } as const;
    await stage.run(WORKFLOW, dispatch(sha), { result: 'success', jobs: { life: job, end: job } });
    stage.expect('the account afterwards', stage.inventory(), []);
    await stage.run(WORKFLOW, schedule(sha, '43 2 * * *'), { result: 'success', jobs: { life: 'skipped', end: job } });
  },
};
