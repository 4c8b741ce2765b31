import type { Scenario } from '../scenario.ts';
import { deployToDev, tasksOfDev } from './deploying.ts';
import { schedule } from './events.ts';

const WORKFLOW = 'examples/office-hours/.github/workflows/office-hours.yml';

/** Asleep in the evening, awake in the morning. */
export const officeHours: Scenario = {
  name: 'office-hours',
  setting: { folder: 'examples/office-hours', project: 'shop', environments: { dev: { role: 'AWS_ROLE_ARN' } } },
  async play(stage) {
    await deployToDev(stage);
    const sha = stage.commit();
    const scaled = {
      result: 'success',
      environment: 'dev (no deployment)',
      subject: 'repo:acme/shop:environment:dev',
    } as const;
    await stage.run(WORKFLOW, schedule(sha, '37 19 * * *'), {
      result: 'success',
      jobs: { 'asleep / scale': { ...scaled, outputs: { outcome: 'asleep', tasks: '0' } }, awake: 'skipped' },
    });
    stage.expect('the tasks in the evening', tasksOfDev(stage), 0);
    await stage.run(WORKFLOW, schedule(sha, '23 7 * * 1-5'), {
      result: 'success',
      jobs: { asleep: 'skipped', 'awake / scale': { ...scaled, outputs: { outcome: 'scaled', tasks: '1' } } },
    });
    stage.expect('the tasks in the morning', tasksOfDev(stage), 1);
    await stage.run(WORKFLOW, schedule(sha, '0 0 * * *'), { result: 'not-triggered', jobs: {} });
  },
};
