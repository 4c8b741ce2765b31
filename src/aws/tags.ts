/** Tags as our code holds them. */
export type Tags = Readonly<Record<string, string>>;

/** Everything that is ours to say in a tag begins with this; users' own tags must not. */
export const TAG_PREFIX = 'fargate-platform:';

/** On a target group: the cluster that the service of its tasks is in, which a used one's name doesn't tell. */
export const CLUSTER = `${TAG_PREFIX}cluster`;

/** On everything that we look after. */
export const MANAGED: Tags = { [`${TAG_PREFIX}managed-by`]: 'fargate-platform' };

/** On what was there before us. */
export const ADOPTED: Tags = { [`${TAG_PREFIX}origin`]: 'adopted' };

/** Pure: whether all of these are among the tags, with just these values. */
export function carries(tags: Tags, wanted: Tags): boolean {
  return Object.entries(wanted).every(([key, value]) => tags[key] === value);
}

/** Pure: the tags to write to a thing that carries `seen`: one that nobody looked after before remembers that. */
export function withOrigin(seen: Tags, wanted: Tags): Tags {
  const isManaged = Object.keys(MANAGED).every((key) => seen[key] !== undefined);
  return isManaged ? wanted : { ...wanted, ...ADOPTED };
}

/** ECR, ELBv2: `[{ Key, Value }]`. */
export function toUpperTags(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

export function fromUpperTags(tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = []): Tags {
  return Object.fromEntries(tags.flatMap(({ Key, Value }) => (Key === undefined ? [] : [[Key, Value ?? '']])));
}

/** ECS: `[{ key, value }]`. */
export function toLowerTags(tags: Tags): { key: string; value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

export function fromLowerTags(tags: readonly { key?: string | undefined; value?: string | undefined }[] = []): Tags {
  return Object.fromEntries(tags.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? '']])));
}
