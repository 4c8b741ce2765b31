import { randomBytes, randomInt } from 'node:crypto';

export interface Place {
  readonly account: string;
  readonly region: string;
}

/** The ARN of something in ECS: `cluster/x`, `service/x/y`, … */
export const ecsArn = ({ account, region }: Place, path: string) => `arn:aws:ecs:${region}:${account}:${path}`;

/** The 19 digits that name a deployment and the service revision it rolls out. */
export const deploymentDigits = () => `${randomInt(1, 10)}${Array.from({ length: 18 }, () => randomInt(10)).join('')}`;

/** 32 hex digits, as in a task's ARN. */
export const taskId = () => randomBytes(16).toString('hex');

/** The random last part of a service deployment's ARN. */
export const serviceDeploymentId = () => randomBytes(16).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, 21);

/** What stands behind the last slash; a bare name is itself. */
export const lastPart = (nameOrArn: string) => nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
