import { expect, test } from '@jest/globals';
import { restoring } from '../../src/rollout/restored.ts';
import { deployment, look, mission, NEWER, ours, target, task } from './looks.ts';

const back = deployment(NEWER, 1, { primary: true });
const failed = deployment(mission.deployment, 2, { rollout: 'FAILED' });
const running = { tasks: [task('7', { deployment: NEWER })], targets: [target('7')] };
const listed = (more: Partial<typeof back> = {}) => ({ service: { deployments: [{ ...back, ...more }, failed] } });

test.each([
  ['while our deployment is still the primary one, is awaited', look({ service: { deployments: [ours] } }), undefined],
  ['without a task, is awaited', look({ ...listed(), tasks: [], targets: [] }), undefined],
  ['is not there because ours still has a healthy task', look(listed()), undefined],
  ['is there with a healthy task of its own', look({ ...listed(), ...running }), { restored: true }],
  [
    'with 0 tasks wanted, is there',
    look({ service: { desired: 0, deployments: [back] }, tasks: [] }),
    { restored: true },
  ],
  ['that failed too, is over', look({ ...listed({ rollout: 'FAILED' }), tasks: [] }), { restored: false }],
  [
    'that ECS gave up, is over',
    look({ service: { deployments: [ours] }, fate: { status: 'ROLLBACK_FAILED', reason: '' } }),
    { restored: false },
  ],
  ['after its own deadline, is over', look({ ...listed(), tasks: [], at: 2_000_000 }), { restored: false }],
])('the return to the former revision %s', (_, seen, expected) => {
  const state = restoring(seen, mission.deployment, 2_000_000);
  if (expected === undefined) expect(state).toBeUndefined();
  else expect(state).toMatchObject(expected);
});
