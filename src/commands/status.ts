import { counted } from '../counted.ts';
import { nameOf } from '../engine/walk.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { taggedImages } from '../resources/protected-images.ts';
import { revisionIn } from '../resources/protection-tag.ts';
import { runningImage } from '../resources/running-image.ts';
import { servingTasks } from '../rollout/health.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { APP } from '../spec/fragment.ts';
import type { Identity } from '../spec/names.ts';
import { remains } from '../stacks/remains.ts';
import { type Origin, originIn } from '../stacks/stamps.ts';
import { consistently } from './consistently.ts';
import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import { placeOf } from './place.ts';
import { factsOfStanding, standing } from './standing.ts';
import { type Topology, topologyFound } from './topology.ts';

export type State = 'healthy' | 'unhealthy' | 'rolling-out' | 'asleep' | 'absent';

/** What there is of an environment at this moment. */
export interface Status {
  readonly state: State;
  /** Whether as many tasks are healthy as are wanted. */
  readonly healthy: boolean;
  readonly because: string;
  readonly facts: Facts;
  /** How many tasks are healthy, and how many are wanted. */
  readonly tasks: { readonly healthy: number; readonly wanted: number };
  readonly imageTag?: string | undefined;
  /** The images that retention spares, by the releases that they are of: what runs, and what a rollback would take. */
  readonly protectedImages: readonly { readonly release: string; readonly digest: string }[];
  /** What is not as it was last set, by this platform; a line for each thing. */
  readonly drift: readonly string[];
  readonly origin?: Origin;
  readonly topology?: Topology;
  readonly look?: Snapshot;
}

/** Reads what runs, and says whether it is healthy. Writes nothing; what can't be read is thrown. */
export const status = (asked: Identity, context: Context): Promise<Status> =>
  consistently(() => statusNow(asked, context), context);

async function statusNow(asked: Identity, context: Context): Promise<Status> {
  const { identity, names, cloud } = await placeOf(asked, context);
  const service = await cloud.running.service();
  if (service === undefined) {
    const because = `there is no service ${names.service} in cluster ${names.cluster}`;
    return {
      state: 'absent',
      healthy: false,
      because,
      facts: {},
      drift: [],
      protectedImages: [],
      tasks: { healthy: 0, wanted: 0 },
    };
  }
  const { definitions, images, logs, rest } = remains(identity);
  const nodes = [...images, ...logs, ...rest.filter((node) => node !== definitions)];
  const [stands, tagged] = await Promise.all([
    standing(asked, names, cloud, context),
    // What a repository that is used keeps is for others to say.
    identity.use?.repository === undefined ? taggedImages(cloud.ecr, names.repository) : [],
    ...nodes.map((node) => node.look(cloud)),
  ]);
  const { current, look } = stands;
  const image = runningImage(current, APP, names.repository);
  return {
    ...judged(look),
    facts: factsOfStanding(stands, {
      taskDefinitionArn: current.arn,
      deploymentId: primaryOf(service)?.id ?? '',
      ...(image ? { imageDigest: image.digest } : {}),
    }),
    imageTag: image?.tag,
    protectedImages: tagged.flatMap(({ tag, digest }) => {
      const revision = revisionIn(tag);
      return revision === undefined ? [] : [{ release: `${names.family}:${revision}`, digest }];
    }),
    drift: nodes.flatMap((node) => {
      const fields = node.drift();
      return fields.length === 0 ? [] : [`${nameOf(node)} (${fields.join(', ')})`];
    }),
    origin: originIn(current.tags),
    topology: topologyFound(stands, current, names),
    look,
  };
}

/**
 * Pure: what a look says, in a word. While a rollout goes on, tasks of either release count: somebody is served.
 *
 * | tasks wanted | and | state |
 * |---|---|---|
 * | 0 | its first deployment failed | unhealthy |
 * | 0 | | asleep |
 * | some | a rollout goes on | rolling-out |
 * | some | as many healthy, load balancer active, the last rollout did not fail | healthy |
 * | some | else | unhealthy |
 */
export function judged(look: Snapshot): Pick<Status, 'state' | 'healthy' | 'because' | 'tasks'> {
  const { desired: wanted, parked, asleep, deployments } = look.service;
  const serving = deployments.flatMap(({ id }) => servingTasks(look, id)).length;
  const tasks = { healthy: serving, wanted };
  const primary = deployments.find((each) => each.primary);
  const runs = revisionName(primary?.taskDefinition ?? '');
  if (wanted === 0) {
    if (parked)
      return {
        state: 'unhealthy',
        healthy: false,
        because: 'it was set to 0 tasks because its first deployment failed',
        tasks,
      };
    const because =
      asleep === undefined
        ? `no task is wanted of ${runs}`
        : `${runs} was put to sleep; awake it has ${counted(asleep, 'task')}`;
    return { state: 'asleep', healthy: true, because, tasks };
  }
  const reachable = look.loadBalancer === 'active' || look.loadBalancer === 'active_impaired';
  const enough = serving >= wanted && reachable;
  const because = `${serving} of ${counted(wanted, 'task')} healthy in the target group, ${runs}${reachable ? '' : `; the load balancer is ${look.loadBalancer}`}`;
  if (primary?.rollout === 'IN_PROGRESS')
    return { state: 'rolling-out', healthy: enough, because: `${because} is being rolled out`, tasks };
  if (primary?.rollout === 'FAILED')
    return {
      state: 'unhealthy',
      healthy: false,
      because: `${because}, whose rollout failed (${primary.reason})`,
      tasks,
    };
  return { state: enough ? 'healthy' : 'unhealthy', healthy: enough, because, tasks };
}
