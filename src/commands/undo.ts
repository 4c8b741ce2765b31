import { StopServiceDeploymentCommand, TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { describeDeployment, describeService } from '../aws/ecs-reads.ts';
import { isFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { toLowerTags } from '../aws/tags.ts';
import { explain } from '../errors.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import { PARKED } from '../resources/service.ts';
import type { Ending } from '../rollout/follow.ts';
import type { Mission } from '../rollout/mission.ts';
import { restoring } from '../rollout/restored.ts';
import { type Watched, watch } from '../rollout/watch.ts';
import type { Context } from './context.ts';

/** Seconds that putting the former revision back may take, beside the time of the rollout. */
const PATIENCE = 600;

/**
 * Takes back a deployment that won't become healthy: what ran before is put back and watched until it is healthy; a
 * first deployment, which has nothing to go back to and which ECS would retry for hours, is set to 0 tasks. What was
 * taken back already (by the circuit breaker) is only watched. Never throws: what fails is told in the ending.
 */
export async function undo(ending: Ending, mission: Mission, watched: Watched, context: Context): Promise<Ending> {
  const isOurs = ending.look.service.deployments.some(({ id, primary }) => primary && id === mission.deployment);
  const started = mission.changed && mission.deployment !== mission.before;
  try {
    if (ending.outcome === 'rolled-back') return await afterRestoring(ending, mission, watched, context);
    if (!started || !isOurs || (ending.outcome !== 'failed' && ending.outcome !== 'timed-out')) return ending;
    if (mission.previousRevision === undefined) return await park(ending, mission, watched, context);
    await putBack(mission.previousRevision, watched, context);
    return await afterRestoring(ending, mission, watched, context);
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { ...ending, because: `${ending.because}. It could not be taken back: ${explain(error).join('; ')}` };
  }
}

/**
 * The same for a run that is cancelled, in the seconds that it still has: nothing is watched any more. Gives the words
 * that it ends with.
 */
export async function partingWords(mission: Mission, watched: Watched, context: Context): Promise<string> {
  const began = 'the job was cancelled during the rollout';
  const goesOn = 'What was begun goes on in AWS; the next run finds it';
  const started = mission.changed && mission.deployment !== mission.before;
  if (mission.onCancel === 'leave' || !started) return `${began}. ${goesOn}`;
  const last = { ...context, clients: context.parting() };
  try {
    if (mission.previousRevision !== undefined) {
      await putBack(mission.previousRevision, watched, last);
      return `${began}, and ECS is putting ${nameOf(mission.previousRevision)} back`;
    }
    await setToZero(watched, last);
    return `${began}. There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts it again`;
  } catch (error) {
    return `${began}. It could not be taken back: ${explain(error).join('; ')}. ${goesOn}`;
  }
}

/** Asks ECS to roll the deployment back; where it can't and has not done so by itself, sets the service to the former revision. */
async function putBack(
  revision: string,
  { cluster, service, deployment }: Watched,
  { clients, on }: Context,
): Promise<void> {
  on({ kind: 'news', lines: [`taking the deployment back: ${nameOf(revision)} is to run again`] });
  const seen = await describeDeployment(clients.ecs, cluster, service, deployment);
  try {
    if (seen?.serviceDeploymentArn !== undefined) {
      const serviceDeploymentArn = seen.serviceDeploymentArn;
      await clients.ecs.send(new StopServiceDeploymentCommand({ serviceDeploymentArn, stopType: 'ROLLBACK' }));
      return;
    }
  } catch (error) {
    // Nothing to roll back to, over meanwhile, or unknown here.
    if (!isFault(error, ...CANT_STOP)) throw error;
  }
  const now = await describeService(clients.ecs, cluster, service);
  if (!now || primaryOf(now)?.id !== deployment) return;
  const isSame = now.taskDefinition === revision;
  // Where only settings changed there is no other revision: starting it anew is all that can be done.
  const order = isSame ? { forceNewDeployment: true } : { taskDefinition: revision };
  await clients.ecs.send(new UpdateServiceCommand({ cluster, service, ...order }));
}

const CANT_STOP = [
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

async function park(ending: Ending, { asked }: Mission, watched: Watched, context: Context): Promise<Ending> {
  context.on({ kind: 'news', lines: ['there is nothing to go back to: setting the service to 0 tasks'] });
  await setToZero(watched, context);
  const tasks = asked === 1 ? 'its task' : `its ${asked} tasks`;
  const because = `${ending.because}. There is nothing to go back to, so the service is set to 0 tasks; the next deploy starts ${tasks} again`;
  return { ...ending, because };
}

async function setToZero({ cluster, service }: Watched, { clients }: Context): Promise<void> {
  const answer = await clients.ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount: 0 }));
  const resourceArn = given(answer.service?.serviceArn, 'serviceArn');
  await clients.ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [PARKED]: 'true' }) }));
}

const nameOf = (arn: string) => arn.split('/').at(-1) ?? arn;
