import type { Change } from '../engine/diff.ts';
import { HIDDEN } from './canonical.ts';

/** What RegisterTaskDefinition takes, as of the SDK's release of October 2026: of the task, and of a container. */
const OF_A_TASK = `containers cpu enableFaultInjection ephemeralStorage executionRoleArn family inferenceAccelerators
  ipcMode memory networkMode pidMode placementConstraints proxyConfiguration requiresCompatibilities runtimePlatform
  taskRoleArn volumes`.split(/\s+/);
const OF_A_CONTAINER = `command cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels
  dockerSecurityOptions entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck
  hostname image interactive links linuxParameters logConfiguration memory memoryReservation mountPoints portMappings
  privileged pseudoTerminal readonlyRootFilesystem repositoryCredentials resourceRequirements restartPolicy secrets
  startTimeout stopTimeout systemControls ulimits user versionConsistency volumesFrom workingDirectory`.split(/\s+/);

/** Whether the field of a change is newer than this code: only AWS can have put it there. */
export function isUnheardOf(field: string): boolean {
  const [top = '', , ofContainer] = field.split('.');
  if (!OF_A_TASK.includes(top)) return true;
  return top === 'containers' && ofContainer !== undefined && !OF_A_CONTAINER.includes(ofContainer);
}

/** Fields whose values are no secret and worth reading; a command line or an option may well hold a token. */
const OPEN =
  /^(cpu|memory|family|networkMode|requiresCompatibilities|executionRoleArn|taskRoleArn|(runtimePlatform|ephemeralStorage)(\..+)?|containers\.[^.]+\.(cpu|memory|memoryReservation|image|essential|user|(portMappings|secrets|mountPoints|dependsOn|ulimits)(\..+)?|(start|stop)Timeout|readonlyRootFilesystem|logConfiguration\.logDriver|logConfiguration\.options\.awslogs-.+|healthCheck\.(interval|timeout|retries|startPeriod)))$/;

/** Pure: the change without its values, unless they are known to be harmless. */
export function concealed({ field, from, to }: Change): Change {
  if (OPEN.test(field)) return { field, from, to };
  const hidden = (value: unknown, side: string) => (value === undefined ? undefined : `${HIDDEN}${side}`);
  return { field, from: hidden(from, 'there'), to: hidden(to, 'wanted') };
}
