import { ask, NAME, serviceIn } from '../cloud.ts';
import type { Deed, Run } from '../story.ts';

// What people do beside the run, in the console or with other runs.

const SERVICE = { cluster: NAME, service: NAME } as const;

/** Another run of the workflow. */
export const runs =
  (run: Run): Deed =>
  (cloud) =>
    cloud.start(run);

/** Somebody uses the console. */
export const updatedByHand =
  (change: Record<string, unknown>): Deed =>
  ({ aws }) =>
    void ask(aws.ecs, 'UpdateService', { ...SERVICE, ...change });

/** How many tasks there may be while deploying, in percent of the desired count. */
export const roomFor = (maximumPercent: number): Deed =>
  updatedByHand({ deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent } });

/** Somebody stops every task that runs. */
export const tasksStopped: Deed = ({ aws }) => {
  for (const { arn, service, desiredStatus } of aws.ecs.store.tasks.values()) {
    if (service === serviceIn(aws) && desiredStatus === 'RUNNING')
      ask(aws.ecs, 'StopTask', { cluster: NAME, task: arn });
  }
};

/** Somebody deletes the service. */
export const serviceDeleted: Deed = ({ aws }) => void ask(aws.ecs, 'DeleteService', { ...SERVICE, force: true });

/** Somebody cleans up, and nobody looks before all of it is gone. */
export const clusterDeleted: Deed = (cloud) => {
  serviceDeleted(cloud);
  cloud.clock.leap(600);
  ask(cloud.aws.ecs, 'DeleteCluster', { cluster: NAME });
};

/** The image of a revision is no longer in the repository, as after a lifecycle policy. */
export const imageGone =
  (revision: number): Deed =>
  ({ aws }) => {
    const definition = aws.ecs.store.families.get(NAME)?.find((each) => each.revision === revision);
    const imageDigest = definition?.containers[0]?.image.split('@')[1];
    ask(aws.ecr, 'BatchDeleteImage', { repositoryName: NAME, imageIds: [{ imageDigest }] });
  };

/** Somebody deletes the service's log group. */
export const logGroupGone: Deed = ({ aws }) => void ask(aws.logs, 'DeleteLogGroup', { logGroupName: `/ecs/${NAME}` });

/** Somebody deletes the listeners. */
export const listenerGone: Deed = ({ aws }) => {
  for (const ListenerArn of aws.elb.state.listeners.keys()) ask(aws.elb, 'DeleteListener', { ListenerArn });
};
