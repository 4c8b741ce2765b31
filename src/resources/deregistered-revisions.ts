import { DeleteTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { isFault } from '../aws/faults.ts';
import type { Tags } from '../aws/tags.ts';
import type { Cloud } from './cloud.ts';
import { revisionsOf } from './revisions.ts';

/** What became of the records of deregistered revisions. */
export interface Records {
  readonly deleted: number;
  /** Why some of them are still there. */
  readonly left: string | undefined;
}

/** AWS takes no more in one call. */
const AT_ONCE = 10;

/**
 * Deletes what ECS keeps of the deregistered revisions of a family that carry their owner's tags. ECS does so once no
 * task needs them any more, and never gives their numbers again. Where the right is missing they stay: they cost nothing.
 */
export async function deleteDeregistered(cloud: Cloud, family: string, owner: Tags): Promise<Records> {
  const arns = await revisionsOf(cloud, family, 'INACTIVE', owner);
  const failed: string[] = [];
  for (let from = 0; from < arns.length; from += AT_ONCE) {
    cloud.signal.throwIfAborted();
    const taskDefinitions = arns.slice(from, from + AT_ONCE);
    try {
      const { failures = [] } = await cloud.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }));
      failed.push(...failures.map(({ arn, reason, detail }) => `${arn}: ${detail ?? reason}`));
    } catch (error) {
      if (!isFault(error, 'AccessDeniedException')) throw error;
      const why = 'ecs:DeleteTaskDefinitions is not allowed';
      return { deleted: from - failed.length, left: `${count(arns.length - from)} stay, which cost nothing: ${why}` };
    }
  }
  const left =
    failed.length === 0 ? undefined : `${count(failed.length)} stay, which cost nothing: ${failed.join('; ')}`;
  return { deleted: arns.length - failed.length, left };
}

const count = (records: number) => `${records} ${records === 1 ? 'record' : 'records'} of deregistered revisions`;
