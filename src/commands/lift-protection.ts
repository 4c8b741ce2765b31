import { describeService, listTasks } from '../aws/ecs-reads.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { unprotectTasks } from '../resources/task-protection.ts';
import type { Context } from './context.ts';

/**
 * Lets ECS stop the tasks again that a deployment has replaced. Not those of the primary one: who holds them is a run that
 * is about to replace them.
 */
export async function liftProtection(
  { cluster, service }: { readonly cluster: string; readonly service: string },
  { clients: { ecs } }: Pick<Context, 'clients'>,
): Promise<void> {
  const [now, tasks] = await Promise.all([
    describeService(ecs, cluster, service),
    listTasks(ecs, cluster, service, 'RUNNING'),
  ]);
  const primary = now && primaryOf(now)?.id;
  const replaced = tasks.filter(({ startedBy }) => startedBy !== primary);
  await unprotectTasks(
    ecs,
    cluster,
    replaced.flatMap(({ taskArn }) => taskArn ?? []),
  );
}
