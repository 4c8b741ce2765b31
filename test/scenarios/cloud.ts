import type { EcsService, Task } from '../simulator/ecs/state.ts';
import type { Service } from '../simulator/ports.ts';
import type { Simulator } from '../simulator/simulator.ts';
import type { Run } from './story.ts';
import type { StoryClock } from './story-clock.ts';

/** The simulated account in which a story plays, as its deeds and moments see it. */
export interface Cloud {
  readonly aws: Simulator;
  readonly clock: StoryClock;
  /** When the run of the story was started. */
  readonly began: number;
  /** Starts another run of the action; the story waits for its end. */
  start(run: Run): void;
}

/** The name of service, cluster, family and repository in all stories. */
export const NAME = 'shop-dev';

/** What runs (or should) at one moment. */
export interface State {
  /** Of the primary deployment. */
  readonly revision: string;
  readonly count: number;
  /** Tasks of the primary deployment that are healthy in the target group. */
  readonly healthy: number;
  /** Tasks of other deployments that may still answer: running or draining. */
  readonly others: number;
  /** What the load balancer answers: the body of a good answer, the status of another one. */
  readonly answers: string | number | undefined;
}

/** What runs now; `undefined` without a living service. */
export function stateOf({ aws }: Pick<Cloud, 'aws'>): State | undefined {
  const service = serviceIn(aws);
  const [primary] = service?.deployments ?? [];
  if (!service || !primary) return undefined;
  const tasks = tasksIn(aws).filter((task) => task.service === service);
  const own = tasks.filter(({ deployment }) => deployment === primary);
  const definition = primary.revision.workload.taskDefinition;
  return {
    revision: `${definition.family}:${definition.revision}`,
    count: service.desiredCount,
    healthy: own.filter((task) => isHealthy(aws, task)).length,
    others: tasks.filter((task) => task.deployment !== primary && mayAnswer(task)).length,
    answers: answerOf(aws),
  };
}

const mayAnswer = ({ lastStatus }: Task) => lastStatus === 'RUNNING' || lastStatus === 'DEACTIVATING';

function answerOf({ elb }: Simulator): State['answers'] {
  const [balancer] = elb.state.loadBalancers.values();
  const answered = balancer && elb.answer(balancer.dnsName, '/');
  return answered?.status === 200 ? answered.body : answered?.status;
}

/** The living service. */
export function serviceIn({ ecs }: Simulator): EcsService | undefined {
  return ecs.store.services.find(({ name, status }) => name === NAME && status === 'ACTIVE');
}

/** The tasks that have not come to their end, oldest first. */
function tasksIn({ ecs }: Simulator): readonly Task[] {
  return [...ecs.store.tasks.values()].filter(({ lastStatus }) => lastStatus !== 'STOPPED');
}

/** Those of deployments that began with the run of the story or after it. */
export function newTasksIn({ aws, began }: Cloud): readonly Task[] {
  return tasksIn(aws).filter(({ deployment }) => deployment.createdAt >= began);
}

/** Whether a task is healthy in its target group. */
export function isHealthy({ elb }: Simulator, { lastStatus, eni, deployment }: Task): boolean {
  const [balancer] = deployment.revision.workload.loadBalancers;
  const { targetGroupArn, containerPort = 0 } = balancer ?? {};
  if (lastStatus !== 'RUNNING' || eni === undefined || targetGroupArn === undefined) return false;
  return elb.targetGroups.state(targetGroupArn, { ip: eni.ip, port: containerPort }) === 'healthy';
}

/** Calls an operation as somebody else would: without the wire, the faults and the journal. */
export function ask({ service }: { readonly service: Service }, operation: string, input: Record<string, unknown>) {
  const asked = service.operations[operation];
  if (!asked) throw new Error(`The simulated AWS has no ${operation}.`);
  return asked.run(input);
}
