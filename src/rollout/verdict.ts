import type { Deployment, Snapshot, TargetState, TaskState } from './snapshot.ts';

export type Outcome = 'deployed' | 'unchanged' | 'asleep' | 'superseded' | 'rolled-back' | 'failed' | 'timed-out';

/** What a rollout is watched for. */
export interface Mission {
  /** The deployment that has to become healthy, by its own id: never "stable now". */
  readonly deployment: string;
  /** The primary deployment of before; a look that still shows it is stale. */
  readonly before: string | undefined;
  /** The revision that ran before, to tell a rollback from a newer deploy. */
  readonly previousRevision: string | undefined;
  readonly port: number;
  /** Whether this run changed anything. */
  readonly changed: boolean;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

export type Verdict =
  | { readonly outcome: Outcome; readonly because: string }
  | { readonly outcome: undefined; readonly waitingFor: string };

/**
 * Pure: what a look at the rollout says of the deployment, in one word, or what is still awaited.
 *
 * | the deployment | and | verdict |
 * |---|---|---|
 * | primary | as many of its own tasks healthy as wanted, load balancer active | deployed, unchanged |
 * | primary | none wanted | asleep |
 * | failed, primary | | failed |
 * | not primary | failed, or ECS says that it rolls or rolled it back | rolled-back |
 * | not primary | ECS says that it was stopped | superseded |
 * | not listed | ECS says nothing; the primary of before still is | waiting: a stale look |
 * | not primary | ECS says nothing; the revision of before is primary | rolled-back |
 * | not primary | ECS says nothing; another revision is | superseded |
 * | any other | the deadline is over | timed-out |
 */
export function verdict(look: Snapshot, mission: Mission): Verdict {
  const { service } = look;
  if (service.status !== 'ACTIVE') return { outcome: 'failed', because: `the service is ${service.status}` };
  const mine = service.deployments.find(({ id }) => id === mission.deployment);
  const ended = mine?.primary === true ? endedAsPrimary(look, mine, mission) : replaced(look, mine, mission);
  if (ended) return ended;
  const waitingFor = awaited(look, mine, mission);
  if (look.at < mission.deadline) return { outcome: undefined, waitingFor };
  return { outcome: 'timed-out', because: `the time was over while waiting for ${waitingFor}` };
}

/** The deployment's own tasks that run and pass the target group's checks. */
export function healthyTasks(look: Snapshot, { deployment, port }: Mission): readonly TaskState[] {
  return ownTasks(look, deployment).filter((task) => targetOf(look, task, port)?.state === 'healthy');
}

export function targetOf({ targets }: Snapshot, { address }: TaskState, port: number): TargetState | undefined {
  return targets.find((target) => target.address === address && target.port === port);
}

export function ownTasks({ tasks }: Snapshot, deployment: string): readonly TaskState[] {
  return tasks.filter((task) => task.deployment === deployment && task.status === 'RUNNING');
}

function endedAsPrimary(look: Snapshot, mine: Deployment, mission: Mission): Verdict | undefined {
  const { desired } = look.service;
  if (mine.rollout === 'FAILED') return { outcome: 'failed', because: mine.reason || 'ECS gave the deployment up' };
  if (look.loadBalancer === 'failed') return { outcome: 'failed', because: 'the load balancer failed to start' };
  if (desired === 0) return { outcome: 'asleep', because: 'no task is wanted, so nothing runs' };
  const healthy = healthyTasks(look, mission).length;
  if (healthy < desired || !isActive(look.loadBalancer)) return undefined;
  const because = `${healthy} of ${desired} ${desired === 1 ? 'task' : 'tasks'} of this deployment healthy in the target group`;
  return { outcome: mission.changed ? 'deployed' : 'unchanged', because };
}

function replaced(look: Snapshot, mine: Deployment | undefined, mission: Mission): Verdict | undefined {
  const primary = look.service.deployments.find((deployment) => deployment.primary);
  const status = look.fate?.status ?? '';
  // Reads may lag behind the update that made the deployment.
  if (!primary || (mine === undefined && status === '' && primary.id === mission.before)) return undefined;
  const revision = primary.taskDefinition.split('/').at(-1) ?? primary.taskDefinition;
  const rolledBack =
    mine?.rollout === 'FAILED' ||
    status.startsWith('ROLLBACK') ||
    (!status.startsWith('STOP') && primary.taskDefinition === mission.previousRevision);
  if (!rolledBack) return { outcome: 'superseded', because: `a newer deployment (${primary.id}) runs ${revision} now` };
  const why = [look.fate?.reason, mine?.reason, primary.reason].find(Boolean);
  return { outcome: 'rolled-back', because: `${revision} was put back${why === undefined ? '' : `: ${why}`}` };
}

function awaited(look: Snapshot, mine: Deployment | undefined, mission: Mission): string {
  if (!mine) return 'ECS to list the deployment';
  const { desired } = look.service;
  const running = ownTasks(look, mission.deployment).length;
  const healthy = healthyTasks(look, mission).length;
  if (running < desired) return `tasks to run (${running} of ${desired} do)`;
  if (healthy < desired) return `tasks to become healthy in the target group (${healthy} of ${desired} are)`;
  return `the load balancer to become active (it is ${look.loadBalancer})`;
}

/** An impaired load balancer routes traffic; it only lacks capacity to scale. */
const isActive = (state: string) => state === 'active' || state === 'active_impaired';
