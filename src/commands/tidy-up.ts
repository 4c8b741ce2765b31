import { describeService } from '../aws/ecs-reads.ts';
import { describeTargets, isHealthy } from '../aws/elb-reads.ts';
import { found } from '../aws/found.ts';
import { explain } from '../errors.ts';
import type { Context } from './context.ts';
import { liftProtection } from './lift-protection.ts';
import { othersShow } from './others-show.ts';
import { sendRequests } from './send-requests.ts';
import { type Sweeping, sweep } from './sweep.ts';

/**
 * Lets the tasks go that are held for a replacement which has ended, and removes what nobody uses. `live`: the target group
 * that has the requests. Where the service's tasks are in another one they may yet become healthy: then what serves stays
 * held, for ECS would take it away. Where nothing serves any more, and they are healthy there, the requests go to them: what
 * was planned before they had moved, and written after, has sent them back. Never throws, but when the run is cancelled:
 * what stays is told.
 */
export async function tidyUp(
  live: string | undefined,
  service: Standing,
  sweeping: Sweeping,
  context: Context,
): Promise<void> {
  try {
    await othersShow(context);
    await letGo(live, service, sweeping, context);
    await sweep(sweeping, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    const text = `What a replacement of the target group has left stays for the next run: ${explain(error).join('; ')}`;
    context.on({ kind: 'warning', text });
  }
}

interface Standing {
  readonly cluster: string;
  readonly service: string;
}

async function letGo(
  live: string | undefined,
  { cluster, service }: Standing,
  sweeping: Sweeping,
  context: Context,
): Promise<void> {
  const now = await describeService(context.clients.ecs, cluster, service);
  const [front = live] = now?.loadBalancers?.flatMap(({ targetGroupArn }) => targetGroupArn ?? []) ?? [];
  if (front === live) await liftProtection({ cluster, service }, context);
  else if (
    live !== undefined &&
    front !== undefined &&
    !(await serves(live, context)) &&
    (await serves(front, context))
  )
    await sendRequests(front, { ...sweeping, arn: front, live }, context);
}

async function serves(group: string, { clients: { elb } }: Context): Promise<boolean> {
  const targets = await found(describeTargets(elb, group), 'TargetGroupNotFoundException');
  return targets?.some(isHealthy) ?? false;
}
