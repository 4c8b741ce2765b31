import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { type Agents, agents } from '../../src/aws/agent.ts';
import { UserError } from '../../src/errors.ts';
import { selfSigned } from './certificate.ts';
import { loopback, portOf } from './loopback.ts';

const folder = mkdtempSync(join(tmpdir(), 'agent-'));
afterAll(() => rmSync(folder, { recursive: true }));

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server() {
  const far = await loopback({ body: 'here' });
  closing.push(far.close);
  return far;
}

/** A proxy that answers plain requests itself, and refuses tunnels; what it was asked for, in order. */
async function proxy() {
  const { url, server: listening, received } = await server();
  const tunnels: string[] = [];
  listening.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  return { url, asked: () => [...tunnels, ...received.map((one) => one.url)] };
}

function agentsOf(env: Readonly<Record<string, string>>): Agents {
  const made = agents(env);
  closing.push(made.close);
  return made;
}

/** The answer's text, or how it failed. */
function get(url: string, { http: plain, https: secure }: Agents): Promise<string> {
  return new Promise((resolve) => {
    const request = url.startsWith('https:') ? https.get(url, { agent: secure }) : http.get(url, { agent: plain });
    request.on('response', (response) => resolve(text(response)));
    request.on('error', ({ message }) => resolve(`failed: ${message}`));
  });
}

describe('a proxy', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('is asked for plain connections: %s', async (name) => {
    const { url, asked } = await proxy();
    await get('http://registry.example/v2/', agentsOf({ [name]: url }));
    expect(asked()).toEqual(['http://registry.example/v2/']);
  });

  test.each(['HTTPS_PROXY', 'https_proxy'])('is asked for a tunnel: %s', async (name) => {
    const { url, asked } = await proxy();
    expect(await get('https://registry.example/v2/', agentsOf({ [name]: url }))).toMatch(/^failed/);
    expect(asked()).toEqual(['registry.example:443']);
  });

  test.each([
    ['NO_PROXY', '127.0.0.1'],
    ['no_proxy', 'a.example,127.0.0.1'],
    ['NO_PROXY', '*'],
  ])('is passed by: %s=%s', async (name, value) => {
    const [{ url, asked }, far] = [await proxy(), await server()];
    expect(await get(far.url, agentsOf({ HTTP_PROXY: url, [name]: value }))).toBe('here');
    expect(asked()).toEqual([]);
    expect(far.received).toHaveLength(1);
  });

  test('is passed by for the hosts of NO_PROXY only', async () => {
    const { url, asked } = await proxy();
    await get('http://b.example/', agentsOf({ HTTP_PROXY: url, NO_PROXY: 'a.example' }));
    expect(asked()).toEqual(['http://b.example/']);
  });

  test('is none when none is named, whatever this process was started with', async () => {
    const [{ url, asked }, far] = [await proxy(), await server()];
    process.env['HTTP_PROXY'] = url;
    closing.push(() => {
      delete process.env['HTTP_PROXY'];
    });
    expect(await get(far.url, agentsOf({}))).toBe('here');
    expect(asked()).toEqual([]);
  });
});

test('a connection is used again', async () => {
  const far = await server();
  let connections = 0;
  far.server.on('connection', () => {
    connections += 1;
  });
  const made = agentsOf({});
  for (const _ of [1, 2, 3]) await get(far.url, made);
  expect(connections).toBe(1);
});

describe('AWS_CA_BUNDLE', () => {
  async function secureServer() {
    const { key, cert } = selfSigned();
    const far = https.createServer({ key, cert }, (_, response) => response.end('here'));
    await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      far.close();
      far.closeAllConnections();
    });
    const bundle = join(folder, 'bundle.pem');
    writeFileSync(bundle, cert);
    return { url: `https://127.0.0.1:${portOf(far.address())}`, bundle };
  }

  test('makes its certificates trusted, and only then', async () => {
    const { url, bundle } = await secureServer();
    expect(await get(url, agentsOf({ AWS_CA_BUNDLE: bundle }))).toBe('here');
    expect(await get(url, agentsOf({}))).toMatch(/^failed: .*certificate/);
    expect(await get(url, agentsOf({ AWS_CA_BUNDLE: '' }))).toMatch(/^failed/);
  });

  test('that can not be read is told, with what to do', () => {
    const file = join(folder, 'none.pem');
    expect(() => agents({ AWS_CA_BUNDLE: file })).toThrow(UserError);
    expect(() => agents({ AWS_CA_BUNDLE: file })).toThrow(`AWS_CA_BUNDLE: ${file} can't be read.`);
  });
});
