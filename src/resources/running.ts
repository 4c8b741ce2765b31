import type { ECSClient, Service, Task } from '@aws-sdk/client-ecs';
import { describeRevision, describeService, listTasks, type Revision } from '../aws/ecs-reads.ts';
import { found } from '../aws/found.ts';
import { once } from '../aws/once.ts';
import { ChangedMeanwhile } from '../engine/resource.ts';
import { primaryOf } from './primary-deployment.ts';

/** What is there of an environment's service, and what it runs. Each is read once a run, whoever asks. */
export interface Running {
  /** The service, unless it is missing or gone (INACTIVE); it may still be draining. */
  service(): Promise<Service | undefined>;
  /** The newest revision of the family. */
  newest(): Promise<Revision | undefined>;
  /** The revision that the service is set to run. */
  current(): Promise<Revision | undefined>;
  tasks(): Promise<readonly Task[]>;
}

/**
 * `replaced`: deployments that are known to be no longer primary. A read that shows one is stale: it is told as
 * ChangedMeanwhile.
 */
export function running(
  ecs: ECSClient,
  names: { readonly cluster: string; readonly service: string; readonly family: string },
  replaced: readonly string[] = [],
): Running {
  const service = once(async () => {
    const answer = await found(describeService(ecs, names.cluster, names.service), 'ClusterNotFoundException');
    const primary = answer && primaryOf(answer)?.id;
    if (primary !== undefined && replaced.includes(primary)) throw new ChangedMeanwhile();
    return answer?.status === 'INACTIVE' ? undefined : answer;
  });
  const newest = once(() => describeRevision(ecs, names.family));
  const current = once(async () => {
    const [{ taskDefinition: arn } = {}, latest] = await Promise.all([service(), newest()]);
    if (arn === undefined || arn === latest?.arn) return latest;
    const revision = await describeRevision(ecs, arn);
    // What a service is set to is there: the two reads are of different moments.
    if (revision === undefined) throw new ChangedMeanwhile();
    return revision;
  });
  const tasks = once(async () => {
    if ((await service()) === undefined) return [];
    return (await found(listTasks(ecs, names.cluster, names.service, 'RUNNING'), ...NO_SERVICE)) ?? [];
  });
  return { service, newest, current, tasks };
}

const NO_SERVICE = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'];
