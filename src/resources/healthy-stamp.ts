import { type ECSClient, TagResourceCommand } from '@aws-sdk/client-ecs';
import type { Revision } from '../aws/ecs-reads.ts';
import { TAG_PREFIX, toLowerTags } from '../aws/tags.ts';

/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${TAG_PREFIX}healthy`;

/** On the same: that the retention of the repository spares its image. */
const SPARED = `${TAG_PREFIX}spared`;

/** When a revision was first seen healthy; `undefined` where it never was. */
export function seenHealthy({ tags }: Pick<Revision, 'tags'>): string | undefined {
  return tags[HEALTHY] || undefined;
}

/** Whether nothing is left to be done for a revision that was seen healthy: its image is spared by retention too. */
export function isSettled({ tags }: Pick<Revision, 'tags'>): boolean {
  return tags[HEALTHY] !== undefined && tags[SPARED] !== undefined;
}

/**
 * Marks a revision as one that was healthy, first at `at` (milliseconds since the epoch), and, where that is so, as one
 * whose image retention spares.
 */
export async function stampHealthy(
  ecs: ECSClient,
  { arn, tags }: Pick<Revision, 'arn' | 'tags'>,
  at: number,
  isSpared: boolean,
): Promise<void> {
  const all = { [HEALTHY]: tags[HEALTHY] ?? new Date(at).toISOString(), ...(isSpared ? { [SPARED]: 'true' } : {}) };
  await ecs.send(new TagResourceCommand({ resourceArn: arn, tags: toLowerTags(all) }));
}
