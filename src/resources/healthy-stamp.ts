import { type ECSClient, TagResourceCommand } from '@aws-sdk/client-ecs';
import type { Revision } from '../aws/ecs-reads.ts';
import { TAG_PREFIX, toLowerTags } from '../aws/tags.ts';
import type { Asked } from './target-group-state.ts';

/** On a revision: when its tasks were first seen healthy, as ISO 8601. What a rollback goes back to carries it. */
const HEALTHY = `${TAG_PREFIX}healthy`;

/** On the same: that the retention of the repository spares its image. */
const SPARED = `${TAG_PREFIX}spared`;

/** On the same: the health check that its tasks passed. A path may hold what AWS takes in no tag. */
const ANSWERS = `${TAG_PREFIX}answers`;

/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;

const written = ({ path, matcher }: Asked) => Buffer.from(`${matcher} ${path}`).toString('base64url');

/** The health check that a revision's tasks were seen to pass; `undefined` where nobody knows. */
export function answers({ tags }: Pick<Revision, 'tags'>): Asked | undefined {
  const text = Buffer.from(tags[ANSWERS] ?? '', 'base64url').toString();
  const [, matcher, path] = /^([\d,-]+) (\/\S*)$/.exec(text) ?? [];
  return matcher === undefined || path === undefined ? undefined : { path, matcher };
}

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
  { at, isSpared, asks }: { readonly at: number; readonly isSpared: boolean; readonly asks: Asked },
): Promise<void> {
  const told = written(asks);
  const all = {
    [HEALTHY]: tags[HEALTHY] ?? new Date(at).toISOString(),
    ...(isSpared ? { [SPARED]: 'true' } : {}),
    ...(told.length <= LONGEST ? { [ANSWERS]: told } : {}),
  };
  await ecs.send(new TagResourceCommand({ resourceArn: arn, tags: toLowerTags(all) }));
}
