import { test } from '@jest/globals';
import { startStage } from './deployments.ts';
test('throttle', async () => {
  const aws = await startStage();
  const image = await aws.archive({});
  const calm = await startStage();
  const asked = (await calm.deploy({ image })).calls.filter(({ service }) => service !== 'registry');
  await calm.close();
  for (const operation of new Set(asked.map((call) => call.operation))) {
    aws.simulator.faults.add({ kind: 'throttle', operation, times: 2 });
  }
  const t = Date.now();
  const d = await aws.deploy({ image });
  console.log(Date.now() - t, d.outcome, d.told, d.calls.map((c) => `${Math.round(c.startedAt)} ${c.operation} ${c.attempt} ${c.error}`).join('\n'));
  await aws.close();
}, 60000);
test('capacity', async () => {
  const aws = await startStage();
  const image = await aws.archive({});
  aws.simulator.ecs.conditions.capacity = 'unavailable';
  const d = await aws.deploy({ image, 'wait-timeout': '3m' });
  console.log(d.outcome, d.told, d.error);
  await aws.close();
}, 60000);
