import { AddTagsCommand, RemoveTagsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Row, upper } from '../row.ts';

/** Tags of load balancers, target groups and listeners. */
export const elbTags: NonNullable<Row['tags']> = {
  set: ({ clients }, arn, tags) => clients.elb.send(new AddTagsCommand({ ResourceArns: [arn], Tags: upper(tags) })),
  drop: ({ clients }, arn, TagKeys) => clients.elb.send(new RemoveTagsCommand({ ResourceArns: [arn], TagKeys })),
  healed: true,
};
