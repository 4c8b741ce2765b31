import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { DescribeServicesCommand, ECSClient, type Service } from '@aws-sdk/client-ecs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Ended } from '../runner/run-action.ts';
import { annotations, startBundleStage } from './bundle-stage.ts';

// One account for all of them: they are played side by side, most of their time is waiting.
const stage = await startBundleStage();
const image = await stage.archive({ labels: { 'simulator.body': 'good' } });
/** Needs so long to start that no machine is too slow to cancel it before ECS calls it completed. */
const slow = await stage.archive({ labels: { 'simulator.start-seconds': '3600' } });
/** So that it is not given up before. */
const PATIENT = { 'health-check-grace-period': '2h', 'container-health-check': 'none' };
afterAll(() => stage.close());

const running = async (name: string): Promise<Service | undefined> => {
  const ecs = new ECSClient(stage.aws.config);
  const { services } = await ecs.send(new DescribeServicesCommand({ cluster: name, services: [name] }));
  ecs.destroy();
  return services?.[0];
};

/** Whether a call is about a service. */
const of = (service: string, input: unknown) => JSON.stringify(input).includes(service);

/** A healthy environment, and then another release whose job is cancelled when the log says `after`. */
async function cancelledRelease(
  environment: string,
  after: string | Promise<void>,
  signal: NodeJS.Signals,
  more: Record<string, string> = {},
): Promise<Ended> {
  expect(await stage.run({ ...PATIENT, environment, image })).toMatchObject({ code: 0 });
  const inputs = { ...PATIENT, environment, image: slow, ...more };
  return stage.run(inputs, { cancel: { after, signal } });
}

describe('the end of the job', () => {
  test.concurrent('has nothing to do for a step that was not cancelled', async () => {
    const { code, post } = await stage.run({ environment: 'calm', image });
    expect([code, post]).toEqual([0, undefined]);
  }, 60_000);

  test.concurrent('does nothing, quickly, where the step has left nothing', async () => {
    const entry = resolve(import.meta.dirname, '../../dist/post.js');
    expect(await promisify(execFile)(process.execPath, [entry], { env: {} })).toEqual({ stdout: '', stderr: '' });
  });

  test.concurrent('waits until what ran before is healthy again, and says so', async () => {
    const { code, outputs, post } = await cancelledRelease('one', 'waiting up to', 'SIGINT');
    expect([code, outputs['outcome'], post?.code]).toEqual([1, 'cancelled', 0]);
    expect(post?.log).toMatch(/^::notice::shop-one cancelled: shop-one:1 runs again and is healthy/m);
    expect(post?.summary).toContain('shop-one:1 runs again');
    expect((await running('shop-one'))?.taskDefinition).toMatch(/shop-one:1$/);
  }, 60_000);

  test.concurrent('takes back what a step had begun that was killed', async () => {
    const { code, outputs, post } = await cancelledRelease('two', 'waiting up to', 'SIGKILL');
    expect([code, outputs['outcome'], post?.code]).toEqual([null, undefined, 0]);
    expect(post?.log).toContain('shop-two:1 runs again and is healthy');
    expect((await running('shop-two'))?.taskDefinition).toMatch(/shop-two:1$/);
  }, 60_000);

  test.concurrent('finds the deployment of a step that was killed before it heard of it', async () => {
    let lift = () => {};
    const heard = new Promise<void>((done) => {
      // AWS does what it is asked to, and nobody is left to hear it.
      const match = (input: unknown) => of('shop-three', input) && [done()].length > 0;
      lift = stage.aws.faults.add({ kind: 'drop', applied: true, operation: 'UpdateService', match });
    });
    const { post } = await cancelledRelease('three', heard, 'SIGKILL');
    lift();
    expect([post?.code, post?.log]).toEqual([0, expect.stringContaining('shop-three:1 runs again and is healthy')]);
    expect((await running('shop-three'))?.taskDefinition).toMatch(/shop-three:1$/);
  }, 60_000);

  test.concurrent('leaves to ECS what is to be left', async () => {
    const { post } = await cancelledRelease('four', 'waiting up to', 'SIGINT', { 'on-cancel': 'leave' });
    expect(post?.log).toMatch(/^::notice::shop-four cancelled: shop-four:2 is left to ECS/m);
    expect((await running('shop-four'))?.taskDefinition).toMatch(/shop-four:2$/);
  }, 60_000);

  test.concurrent('is red where nothing could be put back', async () => {
    const match = (input: unknown) => of('shop-five', input);
    const lift = stage.aws.faults.add({ kind: 'deny', operation: 'StopServiceDeployment', match });
    let denied: (() => void) | undefined;
    expect(await stage.run({ ...PATIENT, environment: 'five', image })).toMatchObject({ code: 0 });
    const { post } = await stage.run(
      { ...PATIENT, environment: 'five', image: slow },
      {
        cancel: { after: 'waiting up to', signal: 'SIGINT' },
        onLine: (line) => {
          if (line.includes('waiting up to'))
            denied ??= stage.aws.faults.add({ kind: 'deny', operation: 'UpdateService', match });
        },
      },
    );
    lift();
    denied?.();
    expect(post?.code).toBe(1);
    expect(annotations(post ?? { code: 0, log: '', outputs: {}, summary: '', state: {} })[0]).toMatch(
      /shop-five cancelled: It could not be taken back: AWS denies UpdateService: .*may not do ecs:UpdateService/,
    );
  }, 60_000);

  test.concurrent('sets a first deployment to 0 tasks, which was begun and then killed', async () => {
    const { post } = await stage.run(
      { ...PATIENT, environment: 'six', image: slow },
      { cancel: { after: 'waiting up to', signal: 'SIGKILL' } },
    );
    expect(post?.log).toContain('set to 0 tasks');
    expect(await running('shop-six')).toMatchObject({ desiredCount: 0 });
  }, 60_000);
});
