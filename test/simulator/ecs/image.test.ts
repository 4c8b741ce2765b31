import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ociImage, ociIndex } from '../../fixtures/oci-image.ts';
import { push } from './push.ts';
import { createStage, type Stage, taskDefinitionInput } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

async function run(image: string, cpuArchitecture: 'X86_64' | 'ARM64' = 'X86_64') {
  const [app] = taskDefinitionInput().containerDefinitions;
  await stage.register({
    containerDefinitions: [{ ...app, name: 'app', image }],
    runtimePlatform: { cpuArchitecture, operatingSystemFamily: 'LINUX' },
  });
  await stage.create();
  stage.clock.advance(200);
  return [...(await stage.tasks('RUNNING')), ...(await stage.tasks('STOPPED'))];
}

test('a pushed image runs as its labels say', async () => {
  const image = await push(
    stage.simulator,
    ociImage({ labels: { 'simulator.body': 'hello', 'simulator.start-seconds': '5' } }),
  );
  const [task] = await run(image);
  expect(task?.containers?.[0]?.imageDigest).toBe(image.split('@')[1]);
  expect(await stage.simulator.get(stage.dnsName, '/')).toEqual({ status: 200, body: 'hello' });
});

test('from an index each architecture takes its own', async () => {
  const of = (architecture: 'amd64' | 'arm64') =>
    ociImage({ architecture, labels: { 'simulator.body': architecture } });
  await run(await push(stage.simulator, ociIndex([of('amd64'), of('arm64')])), 'ARM64');
  expect(await stage.simulator.get(stage.dnsName, '/')).toEqual({ status: 200, body: 'arm64' });
});

test('an index without the architecture can not be pulled', async () => {
  const images = [ociImage({ architecture: 'amd64' }), ociImage({ architecture: 'amd64', os: 'windows' })];
  const tasks = await run(await push(stage.simulator, ociIndex(images)), 'ARM64');
  expect(tasks.at(-1)?.stoppedReason).toMatch(/^CannotPullContainerError: .*platform 'linux\/arm64'$/);
});

test('an image for another architecture is started and dies', async () => {
  const tasks = await run(await push(stage.simulator, ociImage({ architecture: 'arm64' })));
  const stopped = tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED');
  expect(stopped[0]).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 255 }] });
});

test('an image whose command does not exist can not be started', async () => {
  const tasks = await run(
    await push(stage.simulator, ociImage({ labels: { 'simulator.cannot-start': 'exec: "app": not found' } })),
  );
  const stopped = tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED');
  expect(stopped[0]).toMatchObject({
    stopCode: 'TaskFailedToStart',
    stoppedReason: expect.stringMatching(/^CannotStartContainerError/),
  });
});
