import { AwsError, type Operation } from '../ports.ts';
import { list, operation, required, string, structure } from '../shape.ts';
import { invalid } from './lookup.ts';
import { type Tags, tagList } from './service-shape.ts';
import type { Store } from './state.ts';

interface Tagged {
  readonly arn: string;
  tags: Tags;
}

function taggedIn(store: Store, arn: string): Tagged | undefined {
  const all: readonly Tagged[] = [
    ...[...store.clusters.values()].filter(({ status }) => status === 'ACTIVE'),
    ...store.services.filter(({ status }) => status !== 'INACTIVE'),
    ...[...store.families.values()].flat().filter(({ status }) => status !== 'DELETED'),
  ];
  return all.find((candidate) => candidate.arn === arn);
}

/** The tags of a cluster, service or task definition. */
export const tagsIn = (store: Store, arn: string): ReadonlyMap<string, string> | undefined =>
  readTags(taggedIn(store, arn)?.tags);

const readTags = (tags: Tags | undefined) => tags && new Map(tags.map(({ key, value }) => [key, value ?? '']));

/** Tags on clusters, services and task definitions. */
export function tagOperations(store: Store): Readonly<Record<string, Operation>> {
  const find = (arn: string): Tagged => {
    const found = taggedIn(store, arn);
    if (found !== undefined) return found;
    if (arn.includes(':cluster/')) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
    throw invalid('The specified resource is missing or of a kind that has no tags.');
  };

  return {
    TagResource: operation(structure({ resourceArn: required(string()), tags: required(tagList) }), (input) => {
      const resource = find(input.resourceArn);
      const given = new Set(input.tags.map(({ key }) => key));
      const tags = [...resource.tags.filter(({ key }) => !given.has(key)), ...input.tags];
      if (tags.length > 50) throw invalid('The number of tags may not exceed 50.');
      resource.tags = tags;
      return {};
    }),
    UntagResource: operation(
      structure({ resourceArn: required(string()), tagKeys: required(list(string())) }),
      (input) => {
        const resource = find(input.resourceArn);
        resource.tags = resource.tags.filter(({ key }) => !input.tagKeys.includes(key));
        return {};
      },
    ),
    ListTagsForResource: operation(structure({ resourceArn: required(string()) }), (input) => ({
      tags: find(input.resourceArn).tags,
    })),
  };
}
