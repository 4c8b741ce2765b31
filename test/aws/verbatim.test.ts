import { createHash, createHmac } from 'node:crypto';
import { DescribeTaskDefinitionCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { afterEach, describe, expect, test } from '@jest/globals';
import { describeRevision } from '../../src/aws/ecs-reads.ts';
import { receiveVerbatim, sendVerbatim } from '../../src/aws/verbatim.ts';
import { type Answer, CREDENTIALS, clientsFor, loopback, REGION, type Received, refusal } from './loopback.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function server(...answers: readonly Answer[]) {
  const far = await loopback(...answers);
  const { clients, agents } = clientsFor(far.url, new AbortController().signal);
  closing.push(far.close, agents.close);
  return { ecs: clients.ecs, received: far.received };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Signature Version 4 of what a server got, computed as AWS does. */
function signatureOf({ method, url, headers, body }: Received): string {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), names, sha256(body)].join('\n');
  const time = String(headers['x-amz-date']);
  const day = time.slice(0, 8);
  const scope = `${day}/${REGION}/ecs/aws4_request`;
  const key = [REGION, 'ecs', 'aws4_request'].reduce(hmac, hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day));
  return hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
}

describe('a definition that is sent', () => {
  const definition = {
    family: 'shop-dev',
    quantumMode: { spin: 'half' },
    containerDefinitions: [
      { name: 'app', image: 'i', futureField: [1], environment: [{ name: 'A', value: 'ü → 🚀' }] },
    ],
  };

  async function sent() {
    const { ecs, received } = await server({ body: '{"taskDefinition":{"taskDefinitionArn":"arn"}}' });
    const command = new RegisterTaskDefinitionCommand({ family: 'shop-dev', containerDefinitions: [] });
    sendVerbatim(command, definition);
    const answer = await ecs.send(command);
    const [request] = received;
    if (!request) throw new Error('nothing was sent');
    return { answer, request };
  }

  test('arrives whole, with the fields that the SDK does not know', async () => {
    const { answer, request } = await sent();
    expect(JSON.parse(request.body)).toEqual(definition);
    expect(Number(request.headers['content-length'])).toBe(Buffer.byteLength(request.body));
    expect(answer.taskDefinition?.taskDefinitionArn).toBe('arn');
  });

  test('is signed as it is sent', async () => {
    const { request } = await sent();
    expect(request.headers.authorization).toContain(`Signature=${signatureOf(request)}`);
  });

  test('arrives whole in a second try, too', async () => {
    const { ecs, received } = await server({ status: 503, body: '' }, { body: '{"taskDefinition":{}}' });
    const command = new RegisterTaskDefinitionCommand({ family: 'shop-dev', containerDefinitions: [] });
    sendVerbatim(command, definition);
    await ecs.send(command);
    expect(received.map(({ body }) => JSON.parse(body))).toEqual([definition, definition]);
  });
});

describe('a definition that is read', () => {
  const reported = { taskDefinitionArn: 'arn', cpu: '256', quantumMode: { spin: 'half' } };
  const answer = { body: JSON.stringify({ taskDefinition: reported, tags: [{ key: 'a', value: 'b' }] }) };

  test('shows the fields that the SDK does not know, and the SDK still reads the rest', async () => {
    const { ecs } = await server(answer);
    expect(await describeRevision(ecs, 'shop-dev')).toEqual({ arn: 'arn', definition: reported, tags: { a: 'b' } });
  });

  test('that is not there is none', async () => {
    const { ecs } = await server(refusal('ClientException'));
    expect(await describeRevision(ecs, 'shop-dev')).toBeUndefined();
  });

  test('is only that of an answer that says yes', async () => {
    const { ecs } = await server({ status: 503, body: '{"taskDefinition":{"wrong":true}}' }, answer);
    const command = new DescribeTaskDefinitionCommand({ taskDefinition: 'shop-dev' });
    const bodies: unknown[] = [];
    receiveVerbatim(command, (body) => bodies.push(body));
    await ecs.send(command);
    expect(bodies).toEqual([JSON.parse(answer.body)]);
  });
});
