import { BatchDeleteImageCommand } from '@aws-sdk/client-ecr';
import { DeregisterTaskDefinitionCommand, DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Progress } from '../../src/commands/context.ts';
import { type RollingBack, rollback } from '../../src/commands/rollback.ts';
import { explain } from '../../src/errors.ts';
import { contextOf, type Stage, startStage } from './deployments.ts';
import { LAST } from './rolling-back.ts';

const RUNS = 'https://github.com/shop/shop/actions/runs';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const commitOf = (body: string) => Buffer.from(body.padEnd(20, '.')).toString('hex');

/** Deploys an image that answers so, of a commit of its own. */
const release = async (body: string, run = 1, more: Readonly<Record<string, string>> = {}) =>
  aws.deploy(
    { image: await aws.archive({ labels: { 'simulator.body': body, ...more } }) },
    { commit: commitOf(body), origin: { runUrl: `${RUNS}/${run}` } },
  );

const rolledBack = async (asked: Partial<RollingBack> = {}, run = 9) => {
  const events: Progress[] = [];
  const mark = aws.simulator.journal.mark();
  const ended = await rollback(
    { ...LAST, ...asked },
    { runUrl: `${RUNS}/${run}` },
    contextOf(aws, 'operate', (e) => events.push(e)),
  );
  const told = events.flatMap((event) => (event.kind === 'warning' ? event.text : []));
  const writes = aws.simulator.journal.writes(mark).map(({ operation }) => operation);
  return { ...ended, told: [...told, ...(ended.error === undefined ? [] : explain(ended.error))].join('\n'), writes };
};

const live = async () => {
  const command = new DescribeServicesCommand({ cluster: 'shop-dev', services: ['shop-dev'] });
  const { services: [service] = [] } = await aws.clients.ecs.send(command);
  return service?.taskDefinition?.split('/').at(-1);
};

test('goes back to the last release that was healthy, past one that never was', async () => {
  await release('one');
  await release('two');
  expect(await release('bad', 3, { 'simulator.exit-code': '1' })).toMatchObject({ outcome: 'rolled-back' });
  await release('three', 4);
  expect(await live()).toBe('shop-dev:4');

  const ended = await rolledBack();
  expect(ended).toMatchObject({ outcome: 'deployed', origin: { commit: commitOf('two') } });
  expect(ended.facts).toMatchObject({
    taskDefinitionArn: expect.stringMatching(/shop-dev:2$/),
    previousTaskDefinitionArn: expect.stringMatching(/shop-dev:4$/),
    url: expect.stringMatching(/^http:/),
  });
  expect(await live()).toBe('shop-dev:2');

  expect(await rolledBack({}, 10)).toMatchObject({ outcome: 'deployed' });
  expect(await live()).toBe('shop-dev:1');
  const none = await rolledBack({}, 11);
  expect([none.outcome, none.writes]).toEqual(['failed', []]);
  expect(none.told).toContain('There is no release to go back to');
}, 60_000);

test('takes a release by number, tag or commit, and says where nobody saw it healthy', async () => {
  const first = await release('one');
  await release('two');
  await release('bad', 3, { 'simulator.exit-code': '1' });

  expect(await rolledBack({ to: '1' })).toMatchObject({ outcome: 'deployed' });
  expect(await live()).toBe('shop-dev:1');
  expect(await rolledBack({ to: commitOf('two').slice(0, 9) }, 10)).toMatchObject({ outcome: 'deployed' });
  expect(await live()).toBe('shop-dev:2');
  const tag = first.facts.image?.split(':').at(-1);
  expect(await rolledBack({ to: tag }, 11)).toMatchObject({ outcome: 'deployed' });
  expect(await live()).toBe('shop-dev:1');
  const same = await rolledBack({ to: '1' }, 12);
  expect([same.outcome, same.writes]).toEqual(['unchanged', []]);

  const bad = await rolledBack({ to: '3' }, 13);
  expect(bad).toMatchObject({
    outcome: 'rolled-back',
    diagnosis: { causes: [expect.objectContaining({ name: 'crash-on-start' })] },
  });
  expect(bad.told).toContain('shop-dev:3 was never seen healthy');
  expect(await live()).toBe('shop-dev:1');
}, 60_000);

test('that fails is taken back to what ran before, though that has the newer revision', async () => {
  await release('one');
  await release('bad', 3, { 'simulator.exit-code': '1' });
  await release('three', 4);
  await aws.pass(900);
  const ended = await rolledBack({ to: '2' });
  expect(ended).toMatchObject({
    outcome: 'rolled-back',
    because: expect.stringMatching(/exited with code 1\. shop-dev:3 runs again and is healthy$/),
  });
  expect(await live()).toBe('shop-dev:3');
});

test('refuses, before it writes, what could not run', async () => {
  await release('one');
  const second = await release('two');
  await release('three');
  const ecr = aws.clients.ecr;
  const { imageDigest } = second.facts;
  await ecr.send(new BatchDeleteImageCommand({ repositoryName: 'shop-dev', imageIds: [{ imageDigest }] }));

  const gone = await rolledBack({ to: '2' });
  expect([gone.outcome, gone.writes]).toEqual(['failed', []]);
  expect(gone.told).toContain('The image of shop-dev:2 is no longer in the repository shop-dev');
  const unknown = await rolledBack({ to: 'abcdef0123' });
  expect([unknown.told, unknown.writes]).toEqual([expect.stringContaining('There is no release abcdef0123'), []]);

  const past = await rolledBack();
  expect(past).toMatchObject({ outcome: 'deployed' });
  expect(past.told).toContain('shop-dev:2 was healthy too, but its image is no longer in the repository');
  expect(await live()).toBe('shop-dev:1');

  await aws.clients.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'shop-dev:3' }));
  const inactive = await rolledBack({ to: '3' });
  expect([inactive.told, inactive.writes]).toEqual([expect.stringContaining('shop-dev:3 was deregistered'), []]);

  const nowhere = await rolledBack({ environment: 'prod' });
  expect(nowhere.told).toContain('There is no service shop-prod');
}, 60_000);

test('is not overwritten by a deploy that was queued before it; a later one, or one started anew, is asked for', async () => {
  await release('one', 1);
  await release('two', 2);
  expect(await rolledBack({}, 5)).toMatchObject({ outcome: 'deployed' });

  const queued = await release('three', 4);
  expect(queued).toMatchObject({ outcome: 'superseded', writes: [] });
  expect(queued.because).toContain('run 5 has put shop-dev:1 back after this run (4) was queued');
  expect(await live()).toBe('shop-dev:1');

  const image = await aws.archive({ labels: { 'simulator.body': 'three' } });
  const origin = { runUrl: `${RUNS}/4`, attempt: 2 };
  expect(await aws.deploy({ image }, { commit: commitOf('three'), origin })).toMatchObject({ outcome: 'deployed' });
  expect(await release('four', 6)).toMatchObject({ outcome: 'deployed' });
}, 60_000);

test('that broke off is gone on with by the same run, and by any while its tasks are not healthy; not gone further back', async () => {
  await release('one');
  await release('two');
  await release('three');
  aws.simulator.faults.add({ kind: 'deny', operation: 'DescribeTargetHealth', after: 2 });
  expect(await rolledBack({}, 9)).toMatchObject({ outcome: 'failed' });
  aws.simulator.faults.clear();
  expect(await live()).toBe('shop-dev:2');
  expect((await rolledBack({}, 9)).outcome).toMatch(/^(deployed|unchanged)$/);
  expect(await live()).toBe('shop-dev:2');
  expect((await rolledBack({}, 9)).outcome).toBe('unchanged');
  expect((await rolledBack({}, 10)).outcome).toBe('deployed');
  expect(await live()).toBe('shop-dev:1');
}, 60_000);
