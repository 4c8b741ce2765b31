import { expect, test } from '@jest/globals';
import { restoring } from '../../src/rollout/restored.ts';
import { deployment, look, mission, NEWER, OLD, ours, target, task } from './looks.ts';

const back = deployment(NEWER, 1, { primary: true });
const failed = deployment(mission.deployment, 2, { rollout: 'FAILED' });
const running = { tasks: [task('7', { deployment: NEWER })], targets: [target('7')] };
const listed = (more: Partial<typeof back> = {}) => ({ service: { deployments: [{ ...back, ...more }, failed] } });

test.each([
  ['while our deployment is still the primary one, is awaited', look({ service: { deployments: [ours] } }), undefined],
  ['without a task, is awaited', look({ ...listed(), tasks: [], targets: [] }), undefined],
  ['is not there because ours still has a healthy task', look(listed()), undefined],
  ['is there with a healthy task of its own', look({ ...listed(), ...running }), { state: 'healthy' }],
  [
    'with 0 tasks wanted, is back and proves nothing',
    look({ service: { desired: 0, deployments: [back] }, tasks: [] }),
    { state: 'unhealthy' },
  ],
  ['that failed too, is over', look({ ...listed({ rollout: 'FAILED' }), tasks: [] }), { state: 'failed' }],
  [
    'that ECS gave up, is over',
    look({ service: { deployments: [ours] }, fate: { status: 'ROLLBACK_FAILED', reason: '' } }),
    { state: 'failed' },
  ],
  [
    'is over when a newer deployment took its place',
    look({ service: { deployments: [deployment(NEWER, 3, { primary: true }), failed] } }),
    { state: 'overtaken' },
  ],
  [
    'to a service that is deleted, is over',
    look({ ...listed(), ...running, service: { status: 'DRAINING' } }),
    { state: 'failed' },
  ],
  ['after its own deadline, is over', look({ ...listed(), tasks: [], at: 2_000_000 }), { state: 'unhealthy' }],
])('the return to the former revision %s', (_, seen, expected) => {
  const state = restoring(seen, mission, 2_000_000);
  if (expected === undefined) expect(state).toBeUndefined();
  else expect(state).toMatchObject(expected);
});

test('is no newer deployment where a newer revision is what ran before', () => {
  const deployments = [deployment(NEWER, 3, { primary: true }), failed];
  const seen = look({ ...running, service: { deployments } });
  const replaced = { ...mission, previousRevision: deployments[0]?.taskDefinition };
  expect(restoring(seen, replaced, 2_000_000)).toMatchObject({ state: 'healthy' });
});

test('where nothing new comes up, it is told what of before still serves', () => {
  const before = { tasks: [task('8', { deployment: OLD })], targets: [target('8')] };
  const deployments = [{ ...back, rollout: 'FAILED' }, failed, deployment(OLD, 1)];
  expect(restoring(look({ ...before, service: { deployments } }), mission, 2_000_000)).toEqual({
    state: 'failed',
    says: 'The rollback failed: new tasks of shop-dev:1 are not healthy either; one task of before still serves',
  });
});
