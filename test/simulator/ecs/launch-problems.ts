import type { ImageConfig } from '../ports.ts';
import type { Conditions } from './conditions.ts';
import type { Cloud, TaskDefinition } from './state.ts';
import type { ContainerDefinition } from './task-definition-shape.ts';

/** Why Fargate can't prepare a task (the rest of a ResourceInitializationError); `undefined` when it can. */
export function initializationProblem(cloud: Cloud, conditions: Conditions, of: TaskDefinition): string | undefined {
  for (const { secrets = [] } of of.containers) {
    for (const { valueFrom } of secrets) {
      const refusal = conditions.secrets.refusal(valueFrom);
      if (refusal !== undefined) return refusal;
    }
  }
  for (const { logConfiguration } of of.containers) {
    if (logConfiguration?.logDriver !== 'awslogs') continue;
    const group = logConfiguration.options?.['awslogs-group'] ?? '';
    if (cloud.logGroups.exists(group)) continue;
    // The managed execution role policy has no logs:CreateLogGroup, so awslogs-create-group is no way out.
    return logConfiguration.options?.['awslogs-create-group'] === 'true'
      ? `failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException: not authorized to perform: logs:CreateLogGroup on resource: ${group} : exit status 1`
      : 'failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist. : exit status 1';
  }
  return undefined;
}

export type Pulled =
  | { readonly digest: string | undefined; readonly config: ImageConfig | undefined; readonly runs: boolean }
  | { readonly problem: string };

/** What pulling a container's image gives; `runs` is false when its programs are for another architecture. */
export function pull(cloud: Cloud, conditions: Conditions, of: TaskDefinition, { image }: ContainerDefinition): Pulled {
  if (conditions.pulls === 'time out') {
    return {
      problem: `pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: failed to do request: dial tcp: i/o timeout`,
    };
  }
  if (!image.startsWith(`${cloud.registryHost()}/`)) return { digest: undefined, config: undefined, runs: true };
  const stored = cloud.images.find(image);
  if (stored === undefined) {
    return {
      problem: `pull image manifest has been retried 1 time(s): failed to resolve ref ${image}: ${image}: not found`,
    };
  }
  const architecture = of.content.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64';
  const [only, ...others] = stored.platforms;
  const matching = stored.platforms.find(
    (platform) => platform.os === 'linux' && platform.architecture === architecture,
  );
  // A plain image is pulled whatever it holds; from an index the node takes its own platform or nothing.
  const config = matching ?? (others.length === 0 ? only : undefined);
  if (config === undefined) {
    return {
      problem: `pull image manifest has been retried 1 time(s): image Manifest does not contain descriptor matching platform 'linux/${architecture}'`,
    };
  }
  return { digest: stored.digest, config, runs: config === matching };
}
