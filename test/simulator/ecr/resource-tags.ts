import { AwsError, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import { type RegistryIdentity, type Repositories, type Repository, repositoryOf } from './repository.ts';
import * as shapes from './shapes.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

const MAX_TAGS = 50;

/** Throws what AWS would answer to these tags laid over those. */
export function checkNewTags(present: ReadonlyMap<string, string>, tags: readonly Tag[]): void {
  const keys = tags.map((tag) => tag.Key);
  const wrong = tags.find(({ Key, Value }) => !isKey(Key) || !isText(Value) || Value.length > 256);
  if (wrong !== undefined || new Set(keys).size < keys.length) {
    throw new AwsError('InvalidTagParameterException', `Invalid tag parameter: ${wrong?.Key ?? 'duplicate keys'}`);
  }
  if (new Set([...present.keys(), ...keys]).size > MAX_TAGS) {
    throw new AwsError('TooManyTagsException', `The repository can have at most ${MAX_TAGS} tags`);
  }
}

/** Lays tags over those that are there. */
export function addTags(present: Map<string, string>, tags: readonly Tag[]): void {
  for (const { Key, Value } of tags) present.set(Key, Value);
}

/** The operations on the tags of repositories. */
export function tagOperations(repositories: Repositories, registry: RegistryIdentity): Service['operations'] {
  const tagged = (arn: string): Repository => {
    const parts = /^arn:aws[a-z-]*:ecr:([a-z0-9-]+):(\d{12}):repository\/(.+)$/.exec(arn);
    if (parts?.[1] !== registry.region || parts[2] === undefined || parts[3] === undefined) {
      throw new AwsError('InvalidParameterException', `Invalid parameter at 'resourceArn': '${arn}'`);
    }
    return repositoryOf(repositories, registry, { registryId: parts[2], repositoryName: parts[3] });
  };
  return {
    TagResource: operation(shapes.tagResource, (input) => {
      const repository = tagged(input.resourceArn);
      checkNewTags(repository.tags, input.tags);
      addTags(repository.tags, input.tags);
      return {};
    }),
    UntagResource: operation(shapes.untagResource, (input) => {
      const repository = tagged(input.resourceArn);
      for (const key of input.tagKeys) repository.tags.delete(key);
      return {};
    }),
    ListTagsForResource: operation(shapes.listTagsForResource, (input) => ({
      tags: [...tagged(input.resourceArn).tags].map(([Key, Value]) => ({ Key, Value })),
    })),
  };
}

const isText = (text: string): boolean => /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);
const isKey = (key: string): boolean =>
  isText(key) && key.length >= 1 && key.length <= 128 && !key.toLowerCase().startsWith('aws:');
