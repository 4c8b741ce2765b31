import { createHash } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { CreateRepositoryCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Blob, blobsOf, ociImage, ociIndex } from '../../fixtures/oci-image.ts';
import { type ManualClock, manualClock } from '../clock.ts';
import { type Simulator, startSimulator } from '../simulator.ts';
import { KEPT_BYTES } from './uploads.ts';

interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let clock: ManualClock;
let simulator: Simulator;
let authorization: string;
let agent: Agent;

function ask(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, simulator.url);
    const asked = httpRequest(url, { method, agent, headers: { authorization, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const codeOf = (response: Response) => [response.status, JSON.parse(response.body).errors[0].code];
const start = async () => (await ask('POST', '/v2/shop/blobs/uploads/')).headers.location ?? '';
const finish = async (location: string, digest: string, body?: Buffer) =>
  ask('PUT', `${location}&digest=${digest}`, body, { 'content-type': 'application/octet-stream' });
const upload = async (bytes: Buffer, digest = digestOf(bytes)) => finish(await start(), digest, bytes);
const put = (reference: string, { bytes, mediaType }: { bytes: Buffer; mediaType: string }) =>
  ask('PUT', `/v2/shop/manifests/${reference}`, bytes, { 'content-type': mediaType });

beforeEach(async () => {
  clock = manualClock();
  agent = new Agent({ keepAlive: true });
  simulator = await startSimulator({ clock });
  const ecr = new ECRClient({
    endpoint: simulator.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'AKIASIMULATOR0000000', secretAccessKey: 'simulated' },
  });
  await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop', imageTagMutability: 'IMMUTABLE' }));
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  expect(authorizationData?.[0]?.proxyEndpoint).toBe(simulator.url);
  authorization = `Basic ${authorizationData?.[0]?.authorizationToken}`;
  ecr.destroy();
});

afterEach(async () => {
  agent.destroy();
  await simulator.close();
});

describe('authorization', () => {
  test('is asked for, checked and expires', async () => {
    expect((await ask('GET', '/v2/')).status).toBe(200);
    const wrong = await ask('GET', '/v2/', undefined, { authorization: 'Basic QVdTOmd1ZXNz' });
    expect(codeOf(wrong)).toEqual([401, 'UNAUTHORIZED']);
    expect(wrong.headers['www-authenticate']).toMatch(/^Basic realm=/);
    clock.advance(12 * 3600);
    expect(codeOf(await ask('GET', '/v2/'))).toEqual([403, 'DENIED']);
  });
});

describe('blobs', () => {
  const bytes = Buffer.from('a layer');

  test('arrive in one PUT', async () => {
    expect((await ask('HEAD', `/v2/shop/blobs/${digestOf(bytes)}`)).status).toBe(404);
    const done = await upload(bytes);
    expect([done.status, done.headers['docker-content-digest']]).toEqual([201, digestOf(bytes)]);
    const there = await ask('HEAD', `/v2/shop/blobs/${digestOf(bytes)}`);
    expect([there.status, there.headers['content-length']]).toEqual([200, '7']);
  });

  test('arrive in chunks, each from where the last one ended, at the address last given', async () => {
    const first = await start();
    const accepted = await ask('PATCH', first, bytes.subarray(0, 3), { 'content-range': '0-2' });
    const second = accepted.headers.location ?? '';
    expect([accepted.status, accepted.headers.range]).toEqual([202, '0-2']);
    expect((await ask('PATCH', second, bytes, { 'content-range': '0-6' })).status).toBe(416);
    expect((await ask('PATCH', first, bytes.subarray(3))).status).toBe(404);
    expect((await finish(second, digestOf(bytes), bytes.subarray(3))).status).toBe(201);
  });

  test('that are large are counted and verified, not kept', async () => {
    const large = Buffer.alloc(KEPT_BYTES + 1, 'x');
    expect((await upload(large)).status).toBe(201);
    const stored = simulator.ecr.repositories.get('shop')?.blobs.get(digestOf(large));
    expect([stored?.size, stored?.bytes]).toEqual([KEPT_BYTES + 1, undefined]);
  });

  test('come from a signed address, which refuses a second authorization', async () => {
    await upload(bytes);
    const { status, headers } = await ask('GET', `/v2/shop/blobs/${digestOf(bytes)}`);
    const address = headers.location ?? '';
    expect([status, new URL(address).hostname]).toEqual([307, 'localhost']);
    const { pathname, search } = new URL(address);
    expect((await ask('GET', pathname + search)).status).toBe(400);
    authorization = '';
    const { host } = new URL(simulator.url);
    const body = await new Promise((resolve) => {
      httpRequest(`http://${host}${pathname}${search}`, (response) =>
        response.on('data', (data) => resolve(String(data))),
      ).end();
    });
    expect(body).toBe('a layer');
  });

  test.each([
    ['other bytes than the digest says', 'a layer', `sha256:${'0'.repeat(64)}`, [400, 'DIGEST_INVALID']],
    ['a digest that is none', 'a layer', 'sha256:12', [400, 'DIGEST_INVALID']],
    ['nothing', '', digestOf(Buffer.alloc(0)), [400, 'BLOB_UPLOAD_INVALID']],
  ])('of %s are refused', async (_, text, digest, refusal) => {
    expect(codeOf(await upload(Buffer.from(text), digest))).toEqual(refusal);
    expect(simulator.ecr.repositories.get('shop')?.blobs.size).toBe(0);
  });

  test('need a repository that was created', async () => {
    expect(codeOf(await ask('POST', '/v2/other/blobs/uploads/'))).toEqual([404, 'NAME_UNKNOWN']);
  });
});

describe('manifests', () => {
  const image = ociImage({ labels: { app: 'shop' } });
  const push = async (...blobs: { bytes: Buffer }[]) => Promise.all(blobs.map(({ bytes }) => upload(bytes)));

  const withSize = (manifest: Blob, size: number): Blob => {
    const content = JSON.parse(manifest.bytes.toString());
    const bytes = Buffer.from(JSON.stringify({ ...content, config: { ...content.config, size } }));
    return { ...manifest, bytes };
  };

  test('are stored under tag and digest and given to those who read their type', async () => {
    await push(image.config, ...image.layers);
    const stored = await put('v1', image.manifest);
    expect([stored.status, stored.headers['docker-content-digest']]).toEqual([201, image.manifest.digest]);
    for (const reference of ['v1', image.manifest.digest]) {
      const accept = { accept: image.manifest.mediaType };
      const given = await ask('GET', `/v2/shop/manifests/${reference}`, undefined, accept);
      expect([given.status, given.headers['content-type'], given.body]).toEqual([
        200,
        image.manifest.mediaType,
        image.manifest.bytes.toString(),
      ]);
      const { status, headers } = await ask('HEAD', `/v2/shop/manifests/${reference}`, undefined, accept);
      expect([status, headers['content-length']]).toEqual([200, String(image.manifest.size)]);
    }
    expect((await ask('HEAD', '/v2/shop/manifests/v1')).status).toBe(404);
  });

  test('name nothing that is not there', async () => {
    await push(image.config);
    expect(codeOf(await put('v1', image.manifest))).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
    expect(codeOf(await put('v1', ociIndex([image]).manifest))).toEqual([404, 'MANIFEST_BLOB_UNKNOWN']);
    expect(simulator.ecr.repositories.get('shop')?.imageTags.size).toBe(0);
  });

  test('under an immutable tag stay, even against themselves', async () => {
    const other = ociImage({ layers: [2000] });
    await push(image.config, ...image.layers, other.config, ...other.layers);
    await put('v1', image.manifest);
    for (const { manifest } of [other, image]) {
      const refused = await put('v1', manifest);
      expect(codeOf(refused)).toEqual([400, 'TAG_INVALID']);
      expect(refused.body).toContain('cannot be overwritten');
    }
    expect((await put(image.manifest.digest, image.manifest)).status).toBe(201);
  });

  test.each([
    ['under a digest of other bytes', `sha256:${'0'.repeat(64)}`, image.manifest, 'DIGEST_INVALID'],
    ['of an unknown type', 'v1', { ...image.manifest, mediaType: 'text/plain' }, 'MANIFEST_INVALID'],
    [
      'of another type than it says',
      'v1',
      { ...image.manifest, mediaType: ociIndex([]).manifest.mediaType },
      'MANIFEST_INVALID',
    ],
    ['with a wrong size', 'v1', withSize(image.manifest, 7), 'MANIFEST_INVALID'],
    ['that is no JSON', 'v1', { ...image.manifest, bytes: Buffer.from('{') }, 'MANIFEST_INVALID'],
    ['larger than 4 MiB', 'v1', { ...image.manifest, bytes: Buffer.alloc(4 * 1024 * 1024 + 1) }, 'MANIFEST_INVALID'],
    ['under a tag with a space', 'v%201', image.manifest, 'TAG_INVALID'],
  ])('%s are refused', async (_, reference, manifest, code) => {
    await push(image.config, ...image.layers);
    expect(codeOf(await put(reference, manifest))).toEqual([400, code]);
  });

  test('of several platforms need all of them', async () => {
    const index = ociIndex([image, ociImage({ architecture: 'arm64', compression: 'zstd' })], { attest: true });
    const { blobs, manifests } = blobsOf(index);
    await push(...blobs);
    for (const manifest of manifests) expect((await put(manifest.digest, manifest)).status).toBe(201);
    expect((await put('multi', index.manifest)).status).toBe(201);
    const found = simulator.ecr.images.find(`${new URL(simulator.url).host}/shop:multi`);
    expect(found?.platforms.map(({ architecture }) => architecture)).toEqual(['amd64', 'arm64']);
  });
});

describe('faults', () => {
  const bytes = Buffer.alloc(300_000, 'x');

  test('answer as an overloaded registry does, as often as asked', async () => {
    simulator.ecr.faults.fail('upload', 1, { status: 500 });
    simulator.ecr.faults.fail('upload', 1, { status: 429, retryAfterSeconds: 1 });
    expect((await upload(bytes)).status).toBe(500);
    const throttled = await upload(bytes);
    expect([...codeOf(throttled), throttled.headers['retry-after']]).toEqual([429, 'TOOMANYREQUESTS', '1']);
    expect((await upload(bytes)).status).toBe(201);
  });

  test('drop a connection in the middle of a body, and the upload stands where it was', async () => {
    const location = await start();
    simulator.ecr.faults.fail('upload', 1, { dropAfterBytes: 1000 });
    await expect(finish(location, digestOf(bytes), bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNRESET|EPIPE/),
    });
    const stand = await ask('GET', location);
    expect([stand.status, stand.headers.range]).toEqual([204, '0-0']);
    expect((await finish(location, digestOf(bytes), bytes)).status).toBe(201);
  });

  test('drop a connection before an answer', async () => {
    simulator.ecr.faults.fail('blob', 1, { dropAfterBytes: 0 });
    const look = () => ask('HEAD', `/v2/shop/blobs/${digestOf(bytes)}`);
    await expect(look()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await look()).status).toBe(404);
  });
});
