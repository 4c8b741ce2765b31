import type { Expected } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { deployJobs, deployToDev } from './deploying.ts';
import { push } from './events.ts';

const workflow = (name: string) => `rehearsal/callers/${name}.yml`;

/** Three pushes at once, of which none is lost; and a job that runs out of time. */
export const busyDay: Scenario = {
  name: 'busy-day',
  setting: {
    folder: 'examples/deploy-and-promote',
    project: 'shop',
    patience: 3, // one of its jobs is to run out of time
    environments: { dev: { role: 'AWS_ROLE_ARN' } },
  },
  async play(stage) {
    await deployToDev(stage);
    const commits = [stage.commit(), stage.commit(), stage.commit()];
    // Which of them waits for which, chance decides; an older one that comes later changes nothing.
    await Promise.all(commits.map((sha) => stage.run(workflow('deploy'), push(sha), ended('success'))));
    const last = commits.at(-1)?.slice(0, 7) ?? '';
    const answer = async () => (await stage.aws.get(balancer()))?.body;
    const balancer = () => [...stage.aws.elb.state.loadBalancers.values()][0]?.dnsName ?? '';
    stage.expect('what runs after three pushes', await answer(), last);

    // GitHub interrupts the process; what ran before is put back in its last seconds, or by the end of the job.
    const slow = stage.commit({ container: { 'simulator.start-seconds': '7200' } });
    await stage.run(workflow('impatient'), push(slow), ended('cancelled'));
    stage.expect('what runs after a job that ran out of time', await answer(), last);
  },
};

const ended = (result: 'success' | 'cancelled'): Expected => ({
  result,
  jobs: {
    ...deployJobs('deploy', { result, environment: 'dev' }),
  },
});
