import { type ECSClient, ListTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { describeRevision, type Revision } from '../aws/ecs-reads.ts';

/** The ACTIVE revisions of a family, the newest first; they are read as they are asked for. */
export async function* releases(ecs: ECSClient, family: string): AsyncGenerator<Revision, void, undefined> {
  for await (const arn of activeRevisions(ecs, family)) {
    const revision = await describeRevision(ecs, arn);
    if (revision) yield revision;
  }
}

async function* activeRevisions(ecs: ECSClient, familyPrefix: string): AsyncGenerator<string, void, undefined> {
  let nextToken: string | undefined;
  do {
    const page = await ecs.send(
      new ListTaskDefinitionsCommand({
        familyPrefix,
        status: 'ACTIVE',
        sort: 'DESC',
        ...(nextToken ? { nextToken } : {}),
      }),
    );
    yield* page.taskDefinitionArns ?? [];
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}
