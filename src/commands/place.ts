import type { Revision } from '../aws/ecs-reads.ts';
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
  const repository = use.repository ?? usedRepository(await cloud.running.current(), asked);
  const identity = { ...asked, use: { ...use, repository } };
  return { identity, names: namesOf(identity), cloud };
}

/** Pure: the repository that a revision's image is from, where that is not the service's own. */
function usedRepository(current: Revision | undefined, asked: Identity): string | undefined {
  if (current === undefined) return undefined;
  const repository = repositoryOf(current, APP);
  return repository === namesOf({ ...asked, use: {} }).repository ? undefined : repository;
}
