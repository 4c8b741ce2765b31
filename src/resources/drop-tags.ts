import { type ECSClient, UntagResourceCommand } from '@aws-sdk/client-ecs';
import { explain } from '../errors.ts';

/**
 * Takes tags away that say nothing any more. Never throws: what they stood for is done, and the next run takes away what
 * stays. Together with a count of 0 that would say something, so it is told.
 */
export async function dropTags(
  ecs: ECSClient,
  resourceArn: string,
  tagKeys: string[],
  warn: (text: string) => void,
): Promise<void> {
  await ecs.send(new UntagResourceCommand({ resourceArn, tagKeys })).catch((error: unknown) => {
    warn(`${tagKeys.join(', ')} of ${resourceArn} could not be taken away: ${explain(error).join(' ')}`);
  });
}
