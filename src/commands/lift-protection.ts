import { listTasks } from '../aws/ecs-reads.ts';
import { unprotectTasks } from '../resources/task-protection.ts';
import type { Context } from './context.ts';

/** Lets ECS stop the service's tasks again. */
export async function liftProtection(
  { cluster, service }: { readonly cluster: string; readonly service: string },
  { clients: { ecs } }: Pick<Context, 'clients'>,
): Promise<void> {
  const tasks = await listTasks(ecs, cluster, service, 'RUNNING');
  await unprotectTasks(
    ecs,
    cluster,
    tasks.flatMap(({ taskArn }) => taskArn ?? []),
  );
}
