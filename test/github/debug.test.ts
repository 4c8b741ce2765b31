import { createServer, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TracedCall } from '../../src/aws/trace.ts';
import {
  type Beginning,
  beginningText,
  callText,
  debugLog,
  registryPath,
  registryText,
} from '../../src/github/debug.ts';
import { portOf } from '../aws/loopback.ts';

const CALL: TracedCall = {
  service: 'ECS',
  operation: 'CreateService',
  about: {},
  milliseconds: 12.4,
  attempts: 1,
  requestId: undefined,
  status: 200,
  error: undefined,
};

describe('the text of a call', () => {
  test.each<[Partial<TracedCall>, string]>([
    [{}, 'ECS CreateService: 200 in 12 ms'],
    [{ requestId: '1f0c' }, 'ECS CreateService: 200 in 12 ms, request 1f0c'],
    [{ attempts: undefined }, 'ECS CreateService: 200 in 12 ms'],
    [{ attempts: 3 }, 'ECS CreateService: 200 in 12 ms, 3 attempts'],
    [{ status: 400, error: 'ClientException' }, 'ECS CreateService: 400 ClientException in 12 ms'],
    [{ status: undefined, error: 'ECONNRESET' }, 'ECS CreateService: ECONNRESET in 12 ms'],
    [{ status: undefined }, 'ECS CreateService: done in 12 ms'],
    [
      { about: { cluster: ['shop-dev'], services: ['a', 'b'] } },
      'ECS CreateService: 200 in 12 ms, cluster shop-dev, services a b',
    ],
    [{ about: { tasks: [...'abcde'] } }, 'ECS CreateService: 200 in 12 ms, tasks a b c d e'],
    [{ about: { tasks: [...'abcdefg'] } }, 'ECS CreateService: 200 in 12 ms, tasks a b c d e and 2 more'],
    [
      { attempts: 2, requestId: '1f0c', status: 503, error: 'ServerException', about: { cluster: ['c'] } },
      'ECS CreateService: 503 ServerException in 12 ms, 2 attempts, request 1f0c, cluster c',
    ],
  ])('%j', (call, text) => expect(callText({ ...CALL, ...call })).toBe(text));
});

describe('the first line', () => {
  const beginning: Beginning = {
    node: 'v24.1.0',
    platform: 'linux-x64',
    action: undefined,
    region: 'eu-central-1',
    inputs: ['environment', 'image'],
  };
  test.each<[Partial<Beginning>, string]>([
    [{}, 'Node v24.1.0 on linux-x64, region eu-central-1, inputs: environment, image'],
    [{ action: 'o/r@v1', inputs: [] }, 'o/r@v1, Node v24.1.0 on linux-x64, region eu-central-1, inputs: none'],
  ])('%j', (facts, text) => expect(beginningText({ ...beginning, ...facts })).toBe(text));
});

test('the text of a request to the registry', () => {
  const call = { method: 'PUT', path: '/v2/shop-dev/manifests/v1', milliseconds: 7.6, result: '201' };
  expect(registryText(call)).toBe('registry PUT /v2/shop-dev/manifests/v1: 201 in 8 ms');
});

describe('the path of a request to a registry', () => {
  test.each([
    ['/v2/shop-dev/manifests/v1', '/v2/shop-dev/manifests/v1'],
    ['/v2/a/shop-dev/blobs/sha256:ab', '/v2/a/shop-dev/blobs/sha256:ab'],
    ['/v2/shop-dev/blobs/uploads/1f0c?digest=sha256:ab&_state=signed', '/v2/shop-dev/blobs/uploads/1f0c'],
    ['/v2/shop-dev/blobs/uploads/#signed', '/v2/shop-dev/blobs/uploads/'],
    // Through a proxy, with what nobody should write into a URL.
    ['http://user:password@registry:5000/v2/shop-dev/blobs/sha256:ab?a=b', '/v2/shop-dev/blobs/sha256:ab'],
    // AWS itself, the credentials of a container, GitHub, a tunnel, what a registry redirects to.
    ['/', undefined],
    ['/v2/credentials/1f0c6a9e', undefined],
    ['/v2/', undefined],
    ['/repos/o/r/compare/a...b', undefined],
    ['registry.example:443', undefined],
    ['/bucket/layer?X-Amz-Signature=signed', undefined],
    ['http://[', undefined],
  ])('%s: %s', (target, path) => expect(registryPath(target)).toBe(path));
});

describe('the log', () => {
  const { write } = process.stdout;
  let written = '';
  let now = 0;
  beforeEach(() => {
    written = '';
    now = 5_000;
    process.env['INPUT_IMAGE'] = 'canary-image';
    process.stdout.write = (text) => {
      written += String(text);
      return true;
    };
  });
  afterEach(() => {
    process.stdout.write = write;
    for (const name of ['RUNNER_DEBUG', 'INPUT_IMAGE']) delete process.env[name];
  });

  test('is empty, and asks for no calls, without debug logging', () => {
    expect(debugLog('eu-central-1', () => now)).toBeUndefined();
    expect(written).toBe('');
  });

  test('has a line a call with the time since the start, which can’t give the runner commands', async () => {
    process.env['RUNNER_DEBUG'] = '1';
    const trace = debugLog('eu-central-1', () => now);
    now += 67_000;
    trace?.({ ...CALL, error: 'a\n::error::forged ##[error]b', about: { cluster: ['x\r\n::set-env::y'] } });
    const lines = written.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::debug:: {2}0:00 {2}Node v\d.* region eu-central-1, inputs: image$/);
    expect(lines[1]).toBe(
      '::debug::  1:07  ECS CreateService: 200 a ::error::forged # #[error]b in 12 ms, cluster x ::set-env::y',
    );
    expect(written).not.toContain('canary');
  });

  test('has a line for each request to a registry, also for one without an answer, and for no other', async () => {
    process.env['RUNNER_DEBUG'] = '1';
    debugLog('eu-central-1', () => now);
    const server = createServer((asked, answer) => {
      if (asked.method === 'PUT') asked.socket.destroy();
      else answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const ask = (method: string, path: string) =>
      new Promise<void>((resolve) => {
        const headers = { authorization: 'Basic canary', connection: 'close' };
        request({ port: portOf(server.address()), host: '127.0.0.1', method, path, headers })
          .on('response', (answer) => answer.resume().on('end', resolve))
          .on('error', () => resolve())
          .end();
      });
    written = '';
    await ask('HEAD', '/v2/a/blobs/sha256:ab?sig=canary');
    await ask('PUT', '/v2/a/manifests/v1?sig=canary');
    await ask('GET', '/canary');
    await new Promise((resolve) => server.close(resolve));
    // The test before has its log still open: each line is there for both.
    const lines = written
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/\d+ ms$/, '… ms'));
    expect([...new Set(lines)].filter((line) => line.includes('  0:00  '))).toEqual([
      '::debug::  0:00  registry HEAD /v2/a/blobs/sha256:ab: 404 in … ms',
      '::debug::  0:00  registry PUT /v2/a/manifests/v1: ECONNRESET in … ms',
    ]);
    expect(written).not.toContain('canary');
  });
});
