import { describeService } from '../aws/ecs-reads.ts';
import type { Context } from './context.ts';
import { liftProtection } from './lift-protection.ts';
import { othersShow } from './others-show.ts';
import { type Sweeping, sweep } from './sweep.ts';

/**
 * Lets the tasks go that are held for a replacement which has ended, and removes what nobody uses. `live`: the target group
 * that has the requests. Where the service's tasks are in another one they may yet become healthy: then what serves stays
 * held, for ECS would take it away.
 */
export async function tidyUp(
  live: string | undefined,
  { cluster, service }: { readonly cluster: string; readonly service: string },
  sweeping: Sweeping,
  context: Context,
): Promise<void> {
  await othersShow(context);
  const now = await describeService(context.clients.ecs, cluster, service);
  const isThere = now?.loadBalancers?.some(({ targetGroupArn }) => targetGroupArn === live) ?? true;
  if (isThere) await liftProtection({ cluster, service }, context);
  await sweep(sweeping, context);
}
