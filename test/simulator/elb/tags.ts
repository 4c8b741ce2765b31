import { AwsError, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import * as shapes from './shapes.ts';
import type { ElbState } from './state.ts';

const MAX_TAGS = 50;

/** These tags as a map, laid over those that are there; throws what AWS would answer to them. */
export function mergedTags(
  tags: readonly shapes.Tag[] | undefined,
  present: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const keys = (tags ?? []).map((tag) => tag.Key);
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'));
  const wrong = (tags ?? []).find(
    ({ Key, Value = '' }) => ![Key, Value].every((text) => /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text)),
  );
  if (new Set(keys).size < keys.length) throw new AwsError('DuplicateTagKeys', 'Tag keys must be unique');
  if (reserved !== undefined) throw new AwsError('ValidationError', `Tag key '${reserved}' cannot begin with 'aws:'`);
  if (wrong !== undefined)
    throw new AwsError('ValidationError', `The tag '${wrong.Key}' has characters that are not allowed`);
  const merged = new Map([...present, ...(tags ?? []).map((tag) => [tag.Key, tag.Value ?? ''] as const)]);
  if (merged.size > MAX_TAGS) throw new AwsError('TooManyTags', `A resource can have at most ${MAX_TAGS} tags`);
  return merged;
}

/** The operations on tags, the same for every kind of resource. */
export function tagOperations(state: ElbState): Service['operations'] {
  const tagsOf = (arn: string): Map<string, string> => {
    const kinds = [
      [':loadbalancer/', state.loadBalancers, 'LoadBalancerNotFound'],
      [':targetgroup/', state.targetGroups, 'TargetGroupNotFound'],
      [':listener/', state.listeners, 'ListenerNotFound'],
      [':listener-rule/', state.rules, 'RuleNotFound'],
    ] as const;
    const kind = kinds.find(([part]) => arn.startsWith('arn:') && arn.includes(part));
    if (kind === undefined) throw new AwsError('ValidationError', `'${arn}' is not a valid resource ARN`);
    const [, resources, code] = kind;
    const resource = resources.get(arn);
    if (resource === undefined) throw new AwsError(code, `Resource '${arn}' not found`);
    return resource.tags;
  };
  return {
    AddTags: operation(shapes.addTags, (input) => {
      const changes = input.ResourceArns.map(tagsOf).map(
        (present) => [present, mergedTags(input.Tags, present)] as const,
      );
      for (const [present, merged] of changes) for (const [key, value] of merged) present.set(key, value);
      return {};
    }),
    RemoveTags: operation(shapes.removeTags, (input) => {
      const present = input.ResourceArns.map(tagsOf);
      for (const tags of present) for (const key of input.TagKeys) tags.delete(key);
      return {};
    }),
    DescribeTags: operation(shapes.describeTags, (input) => ({
      TagDescriptions: input.ResourceArns.map((ResourceArn) => ({
        ResourceArn,
        Tags: [...tagsOf(ResourceArn)].map(([Key, Value]) => ({ Key, Value })),
      })),
    })),
  };
}

/** Whether two sets of tags are the same. */
export function sameTags(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
