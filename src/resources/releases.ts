import type { ECSClient } from '@aws-sdk/client-ecs';
import { describeRevision, listRevisions, type Revision } from '../aws/ecs-reads.ts';

/** How many revisions are looked through. */
const MOST = 200;

/** The ACTIVE revisions of a family, the newest first; they are read as they are asked for. */
export async function* releases(ecs: ECSClient, family: string): AsyncGenerator<Revision, void, undefined> {
  let left = MOST;
  for await (const arn of listRevisions(ecs, family, 'ACTIVE', 'newest first')) {
    const revision = await describeRevision(ecs, arn);
    if (revision) yield revision;
    if (--left === 0) return;
  }
}
