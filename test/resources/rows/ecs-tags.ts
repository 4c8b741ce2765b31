import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-ecs';
import { lower, type Row } from '../row.ts';

/** Tags of things of ECS. */
export const ecsTags: Omit<NonNullable<Row['tags']>, 'healed'> = {
  set: ({ clients }, resourceArn, tags) => clients.ecs.send(new TagResourceCommand({ resourceArn, tags: lower(tags) })),
  drop: ({ clients }, resourceArn, tagKeys) => clients.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys })),
};
