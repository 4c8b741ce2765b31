import {
  type ClusterSetting,
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  TagResourceCommand,
  UpdateClusterCommand,
} from '@aws-sdk/client-ecs';
import { isFault, isTextFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { fromLowerTags, type Tags, toLowerTags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define } from '../engine/resource.ts';
import { UserError } from '../errors.ts';
import type { Cloud } from './cloud.ts';
import type { Keeps } from './keeps.ts';

export interface ClusterProps {
  readonly containerInsights: string;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly containerInsights: string;
  readonly tags: Tags;
}

export interface ClusterOut {
  readonly name: string;
  readonly arn: string;
  /** How many active services were in it when it was read. */
  readonly services: number;
}

/** An ECS cluster. A deleted one is still reported, as INACTIVE: that is none. */
export const cluster = define<Cloud, ClusterProps, State, ClusterOut>({
  kind: 'cluster',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['containerInsights'],

  desired: (_name, { containerInsights, tags }) => ({ containerInsights, tags }),

  async read({ ecs }, name) {
    const { clusters = [] } = await ecs.send(
      new DescribeClustersCommand({ clusters: [name], include: ['SETTINGS', 'TAGS'] }),
    );
    const seen = clusters.find(({ status }) => status === 'ACTIVE');
    if (!seen) return undefined;
    const setting = seen.settings?.find((candidate) => candidate.name === 'containerInsights');
    const state = { containerInsights: setting?.value ?? 'disabled', tags: fromLowerTags(seen.tags) };
    const { clusterArn, activeServicesCount: services = 0 } = seen;
    return { state, out: { name, arn: given(clusterArn, 'clusterArn'), services }, tags: state.tags };
  },

  async create({ ecs, patience }, name, { containerInsights, tags }) {
    try {
      // The first cluster of an account makes ECS create its service-linked role, which takes a moment to be there.
      const answer = await retrying(
        () =>
          ecs.send(
            new CreateClusterCommand({
              clusterName: name,
              settings: [insights(containerInsights)],
              tags: toLowerTags(tags),
            }),
          ),
        (error) => isTextFault(error, 'linked role missing'),
        patience(120, 'ECS to make its service-linked role, which takes iam:CreateServiceLinkedRole'),
      );
      return { name, arn: given(answer.cluster?.clusterArn, 'clusterArn'), services: 0 };
    } catch (error) {
      throw isTextFault(error, 'cluster differs') ? new ChangedMeanwhile(error) : error;
    }
  },

  async update({ ecs }, { out, state: seen }, { containerInsights, tags }, changed) {
    if (changed.has('containerInsights')) {
      await ecs.send(new UpdateClusterCommand({ cluster: out.name, settings: [insights(containerInsights)] }));
    }
    // Last: a tag says what was set, so it may only say so once it is.
    if (changed.has('tags'))
      await ecs.send(new TagResourceCommand({ resourceArn: out.arn, tags: toLowerTags(withOrigin(seen.tags, tags)) }));
    return out;
  },

  async remove({ ecs, patience }, { name }) {
    // Our own drains by now, and counts no longer once AWS shows that; others won't go by themselves.
    const noOthers = async () => {
      const { clusters = [] } = await ecs.send(new DescribeClustersCommand({ clusters: [name] }));
      const others = clusters[0]?.activeServicesCount ?? 0;
      if (others > 0) throw new OthersInIt(`${others} other services are in it. Delete or move them first.`);
    };
    const settling = patience(45, `cluster ${name} to show that no service is in it`);
    await retrying(noOthers, (error) => error instanceof OthersInIt, settling);
    await retrying(
      () => found(ecs.send(new DeleteClusterCommand({ cluster: name })), 'ClusterNotFoundException'),
      (error) => isFault(error, 'ClusterContainsServicesException', 'ClusterContainsTasksException'),
      patience(1200, `the last tasks in cluster ${name} to end`),
    );
  },
});

/** Services of somebody else; or ours, as a look may still show that was a moment behind. */
class OthersInIt extends UserError {}

const insights = (value: string): ClusterSetting => ({ name: 'containerInsights', value });
