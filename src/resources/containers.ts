import { isRecord } from '../json.ts';

type Container = Readonly<Record<string, unknown>>;

/** Pure: the containers of a task definition, in AWS's own field names. */
export function containersOf(definition: unknown): readonly Container[] {
  return isRecord(definition) ? listOf(definition['containerDefinitions']) : [];
}

/**
 * Pure: the essential containers with a health check of ECS's own. Those that are not essential have no say in a task's
 * health; `NONE` switches a check off.
 */
export function checkedContainers(definition: unknown): string[] {
  return containersOf(definition).flatMap(({ name, essential, healthCheck }) => {
    const command = isRecord(healthCheck) ? healthCheck['command'] : undefined;
    const checks = Array.isArray(command) && command.length > 0 && command[0] !== 'NONE';
    return checks && essential !== false && typeof name === 'string' ? [name] : [];
  });
}

/** Pure: the port of a container that serves: the wished one where it has that, else its first. */
export function portOf(definition: unknown, container: string, wished: number | undefined): number | undefined {
  const its = containersOf(definition).find(({ name }) => name === container);
  const ports = listOf(its?.['portMappings']).map(({ containerPort }) => containerPort);
  return wished !== undefined && ports.includes(wished) ? wished : ports.find((port) => typeof port === 'number');
}

/** Pure: the lists inside of a container or a definition, whatever else stands there. */
export const listOf = (value: unknown): readonly Container[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Pure: CPU units, MiB and GB of disk of a task; 0 where nothing is said. */
export function sizeOf(definition: unknown): {
  readonly cpu: number;
  readonly memory: number;
  readonly storage: number;
} {
  if (!isRecord(definition)) return { cpu: 0, memory: 0, storage: 0 };
  const { cpu, memory, ephemeralStorage } = definition;
  const storage = isRecord(ephemeralStorage) ? ephemeralStorage['sizeInGiB'] : undefined;
  return { cpu: Number(cpu) || 0, memory: Number(memory) || 0, storage: Number(storage) || 0 };
}

/** Pure: the processor that a task is for; ECS takes it for X86_64 where nothing is said. */
export function architectureOf(definition: unknown): 'X86_64' | 'ARM64' {
  const platform = isRecord(definition) ? definition['runtimePlatform'] : undefined;
  return isRecord(platform) && platform['cpuArchitecture'] === 'ARM64' ? 'ARM64' : 'X86_64';
}
