import { AddTagsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describeTargets } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { type KnownGroup, removeTargetGroup } from '../resources/target-group.ts';
import { BESIDE } from '../resources/target-groups.ts';
import type { Context } from './context.ts';
import { detach, type Entrance } from './send-requests.ts';

export interface Sweeping extends Entrance {
  /** The one that has the requests, and stays. */
  readonly live: string;
  /** The one that was made, or begun, by this run: `live` where it came to its end. */
  readonly arn: string;
  readonly known: readonly KnownGroup[];
  /** Those that the service is set to. */
  readonly inUse: readonly string[];
}

/**
 * Removes the target groups that a replacement left, its own or one that broke off, as soon as nothing is registered in
 * them. What was there before us, and taken over, is only detached. The live one's tag tells of the others until they
 * are gone, so that whatever a broken run leaves is found again.
 */
export async function sweep({ live, arn, known, inUse, ...entrance }: Sweeping, context: Context): Promise<void> {
  const { clients, on, clock, signal } = context;
  const others = [...new Set([arn, ...known.map((group) => group.arn)])].filter((one) => one !== live);
  const empty: string[] = [];
  for (const other of others.filter((one) => !inUse.includes(one))) {
    const targets = await found(describeTargets(clients.elb, other), 'TargetGroupNotFoundException');
    if (targets === undefined || targets.length === 0) empty.push(other);
  }
  if (empty.length === 0) return;
  await detach(empty, entrance, context);
  for (const other of empty) {
    const group = known.find((one) => one.arn === other);
    if (group?.isOurs === false) continue;
    const waitingFor = `the target group ${other} to be out of use`;
    await removeTargetGroup(clients.elb, other, { clock, signal, atMost: 120, waitingFor });
    on({ kind: 'news', lines: [`removed a target group that nothing is in any more: ${other.split('/').at(-2)}`] });
  }
  if (empty.length < others.length) return;
  await clients.elb.send(new AddTagsCommand({ ResourceArns: [live], Tags: [{ Key: BESIDE, Value: '' }] }));
}
