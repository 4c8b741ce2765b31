import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createRegistry, type RegistryClient } from '../../../src/image/registry.ts';
import { type OciImage, ociImage } from '../../fixtures/oci-image.ts';
import { quickClock } from '../../fixtures/quick-clock.ts';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Simulator, startSimulator } from '../simulator.ts';
import { storeImage } from './store-image.ts';

let folder: string;
let clock: ManualClock;
let simulator: Simulator;
let registry: RegistryClient;
let image: OciImage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registry-lag-'));
  clock = manualClock();
  simulator = await startSimulator({ clock, lag: ({ service }) => (service === 'registry' ? 30 : 0) });
  const { operations } = simulator.ecr.service;
  operations.CreateRepository?.run({ repositoryName: 'shop' });
  const answer = JSON.stringify(operations.GetAuthorizationToken?.run({}));
  const authorization = `Basic ${/"authorizationToken":"([^"]+)"/.exec(answer)?.[1]}`;
  registry = createRegistry({ endpoint: simulator.url, repository: 'shop', authorization, clock: quickClock().clock });
  image = ociImage();
});
afterEach(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
});

/** Sends the image's configuration. */
async function upload(): Promise<void> {
  const file = join(folder, 'blob');
  const { digest, size, bytes, mediaType } = image.config;
  writeFileSync(file, bytes);
  await registry.upload({ digest, size, mediaType, at: { file, offset: 0, size } });
}

test('a blob that went up shows only after a while', async () => {
  await upload();
  expect(await registry.exists(image.config)).toBe(false);
  clock.advance(31);
  expect(await registry.exists(image.config)).toBe(true);
});

test('a tag that was put shows only after a while, though it is taken at once', async () => {
  storeImage(simulator.ecr.repositories, 'shop', image, 'v1');
  await registry.putManifest(image.manifest, 'v2');
  expect(simulator.ecr.repositories.get('shop')?.imageTags.has('v2')).toBe(true);
  expect(await registry.getManifest('v2')).toBeUndefined();
  clock.advance(31);
  expect((await registry.getManifest('v2'))?.digest).toBe(image.manifest.digest);
});

test('whoever has the address of a blob in S3 gets it at once', async () => {
  await upload();
  const asked = { repositoryName: 'shop', layerDigest: image.config.digest };
  const answer = JSON.stringify(simulator.ecr.service.operations.GetDownloadUrlForLayer?.run(asked));
  const { downloadUrl } = JSON.parse(answer) as { readonly downloadUrl: string };
  expect((await fetch(downloadUrl)).status).toBe(200);
});
