import { type Service, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { describeWorkload } from '../aws/ecs-reads.ts';
import { AccessDenied } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { explain } from '../errors.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { type Started, unseenIn } from '../resources/roll-out.ts';
import { type Placement, placementIn } from '../rollout/predecessor.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Context } from './context.ts';

/** A revision that was there before. */
export interface Earlier {
  readonly revision: string;
  /** Where it ran; `undefined`: where the service is set to. */
  readonly placement: Placement | undefined;
}

/** How often another run may come at the very moment. */
const MOST = 10;

/**
 * Sets a service back to a revision. `now`: the service as it was seen right before. What other runs have started between
 * that look and this moment is not ours to go over: `toKeep` says which of it, if any, has to be there in the end, and
 * that is set instead. Gives what was set last.
 */
export async function setRevision<E extends Earlier>(
  earlier: E,
  now: Service,
  toKeep: (unseen: readonly Started[], set: E) => Promise<E | undefined>,
  { clients: { ecs } }: Pick<Context, 'clients'>,
): Promise<E> {
  const [cluster, service] = [now.clusterArn, given(now.serviceName, 'serviceName')];
  let [before, set] = [now, earlier];
  for (let times = 0; times < MOST; times++) {
    const { revision: taskDefinition, placement } = set;
    const answer = await ecs.send(
      new UpdateServiceCommand({ cluster, service, taskDefinition, ...(placement ? placementFields(placement) : {}) }),
    );
    const after = given(answer.service, 'the service');
    const unseen = unseenIn(before, after, primaryOf(after)?.id);
    const kept = unseen.length === 0 ? undefined : await toKeep(unseen, set);
    if (kept === undefined || kept.revision === set.revision) break;
    [before, set] = [after, kept];
  }
  return set;
}

/** A deployment as something to go back to, where it ran; by a run that may not ask, where the service is set to. */
export async function asEarlier(
  { id, taskDefinition: revision }: Started,
  { serviceArn = '' }: Service,
  { clients: { ecs }, on }: Pick<Context, 'clients' | 'on'>,
): Promise<Earlier> {
  const workload = await describeWorkload(ecs, serviceArn, id).catch((error: unknown) => {
    if (!(error instanceof AccessDenied)) throw error;
    const why = explain(error).join(' ');
    on({ kind: 'warning', text: `${revisionName(revision)} is put back where the service is set to: ${why}` });
    return undefined;
  });
  return { revision, placement: workload && placementIn(workload) };
}

function placementFields({ subnets, securityGroups, publicIp, loadBalancers }: Placement) {
  const assignPublicIp = publicIp ? ('ENABLED' as const) : ('DISABLED' as const);
  const awsvpcConfiguration = { subnets: [...subnets], securityGroups: [...securityGroups], assignPublicIp };
  return { networkConfiguration: { awsvpcConfiguration }, loadBalancers: [...loadBalancers] };
}
