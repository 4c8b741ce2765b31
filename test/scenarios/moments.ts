import { type Cloud, isHealthy, newTasksIn, serviceIn } from './cloud.ts';

// Moments in the life of what the run deploys.

/** AWS has carried out a call of the run. */
export const called =
  (name: string) =>
  ({ aws, began }: Cloud) =>
    aws.journal.calls.some(({ operation, at, endedAt }) => operation === name && at >= began && endedAt !== undefined);

/** A new task's image is pulled, or has been. */
export const newTaskIsPulling = (cloud: Cloud) =>
  newTasksIn(cloud).some(({ pullStartedAt }) => pullStartedAt !== undefined);

/** A new task is RUNNING, healthy or not. */
export const newTaskRuns = (cloud: Cloud) => newTasksIn(cloud).some(({ lastStatus }) => lastStatus === 'RUNNING');

/** A new task is healthy in the target group. */
export const newTaskIsHealthy = (cloud: Cloud) => newTasksIn(cloud).some((task) => isHealthy(cloud.aws, task));

/** What ran before is to run again, whoever saw to it. */
export const takenBack = ({ aws, began }: Cloud) => {
  const [primary] = serviceIn(aws)?.deployments ?? [];
  return primary !== undefined && primary.createdAt >= began && primary.revision.workload.taskDefinition.revision === 1;
};
