import type { Operation } from '../ports.ts';
import { boolean, integer, list, operation, required, string, structure } from '../shape.ts';
import { ecsArn, lastPart } from './arn.ts';
import { clusterOf, invalid } from './lookup.ts';
import type { Scheduler } from './scheduler.ts';
import type { Cloud, Store, Task } from './state.ts';

const MOST_TASKS = 10;
const DEFAULT_MINUTES = 120;
const MOST_MINUTES = 2880;

const updateTaskProtection = structure({
  cluster: required(string()),
  tasks: required(list(string())),
  protectionEnabled: required(boolean),
  expiresInMinutes: integer(),
});

/** Whether neither scaling in nor a deployment may stop a task; its own failures and people still do. */
export const isProtected = ({ protectedUntil, condemned }: Task, now: number) =>
  condemned === undefined && now < protectedUntil;

/** The operations on the scale-in protection of tasks. */
export function taskProtectionOperations(
  cloud: Cloud,
  store: Store,
  scheduler: Scheduler,
): Readonly<Record<string, Operation>> {
  const { clock } = cloud;

  const named = (cluster: string, references: readonly string[]) => {
    const { name } = clusterOf(store, cluster);
    return references.map((reference) => {
      const arn = ecsArn(cloud, `task/${name}/${lastPart(reference)}`);
      const task = store.tasks.get(arn);
      return { arn, task: task?.desiredStatus === 'RUNNING' ? task : undefined };
    });
  };

  const view = (task: Task) => {
    const isOn = isProtected(task, clock.now());
    return {
      taskArn: task.arn,
      protectionEnabled: isOn,
      ...(isOn ? { expirationDate: new Date(task.protectedUntil) } : {}),
    };
  };

  /**
   * As documented, as many other tasks of the service are protected as it wants at all (Developer Guide, "Task scale-in
   * protection"); or, which only the reason's name suggests, those of before keep its deployment from ending.
   */
  const isBlocked = (task: Task) => {
    const { desiredCount, deployments } = task.service;
    const running = [...store.tasks.values()].filter(
      ({ service, lastStatus }) => service === task.service && lastStatus === 'RUNNING',
    );
    const held = running.filter((each) => isProtected(each, clock.now()));
    const own = running.filter(({ deployment, provenHealthy }) => deployment === deployments[0] && provenHealthy);
    return (
      held.filter((each) => each !== task).length >= desiredCount ||
      (own.length >= desiredCount && held.some(({ deployment }) => deployment !== deployments[0]))
    );
  };

  return {
    UpdateTaskProtection: operation(updateTaskProtection, (input) => {
      const { cluster, tasks, protectionEnabled, expiresInMinutes: minutes = DEFAULT_MINUTES } = input;
      if (tasks.length < 1 || tasks.length > MOST_TASKS) throw invalid(`tasks must be 1 to ${MOST_TASKS}.`);
      if (minutes < 1 || minutes > MOST_MINUTES) {
        throw invalid(`expiresInMinutes must be between 1 and ${MOST_MINUTES}.`);
      }
      const all = named(cluster, tasks).map(({ arn, task }) => {
        if (task === undefined) return { failure: { arn, reason: 'MISSING' } };
        if (protectionEnabled && isBlocked(task)) {
          const detail = 'A deployment of the service is blocked by protected tasks.';
          return { failure: { arn, reason: 'DEPLOYMENT_BLOCKED', detail } };
        }
        task.protectedUntil = protectionEnabled ? clock.now() + minutes * 60_000 : 0;
        scheduler.wake(task.service);
        return { task: view(task) };
      });
      return {
        protectedTasks: all.map(({ task }) => task).filter((task) => task !== undefined),
        failures: all.map(({ failure }) => failure).filter((failure) => failure !== undefined),
      };
    }),

    GetTaskProtection: operation(
      structure({ cluster: required(string()), tasks: list(string(), { max: 100 }) }),
      (input) => {
        const all = named(input.cluster, input.tasks ?? []);
        return {
          protectedTasks: all.flatMap(({ task }) => (task === undefined ? [] : [view(task)])),
          failures: all.flatMap(({ arn, task }) => (task === undefined ? [{ arn, reason: 'MISSING' }] : [])),
        };
      },
    ),
  };
}
