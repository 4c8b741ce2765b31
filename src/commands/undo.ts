import type { Ending } from '../rollout/follow.ts';
import { healthyTasks } from '../rollout/health.ts';
import type { Mission } from '../rollout/mission.ts';
import { type Replaced, type Restored, restoring } from '../rollout/restored.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Deployment, Snapshot } from '../rollout/snapshot.ts';
import { type Watched, watch } from '../rollout/watch.ts';
import { leadsPast } from '../rollout/way-back.ts';
import type { Context } from './context.ts';
import { AT_ZERO, LeftAlone, notTakenBack, takeBack } from './take-back.ts';

/** Seconds for which a cancelled run reads again what lags: the end of the job has longer. */
const PARTING_LAG = 2;

/** Seconds that putting the former revision back may take, beside the time of the rollout. */
export const PATIENCE = 600;

/**
 * Takes back a deployment that won't become healthy: what ran before is put back and watched until it is healthy; a
 * first deployment is set to 0 tasks. What was taken back already (by the circuit breaker) is only watched, and so is
 * what is to be left to ECS. Never throws, but when the run is cancelled: what fails is told in the ending.
 */
export async function undo(ending: Ending, mission: Mission, watched: Watched, context: Context): Promise<Ending> {
  try {
    const isRolledBack = ending.outcome === 'rolled-back';
    const primary = ending.look.service.deployments.find((deployment) => deployment.primary);
    const isLeft = mission.onFailure === 'leave';
    const isPast = isRolledBack && !isLeft && primary !== undefined && leadsPast(primary.taskDefinition, mission);
    if (isRolledBack && !mission.wasParked && !isPast) return await afterRestoring(ending, mission, watched, context);
    if (isLeft || !hasStarted(mission)) return ending;
    if (!isRolledBack && ending.outcome !== 'failed' && ending.outcome !== 'timed-out') return ending;
    if (ending.sound) throw new LeftAlone('its own tasks are healthy');
    const isFirst = mission.previousRevision === undefined;
    if (isFirst && healthyTasks(ending.look, mission).length > 0) throw new LeftAlone('some of its tasks are healthy');
    if ((await takeBack(mission, watched, context)) === 'goes back')
      return await afterRestoring(ending, isPast ? over(primary, mission) : mission, watched, context);
    // Its tasks are told to stop.
    const outcome = isRolledBack ? 'failed' : ending.outcome;
    return { ...ending, outcome, because: `${ending.because}. ${AT_ZERO}`, look: { ...ending.look, tasks: [] } };
  } catch (error) {
    if (context.signal.aborted) throw error;
    return { ...ending, because: `${ending.because}. ${notTakenBack(error)}` };
  }
}

/** What was put back came over what ECS had put back by itself. */
function over({ id }: Deployment, mission: Mission): Replaced {
  return { ...mission, deployment: id, earlier: [...(mission.earlier ?? []), mission.deployment] };
}

async function afterRestoring(ending: Ending, replaced: Replaced, watched: Watched, context: Context): Promise<Ending> {
  const { state, says, look } = await untilRestored(replaced, watched, PATIENCE, context);
  context.on({ kind: 'news', lines: [says] });
  const isBack = state === 'healthy' || state === 'unhealthy';
  // That the time was over stays the word for it: what ate the time is not what was put back.
  const outcome = ending.outcome === 'timed-out' ? ending.outcome : isBack ? 'rolled-back' : 'failed';
  return { ...ending, outcome, because: `${ending.because}. ${says}`, look };
}

/** Watches what was put back until it is healthy, or won't be, for so many seconds at most. */
export async function untilRestored(
  replaced: Replaced,
  watched: Watched,
  patience: number,
  { clients: { ecs, elb }, clock, signal }: Pick<Context, 'clients' | 'clock' | 'signal'>,
): Promise<Restored & { readonly look: Snapshot }> {
  const deadline = clock.now() + patience * 1000;
  for await (const look of watch(watched, { ecs, elb, clock, signal })) {
    const state = restoring(look, replaced, deadline);
    if (state) return { ...state, look };
  }
  throw new Error('the rollback was no longer looked at, though it had not ended');
}

/**
 * The same for a run that is cancelled, in the seconds that it still has: nothing is watched any more. Gives the words
 * that it ends with.
 */
export async function partingWords(mission: Mission, watched: Watched, context: Context): Promise<string> {
  const began = 'the job was cancelled during the rollout';
  const goesOn = 'What was begun goes on in AWS; the next run finds it';
  if (mission.onCancel === 'leave' || !hasStarted(mission)) return `${began}. ${goesOn}`;
  try {
    const { clock, on } = context;
    // The run's own signal has aborted; the clients have one of their own.
    const { signal } = new AbortController();
    const calls = { clients: context.parting(), clock, signal, on, lag: PARTING_LAG };
    if ((await takeBack(mission, watched, calls)) === 'set to zero') return `${began}. ${AT_ZERO}`;
    const former = mission.previousRevision === undefined ? 'what ran before' : revisionName(mission.previousRevision);
    return `${began}, and ${former} is being put back`;
  } catch (error) {
    return `${began}. ${notTakenBack(error)}. ${goesOn}`;
  }
}

/** Whether this run started a deployment of its own: a change of settings alone is not taken back. */
const hasStarted = ({ changed, deployment, before }: Mission) => changed && deployment !== before;
