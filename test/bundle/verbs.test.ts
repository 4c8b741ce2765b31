import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

const VARIABLE = 'hunter2-of-a-variable';

let stage: BundleStage;
let image: string;
beforeAll(async () => {
  stage = await startBundleStage();
  image = await stage.archive({ labels: { 'simulator.body': 'one' } });
});
afterAll(() => stage.close());

const TARGET = { environment: 'dev', project: 'shop', 'aws-region': 'eu-central-1' };

const planned = async (inputs: Readonly<Record<string, string>>) => {
  const mark = stage.aws.journal.mark();
  const env = { RUNNER_TEMP: stage.folder };
  const ended = await stage.run({ 'environment-variables': `PASSWORD=${VARIABLE}`, ...inputs }, { verb: 'plan', env });
  expect([ended.code, annotations(ended), stage.aws.journal.writes(mark)]).toEqual([0, [], []]);
  const { plan = '', markdown = '' } = ended.outputs;
  const [json, page] = await Promise.all([readFile(plan, 'utf8'), readFile(markdown, 'utf8')]);
  expect([ended.log, ended.summary, json, page].join('\n')).not.toContain(VARIABLE);
  expect(page).toBe(ended.summary);
  return { ...ended, json: JSON.parse(json), page };
};

test('the life of an environment: plan, deploy, plan, destroy', async () => {
  const empty = await planned({});
  expect(empty.outputs).toMatchObject({ changed: 'true', refused: 'false', url: '' });
  expect(empty.page).toContain('A deploy would create 9 and keep 0 things');
  expect(empty.page).toContain('planned with the one that runs');

  const inputs = { 'environment-variables': `PASSWORD=${VARIABLE}` };
  const deployed = await stage.run({ ...inputs, image });
  expect([deployed.code, deployed.outputs['outcome']]).toEqual([0, 'deployed']);

  const same = await planned({});
  expect(same.outputs).toMatchObject({ changed: 'false', refused: 'false', url: deployed.outputs['url'] });
  expect(same.json).toMatchObject({ changed: false, name: 'shop-dev' });
  expect(same.page).toContain('a deploy would change nothing');
  expect(same.page).toContain('| environment-variables.PASSWORD | \\(not shown\\) |');
  expect(same.json.settings).toContainEqual({ name: 'cpu', value: '256', from: 'default' });
  expect(same.json.settings).toContainEqual({ name: 'project', value: 'shop', from: 'input project' });

  const other = await planned({ cpu: '512', memory: '1024', 'environment-variables': 'PASSWORD=other-than-before' });
  expect(other.outputs['changed']).toBe('true');
  expect(other.page).toMatch(/cpu: 256 → 512/);
  expect(other.page).toMatch(/PASSWORD: another value/);
  expect(other.page).toMatch(/Estimated cost: \d+\.\d\d → \d+\.\d\d USD a month/);
  expect(other.json.steps).toContainEqual(expect.objectContaining({ kind: 'service', action: 'change' }));

  const refused = await planned({ scheme: 'internal' });
  expect(refused.outputs).toMatchObject({ changed: 'true', refused: 'true' });
  expect(refused.page).toContain('#### Refused');
  expect(refused.log).toMatch(/^::warning::shop-dev: a deploy would be refused/m);

  const mark = stage.aws.journal.mark();
  const mistyped = await stage.run({ ...TARGET, confirm: 'shop-prod' }, { verb: 'destroy' });
  expect([mistyped.code, mistyped.outputs['outcome']]).toEqual([1, 'failed']);
  expect(annotations(mistyped).join()).toContain('Type shop-dev.');
  expect(stage.aws.journal.since(mark)).toEqual([]);

  const destroyed = await stage.run({ ...TARGET, confirm: 'shop-dev' }, { verb: 'destroy' });
  expect([destroyed.code, annotations(destroyed), destroyed.outputs['outcome']]).toEqual([0, [], 'destroyed']);
  expect(destroyed.outputs['left']).toBe('{}');
  expect(JSON.parse(destroyed.outputs['changes'] ?? '')).toMatchObject({ 'cluster shop-dev': 'remove' });
  expect(destroyed.summary).toContain('nothing of it is left');
}, 60_000);
