import { isFault } from '../aws/faults.ts';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { type Tags, withOrigin } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { ChangedMeanwhile, define } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';
import type { Keeps } from './keeps.ts';
import { shown } from './shown.ts';

export interface LogGroupProps {
  readonly retentionDays: number;
  readonly tags: Tags;
  readonly keeps?: Keeps;
}

interface State {
  readonly retentionDays: number | undefined;
  readonly tags: Tags;
}

export interface LogGroupOut {
  readonly name: string;
  /** CreateLogGroup does not tell it. */
  readonly arn?: string;
}

/** The CloudWatch log group that the containers write to. */
export const logGroup = define<Cloud, LogGroupProps, State, LogGroupOut>({
  kind: 'log group',
  keeps: ({ keeps }, tags) => keeps?.(tags),
  remembers: ['retentionDays'],

  desired: (_name, { retentionDays, tags }) => ({ retentionDays, tags }),

  async read({ logs }, name) {
    const { client, api } = await logs();
    const { logGroups = [] } = await client.send(new api.DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
    const seen = logGroups.find(({ logGroupName }) => logGroupName === name);
    if (!seen) return undefined;
    // `arn` ends in `:*`, which the tagging calls refuse; `logGroupArn` does not, where it is given at all.
    const resourceArn = seen.logGroupArn ?? given(seen.arn, 'the log group ARN').replace(/:\*$/, '');
    const { tags = {} } = await shown(
      client.send(new api.ListTagsForResourceCommand({ resourceArn })),
      'ResourceNotFoundException',
    );
    return { state: { retentionDays: seen.retentionInDays, tags }, out: { name, arn: resourceArn }, tags };
  },

  async create({ logs, patience }, name, { retentionDays, tags }) {
    const { client, api } = await logs();
    try {
      await client.send(new api.CreateLogGroupCommand({ logGroupName: name, tags }));
    } catch (error) {
      throw isFault(error, 'ResourceAlreadyExistsException') ? new ChangedMeanwhile(error) : error;
    }
    await retrying(
      () => client.send(new api.PutRetentionPolicyCommand({ logGroupName: name, retentionInDays: retentionDays })),
      // Aborted: another change of the group, such as its creation, is still on its way.
      (error) => isFault(error, 'ResourceNotFoundException', 'OperationAbortedException'),
      patience(30, `log group ${name} to be there everywhere`),
    );
    return { name };
  },

  async update({ logs }, { out, state: seen }, { retentionDays, tags }, changed) {
    const { client, api } = await logs();
    if (changed.has('retentionDays')) {
      await client.send(new api.PutRetentionPolicyCommand({ logGroupName: out.name, retentionInDays: retentionDays }));
    }
    // Last: a tag says what was set, so it may only say so once it is.
    if (changed.has('tags'))
      await client.send(
        new api.TagResourceCommand({
          resourceArn: given(out.arn, 'the log group ARN'),
          tags: withOrigin(seen.tags, tags),
        }),
      );
    return out;
  },

  async remove({ logs }, { name }) {
    const { client, api } = await logs();
    await found(client.send(new api.DeleteLogGroupCommand({ logGroupName: name })), 'ResourceNotFoundException');
  },
});
