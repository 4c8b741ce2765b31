import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { annotations, type BundleStage, startBundleStage } from './bundle-stage.ts';

let stage: BundleStage;
beforeAll(async () => {
  stage = await startBundleStage();
});
afterAll(() => stage.close());

/** An HTTP proxy on loopback that counts what goes through it. */
async function startProxy() {
  const seen: string[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    const { method, headers, url = '' } = incoming;
    const passed = request(url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  server.on('connect', ({ url = '' }, socket) => {
    seen.push(`CONNECT ${url}`);
    const [host, port] = url.split(':');
    const through = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    through.pipe(socket).pipe(through);
    for (const end of [through, socket]) end.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    seen,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a proxy', () => {
  test('is used by the AWS clients and by the push', async () => {
    const proxy = await startProxy();
    const image = await stage.archive({ labels: { 'simulator.body': 'proxied' } });
    const ended = await stage.run({ environment: 'proxied', image }, { env: { HTTP_PROXY: proxy.url, NO_PROXY: '' } });
    await proxy.close();
    expect([ended.code, annotations(ended)]).toEqual([0, []]);
    expect(proxy.seen.length).toBe(stage.aws.journal.calls.length);
    expect(proxy.seen.some((line) => line.includes('/v2/'))).toBe(true);
  });

  test('is passed by where NO_PROXY says so', async () => {
    const proxy = await startProxy();
    const image = await stage.archive({ labels: { 'simulator.body': 'proxied' } });
    const env = { http_proxy: proxy.url, no_proxy: '127.0.0.1' };
    const ended = await stage.run({ environment: 'proxied', image }, { env });
    await proxy.close();
    expect([ended.code, ended.outputs['outcome']]).toEqual([0, 'unchanged']);
    expect(proxy.seen).toEqual([]);
  });
});

describe('a job that is cancelled', () => {
  test('during the wait ends within a second, red, with the outputs that are known', async () => {
    const image = await stage.archive({});
    let cancelledAt = 0;
    const ended = await stage.run(
      { environment: 'cancelled', image },
      {
        cancel: { after: 'waiting up to', signal: 'SIGTERM' },
        onLine: (line) => {
          if (line.includes('waiting up to')) cancelledAt = performance.now();
        },
      },
    );
    expect(performance.now() - cancelledAt).toBeLessThan(1000);
    expect(ended.code).toBe(1);
    expect(annotations(ended)[0]).toContain('the job was cancelled');
    expect(ended.outputs).toMatchObject({
      outcome: 'cancelled',
      'service-arn': expect.stringMatching(/shop-cancelled$/),
    });
    const again = await stage.run({ environment: 'cancelled', image });
    expect([again.code, again.outputs['outcome']]).toEqual([0, 'deployed']);
  });
});

describe('a pull request', () => {
  test('gives the tag of its head commit, not of GitHub’s merge commit', async () => {
    const { writeFile } = await import('node:fs/promises');
    const event = `${stage.folder}/event.json`;
    await writeFile(event, JSON.stringify({ pull_request: { head: { sha: 'abcdefabcdef0000' } } }));
    const image = await stage.archive({});
    const ended = await stage.run({ environment: 'pr-12', image }, { env: { GITHUB_EVENT_PATH: event } });
    expect(ended.outputs['image']).toMatch(/\/shop-pr-12:abcdefabcdef-[0-9a-f]{12}$/);
  });
});
