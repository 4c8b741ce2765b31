import {
  type Service,
  StopServiceDeploymentCommand,
  TagResourceCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { describeDeployment, describeService } from '../aws/ecs-reads.ts';
import { isFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { PARKED } from '../aws/parked.ts';
import { toLowerTags } from '../aws/tags.ts';
import { explain } from '../errors.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import type { Ending } from '../rollout/follow.ts';
import { healthyTasks } from '../rollout/health.ts';
import type { Mission } from '../rollout/mission.ts';
import { restoring } from '../rollout/restored.ts';
import { type Watched, watch } from '../rollout/watch.ts';
import type { Context } from './context.ts';

/** Seconds that putting the former revision back may take, beside the time of the rollout. */
const PATIENCE = 600;

/** Why nothing was taken back: told beside the verdict, never instead of it. */
class LeftAlone extends Error {}

/**
 * Takes back a deployment that won't become healthy: what ran before is put back and watched until it is healthy; a
 * first deployment, which has nothing to go back to and which ECS would retry for hours, is set to 0 tasks. What was
 * taken back already (by the circuit breaker) is only watched. Never throws: what fails is told in the ending.
 */
export async function undo(ending: Ending, mission: Mission, watched: Watched, context: Context): Promise<Ending> {
  try {
    if (ending.outcome === 'rolled-back') return await afterRestoring(ending, mission, watched, context);
    if (!hasStarted(mission) || (ending.outcome !== 'failed' && ending.outcome !== 'timed-out')) return ending;
    if (ending.sound) throw new LeftAlone('its own tasks are healthy');
    if (mission.previousRevision !== undefined) {
      await putBack(mission.previousRevision, mission, watched, context);
      return await afterRestoring(ending, mission, watched, context);
    }
    if (healthyTasks(ending.look, mission).length > 0) throw new LeftAlone('some of its tasks are healthy');
    await setToZero(watched, context);
    return { ...ending, because: `${ending.because}. ${AT_ZERO}` };
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { ...ending, because: `${ending.because}. ${notTakenBack(error)}` };
  }
}

/**
 * The same for a run that is cancelled, in the seconds that it still has: nothing is watched any more. Gives the words
 * that it ends with.
 */
export async function partingWords(mission: Mission, watched: Watched, context: Context): Promise<string> {
  const began = 'the job was cancelled during the rollout';
  const goesOn = 'What was begun goes on in AWS; the next run finds it';
  if (mission.onCancel === 'leave' || !hasStarted(mission)) return `${began}. ${goesOn}`;
  const last = { ...context, clients: context.parting() };
  try {
    if (mission.previousRevision !== undefined) {
      await putBack(mission.previousRevision, mission, watched, last);
      return `${began}, and ${nameOf(mission.previousRevision)} is being put back`;
    }
    await setToZero(watched, last);
    return `${began}. ${AT_ZERO}`;
  } catch (error) {
    return `${began}. ${notTakenBack(error)}. ${goesOn}`;
  }
}

const AT_ZERO =
  'There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts as many as are asked for';

const notTakenBack = (error: unknown) =>
  error instanceof LeftAlone
    ? `Nothing was taken back: ${error.message}`
    : `It could not be taken back: ${explain(error).join('; ')}`;

/** Whether this run started a deployment of its own: a change of settings alone is not taken back. */
const hasStarted = ({ changed, deployment, before }: Mission) => changed && deployment !== before;

/**
 * The service, looked at anew: between the verdict and this moment somebody else may have deployed, or ECS may have
 * completed the deployment. Neither is ours to touch. Throws LeftAlone.
 */
async function stillOurs({ cluster, service, deployment }: Watched, { clients }: Context): Promise<Service> {
  const now = await describeService(clients.ecs, cluster, service);
  const primary = now && primaryOf(now);
  if (!now || primary?.id !== deployment) throw new LeftAlone('another deployment has taken over');
  if (primary.rolloutState === 'COMPLETED') throw new LeftAlone('ECS has completed the deployment meanwhile');
  return now;
}

/** Whether ECS is putting the former version back by itself: its circuit breaker was quicker. */
async function isRollingBack({ cluster, service, deployment }: Watched, { clients }: Context): Promise<boolean> {
  const now = await describeService(clients.ecs, cluster, service);
  if (!now || primaryOf(now)?.id === deployment) return false;
  const fate = await describeDeployment(clients.ecs, cluster, service, deployment).catch(() => undefined);
  const listed = now.deployments?.find(({ id }) => id === deployment);
  return listed?.rolloutState === 'FAILED' || (fate?.status?.startsWith('ROLLBACK') ?? false);
}

/**
 * Asks ECS to roll the deployment back. Where it can't, or would skip the version that was live (ECS goes back to what
 * it last completed), the service is set to that version.
 */
async function putBack(revision: string, mission: Mission, watched: Watched, context: Context): Promise<void> {
  const { cluster, service, deployment } = watched;
  const { clients, on } = context;
  if (await isRollingBack(watched, context)) return;
  const now = await stillOurs(watched, context);
  on({ kind: 'news', lines: [`taking the deployment back: ${nameOf(revision)} is to run again`] });
  if (mission.wasCompleted) {
    try {
      const seen = await describeDeployment(clients.ecs, cluster, service, deployment);
      if (seen?.status === 'SUCCESSFUL') throw new LeftAlone('ECS has completed the deployment meanwhile');
      if (seen?.serviceDeploymentArn !== undefined) {
        const serviceDeploymentArn = seen.serviceDeploymentArn;
        await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
        return;
      }
    } catch (error) {
      // Nothing to roll back to, not allowed, unknown here, or ECS is at it already.
      if (!isFault(error, ...CANT_STOP)) throw error;
      if (await isRollingBack(watched, context)) return;
    }
  }
  if (now.taskDefinition === revision) throw new LeftAlone('it runs the same revision as before');
  await clients.ecs.send(new UpdateServiceCommand({ cluster, service, taskDefinition: revision }));
}

const CANT_STOP = [
  'AccessDeniedException',
  'ConflictException',
  'InvalidParameterException',
  'ClientException',
  'ServiceDeploymentNotFoundException',
  'UnsupportedFeatureException',
];

async function afterRestoring(ending: Ending, mission: Mission, watched: Watched, context: Context): Promise<Ending> {
  const { clients, clock, signal } = context;
  const deadline = clock.now() + PATIENCE * 1000;
  for await (const look of watch(watched, { ecs: clients.ecs, elb: clients.elb, clock, signal })) {
    const state = restoring(look, mission, deadline);
    if (state.over) {
      const outcome = state.restored && ending.outcome === 'failed' ? 'rolled-back' : ending.outcome;
      return { ...ending, outcome, because: `${ending.because}. ${state.says}` };
    }
  }
  return ending;
}

/** Never takes tasks of another deployment with it. The tag goes first: a count of 0 without it would pass for a wish. */
async function setToZero(watched: Watched, context: Context): Promise<void> {
  const { ecs } = context.clients;
  const now = await stillOurs(watched, context);
  const others = now.deployments?.some(({ id, runningCount = 0 }) => id !== watched.deployment && runningCount > 0);
  if (others) throw new LeftAlone('tasks of an earlier deployment still serve');
  context.on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
  const resourceArn = given(now.serviceArn, 'serviceArn');
  await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [PARKED]: 'true' }) }));
  await ecs.send(new UpdateServiceCommand({ cluster: watched.cluster, service: watched.service, desiredCount: 0 }));
}

const nameOf = (arn: string) => arn.split('/').at(-1) ?? arn;
