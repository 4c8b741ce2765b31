import { CreateRepositoryCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { blobsOf, type OciImage, type OciIndex, ociImage, ociIndex } from '../../fixtures/oci-image.ts';
import { createStage, type Stage, taskDefinitionInput } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

/** Brings an image into the account's registry, and answers by which name a task definition calls it. */
async function push(image: OciImage | OciIndex): Promise<string> {
  const { simulator } = stage;
  const ecr = new ECRClient(simulator.config);
  const { repository } = await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }));
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  ecr.destroy();
  const send = async (method: string, path: string, body?: Buffer, type = 'application/octet-stream') => {
    const headers = { authorization: `Basic ${authorizationData?.[0]?.authorizationToken}`, 'content-type': type };
    const response = await fetch(new URL(path, simulator.url), {
      method,
      headers,
      body: body ? new Uint8Array(body) : null,
    });
    expect(response.ok).toBe(true);
    return response.headers.get('location') ?? '';
  };
  const { blobs, manifests } = blobsOf(image);
  for (const { digest, bytes } of blobs) {
    const upload = await send('POST', '/v2/shop-dev/blobs/uploads/');
    await send('PUT', `${upload}${upload.includes('?') ? '&' : '?'}digest=${digest}`, bytes);
  }
  for (const { digest, bytes, mediaType } of manifests) {
    await send('PUT', `/v2/shop-dev/manifests/${digest}`, bytes, mediaType);
  }
  return `${repository?.repositoryUri}@${image.manifest.digest}`;
}

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
  const image = await push(ociImage({ labels: { 'simulator.body': 'hello', 'simulator.start-seconds': '5' } }));
  const [task] = await run(image);
  expect(task?.containers?.[0]?.imageDigest).toBe(image.split('@')[1]);
  expect(await stage.simulator.get(stage.dnsName, '/')).toEqual({ status: 200, body: 'hello' });
});

test('from an index each architecture takes its own', async () => {
  const of = (architecture: 'amd64' | 'arm64') =>
    ociImage({ architecture, labels: { 'simulator.body': architecture } });
  await run(await push(ociIndex([of('amd64'), of('arm64')])), 'ARM64');
  expect(await stage.simulator.get(stage.dnsName, '/')).toEqual({ status: 200, body: 'arm64' });
});

test('an index without the architecture can not be pulled', async () => {
  const images = [ociImage({ architecture: 'amd64' }), ociImage({ architecture: 'amd64', os: 'windows' })];
  const tasks = await run(await push(ociIndex(images)), 'ARM64');
  expect(tasks.at(-1)?.stoppedReason).toMatch(/^CannotPullContainerError: .*platform 'linux\/arm64'$/);
});

test('an image for another architecture is started and dies', async () => {
  const tasks = await run(await push(ociImage({ architecture: 'arm64' })));
  const stopped = tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED');
  expect(stopped[0]).toMatchObject({ stopCode: 'EssentialContainerExited', containers: [{ exitCode: 255 }] });
});

test('an image whose command does not exist can not be started', async () => {
  const tasks = await run(await push(ociImage({ labels: { 'simulator.cannot-start': 'exec: "app": not found' } })));
  const stopped = tasks.filter(({ lastStatus }) => lastStatus === 'STOPPED');
  expect(stopped[0]).toMatchObject({
    stopCode: 'TaskFailedToStart',
    stoppedReason: expect.stringMatching(/^CannotStartContainerError/),
  });
});
