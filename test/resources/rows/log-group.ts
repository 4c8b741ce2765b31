import { PutRetentionPolicyCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Row } from '../row.ts';

const logGroupName = '/ecs/shop-dev';

export const logGroup: Row = {
  of: ({ logs }) => logs,
  create: 'CreateLogGroup',
  drift: {
    retentionDays: async ({ clients }) =>
      (await clients.logs()).client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 3 })),
    'tags.team': async ({ clients }, resourceArn) =>
      (await clients.logs()).client.send(new TagResourceCommand({ resourceArn, tags: { team: 'other' } })),
  },
  described: { 'log-retention-days': '7' },
  stuck: {},
  fixed: {},
  tags: {
    set: async ({ clients }, resourceArn, tags) =>
      (await clients.logs()).client.send(new TagResourceCommand({ resourceArn, tags })),
    drop: async ({ clients }, resourceArn, tagKeys) =>
      (await clients.logs()).client.send(new UntagResourceCommand({ resourceArn, tagKeys })),
    healed: true,
  },
  race: { code: 'ResourceAlreadyExistsException' },
  removes: true,
};
