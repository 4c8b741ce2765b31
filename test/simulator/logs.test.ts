import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { manualClock } from './clock.ts';
import { type Simulator, startSimulator } from './simulator.ts';

let simulator: Simulator;
let logs: CloudWatchLogsClient;

beforeEach(async () => {
  simulator = await startSimulator({ clock: manualClock() });
  logs = new CloudWatchLogsClient(simulator.config);
});

afterEach(async () => {
  logs.destroy();
  await simulator.close();
});

describe('CloudWatch Logs', () => {
  const logGroupName = '/ecs/shop-dev';

  test('keeps groups, their retention and their tags', async () => {
    await logs.send(new CreateLogGroupCommand({ logGroupName, tags: { a: '1' } }));
    await expect(logs.send(new CreateLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
    const wrong = new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 31 });
    await expect(logs.send(wrong)).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 30 }));
    const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/ecs/' }));
    expect(logGroups).toMatchObject([{ logGroupName, retentionInDays: 30 }]);
    const resourceArn = logGroups?.[0]?.logGroupArn;
    expect(logGroups?.[0]?.arn).toBe(`${resourceArn}:*`);
    await logs.send(new TagResourceCommand({ resourceArn, tags: { b: '2' } }));
    await logs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    expect((await logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ b: '2' });
    await logs.send(new DeleteLogGroupCommand({ logGroupName }));
    await expect(logs.send(new DeleteLogGroupCommand({ logGroupName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('gives events page by page, and finds them by words', async () => {
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    for (const line of ['one', 'two', 'three error']) simulator.logs.groups.write(logGroupName, 'ecs/app/1', line);
    const get = (rest: object) =>
      logs.send(
        new GetLogEventsCommand({ logGroupName, logStreamName: 'ecs/app/1', limit: 2, startFromHead: true, ...rest }),
      );
    const first = await get({});
    expect(first.events?.map(({ message }) => message)).toEqual(['one', 'two']);
    const second = await get({ nextToken: first.nextForwardToken });
    expect(second.events?.map(({ message }) => message)).toEqual(['three error']);
    const last = await get({ nextToken: second.nextForwardToken });
    expect(last).toMatchObject({ events: [], nextForwardToken: second.nextForwardToken });
    const tail = await get({ startFromHead: false });
    expect(tail.events?.map(({ message }) => message)).toEqual(['two', 'three error']);
    const found = await logs.send(
      new FilterLogEventsCommand({ logGroupName, logStreamNamePrefix: 'ecs/', filterPattern: 'error' }),
    );
    expect(found.events?.map(({ message }) => message)).toEqual(['three error']);
  });
});
