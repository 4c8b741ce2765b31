import { ADOPTED, carries, MANAGED, TAG_PREFIX, type Tags } from '../aws/tags.ts';
import type { Policy } from '../engine/walk.ts';

export interface Owner {
  readonly project: string;
  readonly environment: string;
  readonly service?: string | undefined;
}

const PROJECT = `${TAG_PREFIX}project`;
const ENVIRONMENT = `${TAG_PREFIX}environment`;
const SERVICE = `${TAG_PREFIX}service`;

/** The tags on everything that we make: whose it is, and that we look after it. */
export function ownerTags({ project, environment, service }: Owner): Tags {
  return {
    [PROJECT]: project,
    [ENVIRONMENT]: environment,
    ...(service === undefined ? {} : { [SERVICE]: service }),
    ...MANAGED,
  };
}

/** Pure: whether a thing is this owner's, and not that of another service of the same environment. */
export function isOwnedBy(owner: Owner, tags: Tags): boolean {
  return carries(tags, ownerTags(owner)) && tags[SERVICE] === owner.service;
}

/**
 * Pure: nothing is changed that is not ours. A thing under our name without our tags was made by hand or by another
 * tool, and is taken over only when the user says `adopt: true`; another owner's thing never is.
 */
export function ownership(owner: Owner, adopt: boolean): Policy {
  return ({ tags, action }) => {
    if (tags === undefined) return undefined;
    const wanted = Object.entries(ownerTags(owner));
    const foreign = wanted.filter(([key, value]) => tags[key] !== undefined && tags[key] !== value);
    if (foreign.length > 0) {
      const says = foreign.map(([key]) => `${key} = ${tags[key]}`).join(', ');
      return `it belongs to somebody else (${says}). Take another project, environment or service name.`;
    }
    if (wanted.every(([key]) => tags[key] !== undefined)) return undefined;
    // Also with `adopt`: who takes something over does not ask to lose a part of it.
    if (action === 'remove') {
      return 'it was not made by fargate-platform, and what is described has no place for it. Describe it (a certificate-arn keeps a listener on 443), or delete it by hand.';
    }
    if (adopt) return undefined;
    return 'it exists already and was not made by fargate-platform. Set `adopt: true` to take it over and change it to what is described, or take another project, environment or service name.';
  };
}

/** Pure: whether a thing was there before us, and was taken over with `adopt: true`. */
export function isAdopted(tags: Tags): boolean {
  return carries(tags, ADOPTED);
}
