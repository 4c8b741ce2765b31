import type { Change } from '../engine/diff.ts';
import { HIDDEN, NAMED_BY_THE_USER } from './canonical.ts';

/** What RegisterTaskDefinition takes, as of the SDK's release of October 2026: of the task, and of a container. */
const OF_A_TASK = `containers cpu enableFaultInjection ephemeralStorage executionRoleArn family inferenceAccelerators
  ipcMode memory networkMode pidMode placementConstraints proxyConfiguration requiresCompatibilities runtimePlatform
  taskRoleArn volumes`.split(/\s+/);
const OF_A_CONTAINER = `command cpu credentialSpecs dependsOn disableNetworking dnsSearchDomains dnsServers dockerLabels
  dockerSecurityOptions entryPoint environment environmentFiles essential extraHosts firelensConfiguration healthCheck
  hostname image interactive links linuxParameters logConfiguration memory memoryReservation mountPoints portMappings
  privileged pseudoTerminal readonlyRootFilesystem repositoryCredentials resourceRequirements restartPolicy secrets
  startTimeout stopTimeout systemControls ulimits user versionConsistency volumesFrom workingDirectory`.split(/\s+/);

/**
 * Whether a field that was not sent may be AWS's own addition: one that is newer than this code, or one inside of what
 * was sent (a default of a health check, of a volume), unless a person names the keys there.
 */
export function mayBeAdded(field: string): boolean {
  const path = field.split('.');
  const [top = ''] = path;
  if (!OF_A_TASK.includes(top)) return true;
  const [own, ...inside] = top === 'containers' ? path.slice(2) : path;
  if (own === undefined) return false;
  if (top === 'containers' && !OF_A_CONTAINER.includes(own)) return true;
  const [last = '', holder = own] = inside.toReversed();
  return inside.length > 0 && !/^\d+$/.test(last) && !NAMED_BY_THE_USER.has(holder) && !NAMED_BY_THE_USER.has(own);
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
