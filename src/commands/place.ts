import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import type { Revision } from '../aws/ecs-reads.ts';
import { found } from '../aws/found.ts';
import type { Cloud } from '../resources/cloud.ts';
import { repositoryOf } from '../resources/running-image.ts';
import { APP } from '../spec/fragment.ts';
import { type Identity, type Names, namesOf } from '../spec/names.ts';
import { type Context, cloudOf } from './context.ts';
import { whereabouts } from './whereabouts.ts';

/** Where a service is, for those who bring no description of it. */
export interface Place {
  /** With all that it uses. */
  readonly identity: Identity;
  readonly names: Names;
  readonly cloud: Cloud;
}

/** Finds where a service is: its target group tells, and for the repository what runs. */
export async function placeOf(asked: Identity, context: Context): Promise<Place> {
  const use = await whereabouts(asked, context);
  const cloud = cloudOf(namesOf({ ...asked, use }), context);
  const repository = use.repository ?? (await usedRepository(await cloud.running.current(), asked, cloud));
  const identity = { ...asked, use: { ...use, repository } };
  return { identity, names: namesOf(identity), cloud };
}

/** The repository of this account that a revision's image is from, where that is not the service's own. */
async function usedRepository(
  current: Revision | undefined,
  asked: Identity,
  { ecr }: Pick<Cloud, 'ecr'>,
): Promise<string | undefined> {
  const from = repositoryOf(current?.definition, APP);
  if (from === undefined || from.name === namesOf({ ...asked, use: {} }).repository) return undefined;
  return (await repositoryUri(ecr, from.name)) === from.uri ? from.name : undefined;
}

const NOT_OURS = ['RepositoryNotFoundException', 'InvalidParameterException', 'AccessDeniedException'];

/** Undefined also where it may not be looked at, or can't have such a name. */
async function repositoryUri(ecr: Cloud['ecr'], name: string): Promise<string | undefined> {
  const describe = new DescribeRepositoriesCommand({ repositoryNames: [name] });
  const answer = await found(ecr.send(describe), ...NOT_OURS);
  return answer?.repositories?.[0]?.repositoryUri;
}
