import { AddTagsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describeService } from '../aws/ecs-reads.ts';
import { describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { eventually } from '../aws/until.ts';
import { knownOf, removeTargetGroup } from '../resources/target-group.ts';
import { BESIDE, besideOf } from '../resources/target-groups.ts';
import type { Names } from '../spec/names.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf } from './context.ts';
import { othersShow } from './others-show.ts';
import { attach, detach, type Entrance } from './send-requests.ts';

export interface Sweeping extends Entrance {
  readonly names: Names;
}

/**
 * Removes the target groups that a replacement left, its own, another run's, or one that broke off, as soon as nothing is
 * registered in them and the service is not set to them. What was there before us, and taken over, is only detached. The
 * live one's tag tells of the others until they are gone, so that whatever a broken run leaves is found again. All of it
 * is looked up anew: other runs may have moved the requests, or made groups, meanwhile.
 */
export async function sweep({ names, ...entrance }: Sweeping, context: Context): Promise<void> {
  const { clients, on, clock, signal } = context;
  // One that was removed a moment ago may show in one read, and not in the next.
  const seen = () => cloudOf(names, context).loadBalancing.targetGroups();
  const { live, others } = await consistently(seen, context);
  if (live === undefined || (others.length === 0 && besideOf(live.tags).length === 0)) return;
  const isInUse = async (arn: string) => {
    const service = await found(describeService(clients.ecs, names.cluster, names.service), 'ClusterNotFoundException');
    return service?.loadBalancers?.some(({ targetGroupArn }) => targetGroupArn === arn) ?? false;
  };
  let gone = 0;
  for (const other of others.map(knownOf)) {
    const targets = await found(describeTargets(clients.elb, other.arn), 'TargetGroupNotFoundException');
    if ((targets !== undefined && targets.length > 0) || (await isInUse(other.arn))) continue;
    await detach([other.arn], entrance, context);
    // From here on ECS lets nobody set the service to it; whoever was faster shows by now, and has it back.
    await othersShow(context);
    if (await isInUse(other.arn)) {
      // Only a look that shows it detached is of after that.
      const again = async () =>
        (await attach(other.arn, { ...entrance, live: live.arn }, context)) ? true : undefined;
      const waitingFor = `AWS to show that ${other.name} is detached`;
      await eventually(again, { clock, signal, atMost: 60, waitingFor });
      continue;
    }
    gone += 1;
    if (!other.isOurs) continue;
    const waitingFor = `the target group ${other.arn} to be out of use`;
    // Where it is attached may not have shown yet.
    const detachAgain = () => detach([other.arn], entrance, context);
    await removeTargetGroup(clients.elb, other.arn, { clock, signal, atMost: 120, waitingFor }, detachAgain);
    on({ kind: 'news', lines: [`removed a target group that nothing is in any more: ${other.name}`] });
  }
  if (gone < others.length) return;
  await clients.elb.send(new AddTagsCommand({ ResourceArns: [live.arn], Tags: [{ Key: BESIDE, Value: '' }] }));
}
