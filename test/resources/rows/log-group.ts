import { PutRetentionPolicyCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Row } from '../row.ts';

const logGroupName = '/ecs/shop-dev';

export const logGroup: Row = {
  of: ({ logs }) => logs,
  create: 'CreateLogGroup',
  drift: {
    retentionDays: ({ clients }) =>
      clients.logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 3 })),
    'tags.team': ({ clients }, resourceArn) =>
      clients.logs.send(new TagResourceCommand({ resourceArn, tags: { team: 'other' } })),
  },
  stuck: {},
  fixed: {},
  tags: {
    set: ({ clients }, resourceArn, tags) => clients.logs.send(new TagResourceCommand({ resourceArn, tags })),
    drop: ({ clients }, resourceArn, tagKeys) => clients.logs.send(new UntagResourceCommand({ resourceArn, tagKeys })),
    healed: true,
  },
  race: { code: 'ResourceAlreadyExistsException' },
  removes: true,
};
