import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ociImage } from '../../fixtures/oci-image.ts';
import type { Conditions } from './conditions.ts';
import { push } from './push.ts';
import { createStage, type Stage, taskDefinitionInput } from './stage.ts';

// What AWS writes, with its ids: those who read it must not take the ids for a difference.

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/database-AbCdEf';
const PARAMETER = '/shop/password';
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

let stage: Stage;

beforeEach(async () => {
  stage = await createStage();
});

afterEach(() => stage.close());

async function start(changes: Record<string, unknown>): Promise<void> {
  const [app] = taskDefinitionInput().containerDefinitions;
  await stage.register({ containerDefinitions: [{ name: 'app', image: '', ...app, ...changes }] });
  await stage.create();
}

/** Runs it until a number of tasks have stopped, and answers their reasons, with the task's id. */
async function stopReasons(changes: Record<string, unknown>, count = 2) {
  await start(changes);
  for (let seconds = 0; seconds < 900; seconds += 50) {
    stage.clock.advance(50);
    const stopped = (await stage.tasks('STOPPED')).filter(({ lastStatus }) => lastStatus === 'STOPPED');
    if (stopped.length < count) continue;
    return stopped.map(({ stoppedReason = '', taskArn = '' }) => ({ text: stoppedReason, id: taskArn.slice(-32) }));
  }
  throw new Error('Not enough tasks stopped.');
}

/** How many run a while after the start. */
async function runningAfter(changes: Record<string, unknown>) {
  await start(changes);
  stage.clock.advance(120);
  return (await stage.service()).runningCount;
}

const messages = async () => ((await stage.service()).events ?? []).map(({ message }) => message ?? '');

describe('a secret', () => {
  const secrets = (valueFrom: string) => ({ secrets: [{ name: 'SECRET', valueFrom }] });

  test.each([
    [
      'that may not be read',
      SECRET,
      'deny',
      /api error AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role\/execution\/[0-9a-f]{32} is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:\S+ because no identity-based policy/,
    ],
    ['that may not be decrypted', SECRET, 'kms', /api error AccessDeniedException: Access to KMS is not allowed$/],
    [
      'that is missing',
      SECRET,
      'missing',
      /ResourceNotFoundException: Secrets Manager can't find the specified secret\.$/,
    ],
    [
      'as a parameter that may not be read',
      PARAMETER,
      'deny',
      /is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-central-1:123456789012:parameter\/shop\/password because/,
    ],
    [
      'as a parameter that may not be decrypted',
      PARAMETER,
      'kms',
      /is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:/,
    ],
  ] as const)('%s: the request has an id of its own each time', async (_, reference, trouble, says) => {
    stage.simulator.ecs.secrets[trouble](reference);
    const reasons = await stopReasons(secrets(reference));
    for (const { text } of reasons) {
      expect(text).toMatch(/^ResourceInitializationError: unable to pull secrets or registry auth: execution resource/);
      expect(text).toMatch(says);
      expect(text).toMatch(UUID);
    }
    expect(new Set(reasons.map(({ text }) => text)).size).toBe(reasons.length);
    expect(await messages()).toContainEqual(
      expect.stringContaining(
        'was unable to place a task. Reason: ResourceInitializationError: unable to pull secrets',
      ),
    );
  });

  test('is asked for in a session with the name of the task', async () => {
    stage.simulator.ecs.secrets.deny(SECRET);
    for (const { text, id } of await stopReasons(secrets(SECRET))) expect(text).toContain(`/execution/${id} is not`);
  });

  test('is well again when it is restored', async () => {
    stage.simulator.ecs.secrets.kms(SECRET);
    stage.simulator.ecs.secrets.restore(SECRET);
    expect(await runningAfter(secrets(SECRET))).toBe(1);
  });
});

describe('an image', () => {
  const pulls = (how: Conditions['pulls']) => {
    stage.simulator.ecs.conditions.pulls = how;
  };

  test.each([
    [
      'denied',
      /^CannotPullContainerError: .*failed with status code \[manifests sha256:[0-9a-f]{64}\]: 403 Forbidden$/,
    ],
    [
      'login denied',
      /^ResourceInitializationError: .*retrieve ecr registry auth: .*RequestID: [0-9a-f-]{36}, .*assumed-role\/execution\/[0-9a-f]{32} is not authorized to perform: ecr:GetAuthorizationToken on resource: \*/,
    ],
    [
      'time out',
      /^CannotPullContainerError: .*failed to do request: Head "https:\S+": dial tcp [\d.]+:443: i\/o timeout$/,
    ],
    [
      'login times out',
      /^ResourceInitializationError: .*cannot pull registry auth from Amazon ECR: There is a connection issue .*dial tcp [\d.]+:443: i\/o timeout$/,
    ],
    ['layers time out', /^CannotPullContainerError: ref pull has been retried .*: dial tcp [\d.]+:443: i\/o timeout$/],
  ] as const)('of the own registry, when pulls are "%s"', async (how, says) => {
    const image = await push(stage.simulator, ociImage());
    pulls(how);
    const [reason] = await stopReasons({ image }, 1);
    expect(reason?.text).toMatch(says);
  });

  test('of the own registry is not limited', async () => {
    const image = await push(stage.simulator, ociImage());
    pulls('rate limited');
    expect(await runningAfter({ image })).toBe(1);
  });

  test('of another registry is', async () => {
    pulls('rate limited');
    const [reason] = await stopReasons({ image: 'nginx' }, 1);
    expect(reason?.text).toMatch(
      /^CannotPullContainerError: .*https:\/\/registry-1\.docker\.io\/v2\/library\/nginx\/manifests\/latest: 429 .*toomanyrequests: /,
    );
  });

  test('of another registry needs no right of the execution role', async () => {
    pulls('login denied');
    expect(await runningAfter({})).toBe(1);
  });
});

describe('the log group', () => {
  const options = { 'awslogs-group': '/ecs/other', 'awslogs-region': 'eu-central-1', 'awslogs-stream-prefix': 'ecs' };

  test.each([
    [
      'is missing',
      options,
      /CreateLogStream, .*RequestID: [0-9a-f-]{36}, ResourceNotFoundException: The specified log/,
    ],
    [
      'may not be made',
      { ...options, 'awslogs-create-group': 'true' },
      /CreateLogGroup, .*\/execution\/[0-9a-f]{32} is not authorized to perform: logs:CreateLogGroup on resource: arn:/,
    ],
  ])('%s', async (_, chosen, says) => {
    const [first, second] = await stopReasons({ logConfiguration: { logDriver: 'awslogs', options: chosen } });
    expect(first?.text).toMatch(/^ResourceInitializationError: failed to validate logger args: create stream has been/);
    expect(first?.text).toMatch(says);
    expect(first?.text).not.toBe(second?.text);
  });
});

describe("an unhealthy target's event", () => {
  test.each([
    ['answers another status', { status: 503 }, 'Health checks failed with these codes: [503]'],
    ['does not answer', { listen: 'none' as const }, 'Request timed out'],
  ])('gives the reason of the target group when it %s', async (_, behaviour, reason) => {
    stage.simulator.ecs.behave(() => behaviour);
    const [stopped] = await stopReasons({}, 1);
    expect(stopped?.text).toBe(`Task failed ELB health checks in (target-group ${stage.targetGroupArn})`);
    expect(await messages()).toContain(
      `(service shop-dev) (task ${stopped?.id}) (port 8000) is unhealthy in (target-group ${stage.targetGroupArn}) due to (reason ${reason}).`,
    );
  });

  test('says that the load balancer is not in the zone', async () => {
    const subnets = ['subnet-0aaaaaaaaaaaaaaa2'];
    await stage.register();
    await stage.create({ networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: ['sg-0123abcd'] } } });
    stage.clock.advance(120);
    expect((await messages()).join('\n')).toMatch(
      /\(task [0-9a-f]{32}\) \(port 8000\) is unhealthy in .* due to \(reason Target is in an Availability Zone that is not enabled for the load balancer\)\./,
    );
  });
});
