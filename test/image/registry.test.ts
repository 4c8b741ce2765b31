import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createNetServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DigestMismatchError } from '../../src/image/digest-mismatch.ts';
import type { Blob } from '../../src/image/image.ts';
import { createRegistry, type RegistryOptions } from '../../src/image/registry.ts';
import { quickClock } from '../fixtures/quick-clock.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

const PASSWORD = 'QVdTOnZlcnktc2VjcmV0';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const content = Buffer.from('the bytes of a blob');
const BLOB = { digest: sha256(content), size: content.length };

let folder = '';
let close: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registry-test-'));
});
afterEach(async () => {
  await Promise.all(close.map((one) => one()));
  close = [];
  rmSync(folder, { recursive: true });
});

/** A server of the test's own making; gives its address. */
async function serve(handler: Handler): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handler(request, response, Buffer.concat(chunks)));
  });
  close.push(async () => server.closeAllConnections());
  return listen(server);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return `http://127.0.0.1:${address.port}`;
}

const client = (endpoint: string, options: Partial<RegistryOptions> = {}) =>
  createRegistry({
    endpoint,
    repository: 'team/app',
    authorization: `Basic ${PASSWORD}`,
    clock: quickClock().clock,
    ...options,
  });

function blobOnDisk(bytes = content, digest = sha256(bytes)): Blob {
  const file = join(folder, 'blob');
  writeFileSync(file, Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]));
  return { digest, size: bytes.length, mediaType: 'x', at: { file, offset: 6, size: bytes.length } };
}

describe('exists', () => {
  test.each([
    [200, true],
    [307, true],
    [404, false],
  ])('%i: %j', async (status, there) => {
    const url = await serve((_request, response) => response.writeHead(status, { location: 'http://nowhere/' }).end());
    expect(await client(url).exists(BLOB)).toBe(there);
  });

  test('403 without a word is told as the right that asking needs', async () => {
    const url = await serve((_request, response) => response.writeHead(403).end());
    await expect(client(url).exists(BLOB)).rejects.toMatchObject({
      status: 403,
      hint: expect.stringContaining(
        '"Action":"ecr:BatchCheckLayerAvailability","Resource":"arn:aws:ecr:*:*:repository/team/app"',
      ),
    });
  });
});

describe('upload', () => {
  test.each([
    ['relative', (_host: string) => '/v2/team/app/blobs/uploads/1?state=a%2Fb%3D'],
    ['relative to the request', (_host: string) => '1?state=a%2Fb%3D'],
    ['absolute', (host: string) => `http://${host}/v2/team/app/blobs/uploads/1?state=a%2Fb%3D`],
    ['without a query', (host: string) => `http://${host}/v2/team/app/blobs/uploads/1`],
  ])('to a location that is %s', async (_form, location) => {
    const stored: { url: string | undefined; body: string; length: string | undefined }[] = [];
    const url = await serve((request, response, body) => {
      const { host = '' } = request.headers;
      if (request.method === 'HEAD') response.end();
      else if (request.method === 'POST') response.writeHead(202, { location: location(host) }).end();
      else {
        stored.push({ url: request.url, body: body.toString(), length: request.headers['content-length'] });
        response.writeHead(201).end();
      }
    });
    await client(url).upload(blobOnDisk());
    const query = location('').includes('?') ? 'state=a%2Fb%3D&' : '';
    const digest = encodeURIComponent(sha256(content));
    expect(stored).toEqual([
      {
        url: `/v2/team/app/blobs/uploads/1?${query}digest=${digest}`,
        body: content.toString(),
        length: String(content.length),
      },
    ]);
  });

  test('many pieces arrive whole and in order', async () => {
    const large = Buffer.alloc(3_000_001, 'abcdefghijk');
    const stored: Buffer[] = [];
    const url = await serve((request, response, body) => {
      if (request.method === 'HEAD') response.end();
      else if (request.method === 'POST') response.writeHead(202, { location: '/u' }).end();
      else {
        stored.push(body);
        response.writeHead(201).end();
      }
    });
    await client(url).upload(blobOnDisk(large));
    expect(stored.map(sha256)).toEqual([sha256(large)]);
  });

  test('wrong bytes never arrive whole', async () => {
    let complete = false;
    const url = await serve((request, response) => {
      if (request.method === 'PUT') complete = true;
      response.writeHead(request.method === 'POST' ? 202 : 201, { location: '/u' }).end();
    });
    const wrong = sha256(Buffer.from('other'));
    await expect(client(url).upload(blobOnDisk(content, wrong))).rejects.toThrow(`blob ${wrong} in`);
    expect(complete).toBe(false);
  });

  test('an empty blob is checked as well', async () => {
    const url = await serve((_request, response) => response.writeHead(202, { location: '/u' }).end());
    await expect(client(url).upload(blobOnDisk(Buffer.alloc(0), sha256(content)))).rejects.toThrow(/damaged/);
  });

  test('an early refusal is heard though the rest of the body is never read', async () => {
    const body = '{"errors":[{"code":"SIZE_INVALID","message":"too large"}]}';
    const server = createNetServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        if (data.toString('latin1').startsWith('POST')) {
          socket.write('HTTP/1.1 202 Accepted\r\nLocation: /u\r\nContent-Length: 0\r\n\r\n');
        } else {
          socket.pause();
          socket.write(`HTTP/1.1 413 Too Large\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
        }
      });
      close.push(async () => socket.destroy());
    });
    const large = blobOnDisk(Buffer.alloc(20_000_000, 'x'));
    await expect(client(await listen(server)).upload(large)).rejects.toMatchObject({ code: 'SIZE_INVALID' });
  });

  test('cancelled while it waits for a free connection', async () => {
    const cancel = new AbortController();
    const http = new Agent({ maxSockets: 1, keepAlive: true });
    const url = await serve((request, response) => {
      if (request.method === 'GET') cancel.abort(new Error('cancelled'));
      else {
        // Takes the connection that the PUT would get.
        registry.getManifest('v1').catch(() => undefined);
        setImmediate(() => response.writeHead(202, { location: '/u' }).end());
      }
    });
    const registry = client(url, { agents: { http } });
    await expect(registry.upload(blobOnDisk(), cancel.signal)).rejects.toThrow('cancelled');
    http.destroy();
  });
});

describe('the authorization', () => {
  test('goes with every request, but to no other host', async () => {
    const seen: { host: string; authorization: string | undefined }[] = [];
    const note = (host: string, request: IncomingMessage) =>
      seen.push({ host, authorization: request.headers.authorization });
    const storage = await serve((request, response) => {
      note('storage', request);
      response.end(content);
    });
    const registry = await serve((request, response) => {
      note('registry', request);
      response.writeHead(307, { location: `${storage}/bucket?X-Amz-Signature=0123` }).end();
    });
    expect(await client(registry).getBlob(sha256(content))).toEqual(content);
    expect(seen).toEqual([
      { host: 'registry', authorization: `Basic ${PASSWORD}` },
      { host: 'storage', authorization: undefined },
    ]);
  });

  test.each<[string, Handler]>([
    ['refused', (_request, response) => response.writeHead(403).end('{"errors":[{"code":"DENIED","message":"no"}]}')],
    ['broken off', (request) => request.socket.destroy()],
    [
      'redirected in a circle',
      (request, response) => response.writeHead(307, { location: `${request.url}?token=${PASSWORD}` }).end(),
    ],
    ['redirected to nowhere', (_request, response) => response.writeHead(307).end()],
  ])('and what signs a redirect are in no error: %s', async (_what, handler) => {
    const error: unknown = await client(await serve(handler))
      .getBlob(sha256(content))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    const { inspect } = await import('node:util');
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(PASSWORD);
  });
});

describe('reading', () => {
  const manifest = Buffer.from('{"schemaVersion":2}');

  test('a manifest with its type and digest', async () => {
    const url = await serve((request, response) => {
      if (!request.headers.accept?.includes(MANIFEST)) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': `${MANIFEST}; charset=utf-8` }).end(manifest);
    });
    const found = { digest: sha256(manifest), mediaType: MANIFEST, bytes: manifest };
    expect(await client(url).getManifest('v1')).toEqual(found);
    expect(await client(url).getManifest(sha256(manifest))).toEqual(found);
  });

  test('other content than asked for is refused', async () => {
    const url = await serve((_request, response) => response.end(manifest));
    await expect(client(url).getManifest(sha256(content))).rejects.toThrow(DigestMismatchError);
    await expect(client(url).getBlob(sha256(content))).rejects.toThrow(DigestMismatchError);
  });

  test('what is not there is undefined', async () => {
    const url = await serve((_request, response) => response.writeHead(404).end());
    expect(await client(url).getManifest('v1')).toBeUndefined();
    expect(await client(url).getBlob(sha256(content))).toBeUndefined();
  });

  test('an answer that breaks off is asked for again', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-length': content.length });
      if (asked > 1) response.end(content);
      else response.write(content.subarray(0, 5), () => response.destroy());
    });
    expect(await client(url).getBlob(sha256(content))).toEqual(content);
  });

  test('a host that is not there is told by its name', async () => {
    const error: unknown = await client('http://127.0.0.1:1')
      .getManifest('v1')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', message: expect.stringContaining('127.0.0.1:1') });
  });
});
