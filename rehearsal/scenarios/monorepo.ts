import type { Expected } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { deployJobs } from './deploying.ts';
import { dispatch, push } from './events.ts';

const FOLDER = 'examples/monorepo';
const API = `${FOLDER}/.github/workflows/api.yml`;
const WEB = `${FOLDER}/.github/workflows/web.yml`;

/** Two services behind one load balancer, each deployed when something of it changed. */
export const monorepo: Scenario = {
  name: 'monorepo',
  setting: { folder: FOLDER, project: 'shop', environments: { dev: { role: 'AWS_ROLE_ARN' } } },
  async play(stage) {
    const first = stage.commit({ changed: ['services/api/main.go'] });
    await stage.run(WEB, push(first), { result: 'not-triggered', jobs: {} });
    await stage.run(API, push(first), ended('created', 'deployed'));

    const second = stage.commit({ changed: ['services/web/index.html'] });
    await stage.run(API, push(second), { result: 'not-triggered', jobs: {} });
    await stage.run(WEB, push(second), ended('unchanged', 'deployed'));
    const balancers = [...stage.aws.elb.state.loadBalancers.values()];
    stage.expect(
      'the load balancers',
      balancers.map(({ name }) => name),
      ['shop-dev-alb'],
    );
    for (const [path, sha] of [
      ['/api/users', `services/api ${first.slice(0, 7)}`],
      ['/', `services/web ${second.slice(0, 7)}`],
    ]) {
      stage.expect(`GET ${path}`, (await stage.aws.get(balancers[0]?.dnsName ?? '', path))?.body, sha);
    }

    await stage.run(API, dispatch(first), ended('unchanged', 'unchanged'));
    await stage.run(WEB, dispatch(second), ended('unchanged', 'unchanged'));
  },
};

const ended = (shared: string, deployed: string): Expected => ({
  result: 'success',
  jobs: {
    'shared / environment': { result: 'success', outputs: { outcome: shared }, environment: 'dev (no deployment)' },
    ...deployJobs('deploy', {
      result: 'success',
      outputs: { outcome: deployed },
      environment: 'dev',
      subject: 'repo:acme/shop:environment:dev',
    }),
  },
});
