import { type ECSClient, TagResourceCommand } from '@aws-sdk/client-ecs';
import type { Revision } from '../aws/ecs-reads.ts';
import { TAG_PREFIX, toLowerTags } from '../aws/tags.ts';

/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${TAG_PREFIX}healthy`;

/** When a revision was first seen healthy; `undefined` where it never was. */
export function seenHealthy({ tags }: Pick<Revision, 'tags'>): string | undefined {
  return tags[HEALTHY] || undefined;
}

/** Marks a revision as one that was healthy; `at` is in milliseconds since the epoch. */
export async function stampHealthy(ecs: ECSClient, revision: string, at: number): Promise<void> {
  const tags = toLowerTags({ [HEALTHY]: new Date(at).toISOString() });
  await ecs.send(new TagResourceCommand({ resourceArn: revision, tags }));
}
