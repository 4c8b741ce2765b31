import type { TaskDefinition } from './state.ts';

/** The roles that tasks run with: ECS may assume them all unless told otherwise. */
export interface Roles {
  /** It doesn't trust ECS, or isn't there. */
  unassumable(arn: string): void;
  restore(arn: string): void;
  /** The role of a task definition that ECS can't assume. */
  refused(definition: TaskDefinition): string | undefined;
}

/** All roles can be assumed. */
export function createRoles(): Roles {
  const closed = new Set<string>();
  return {
    unassumable: (arn) => void closed.add(arn),
    restore: (arn) => void closed.delete(arn),
    refused: ({ content: { executionRoleArn, taskRoleArn } }) =>
      [taskRoleArn, executionRoleArn].find((arn) => arn !== undefined && closed.has(arn)),
  };
}
