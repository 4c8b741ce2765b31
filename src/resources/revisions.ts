import { DeregisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { describeRevision, listRevisions, type Revision } from '../aws/ecs-reads.ts';
import { carries, type Tags } from '../aws/tags.ts';
import { define } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';

interface Out {
  readonly arns: readonly string[];
}

export interface RevisionsProps {
  /** Whose revisions they are, by tags that each of them has to carry. */
  readonly owner: Tags;
}

/** Revisions that are described at a time; ECS grants an account 20 such reads in a second. */
const AT_ONCE = 5;

/** All revisions of a family that carry their owner's tags: they only have to go. Deregistered ones are none. */
export const revisions = define<Cloud, RevisionsProps, object, Out>({
  kind: 'task definition',
  desired: () => ({}),

  async read(cloud, family, { owner }) {
    const arns = await revisionsOf(cloud, family, 'ACTIVE', owner);
    return arns.length === 0 ? undefined : { state: {}, out: { arns }, tags: owner };
  },

  create: () => Promise.reject(new Error('they only go')),
  update: async (_cloud, { out }) => out,

  async remove({ ecs }, { arns }) {
    // One after the other: ECS grants one in a second, and what it refuses for that the client tries again.
    for (const taskDefinition of arns) await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition }));
  },
});

/** The revisions of a family that carry their owner's tags; others of it are nobody's business here. */
export async function revisionsOf(
  cloud: Cloud,
  family: string,
  status: 'ACTIVE' | 'INACTIVE',
  owner: Tags,
): Promise<string[]> {
  const arns: string[] = [];
  for await (const arn of listRevisions(cloud.ecs, family, status, 'oldest first')) arns.push(arn);
  const all = await described(cloud, arns);
  return all.filter(({ tags }) => carries(tags, owner)).map(({ arn }) => arn);
}

async function described({ ecs }: Cloud, arns: readonly string[]): Promise<Revision[]> {
  const seen: Revision[] = [];
  for (let from = 0; from < arns.length; from += AT_ONCE) {
    const some = await Promise.all(arns.slice(from, from + AT_ONCE).map((arn) => describeRevision(ecs, arn)));
    seen.push(...some.filter((revision) => revision !== undefined));
  }
  return seen;
}
