import { lastPart } from './arn.ts';
import type { Cloud, Task } from './state.ts';

const KEY_ID = '1b2c3d4e-5f60-4718-92a3-b4c5d6e7f809';

/** Who asks other services for what a task needs: its execution role, in a session named like the task. */
export interface Asker {
  /** IAM's sentence about what the role may not do. */
  lacks(action: string, resource: string): string;
  /** The ARN of a parameter; an ARN is itself. */
  parameterArn(nameOrArn: string): string;
  /** The key that encrypts the account's parameters. */
  keyArn(): string;
}

export function askerOf({ account, region }: Cloud, task: Task): Asker {
  const { executionRoleArn = `arn:aws:iam::${account}:role/ecsTaskExecutionRole` } =
    task.deployment.revision.workload.taskDefinition.content;
  const session = `arn:aws:sts::${account}:assumed-role/${lastPart(executionRoleArn)}/${task.id}`;
  return {
    lacks: (action, resource) =>
      `User: ${session} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    parameterArn: (name) =>
      name.startsWith('arn:') ? name : `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`,
    keyArn: () => `arn:aws:kms:${region}:${account}:key/${KEY_ID}`,
  };
}
