import { carries, type Tags } from '../aws/tags.ts';
import { define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import { knownOf, removeTargetGroup } from './target-group.ts';

interface Out {
  readonly arns: readonly string[];
}

export interface LeftTargetGroupsProps {
  /** Whose they are, by tags that each of them has to carry. */
  readonly owner: Tags;
  /** What may go once they are gone. */
  readonly after: readonly Node<Cloud>[];
}

/** What a replacement that did not come to its end has left beside the live target group: they only have to go. */
export const leftTargetGroups = define<Cloud, LeftTargetGroupsProps, object, Out>({
  kind: 'target group',
  desired: () => ({}),

  async read({ loadBalancing }, _name, { owner }) {
    const { others } = await loadBalancing.targetGroups();
    const ours = others.map(knownOf).filter(({ isOurs, tags }) => isOurs && carries(tags, owner));
    return ours.length === 0 ? undefined : { state: {}, out: { arns: ours.map(({ arn }) => arn) }, tags: owner };
  },

  create: () => Promise.reject(new Error('they only go')),
  update: async (_cloud, { out }) => out,

  async remove({ elb, patience }, { arns }) {
    for (const arn of arns) await removeTargetGroup(elb, arn, patience(300, 'the target group to be out of use'));
  },
});
