import type { Kind } from './kind.ts';
import { integer } from './kinds/integer.ts';

const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** The memories in MiB that Fargate has for each number of CPU units. */
const SIZES: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1024, 4096, 1024)],
  [1024, range(2048, 8192, 1024)],
  [2048, range(4096, 16384, 1024)],
  [4096, range(8192, 30720, 1024)],
  [8192, range(16384, 61440, 4096)],
  [16384, range(32768, 122880, 8192)],
  // The newest size: not in every region yet, so AWS itself may still refuse it.
  [32768, [61440, 122880, 249856]],
]);

/** The CPU units that Fargate has, ascending. */
export const FARGATE_CPUS: readonly number[] = [...SIZES.keys()];

/** Every memory that Fargate has with any CPU, ascending. */
const FARGATE_MEMORIES: readonly number[] = [...new Set([...SIZES.values()].flat())].sort((a, b) => a - b);

/** Any number for a memory: which are possible hangs on the CPU, so that a rule judges it. */
export const fargateMemory: Kind<number> = { ...integer(512, 249856), schema: { enum: FARGATE_MEMORIES } };

/** The memories in MiB that go with these CPU units. */
export function memoriesFor(cpu: number): readonly number[] {
  return SIZES.get(cpu) ?? [];
}

/** The CPU units that go with this memory in MiB. */
export function cpusFor(memory: number): readonly number[] {
  return FARGATE_CPUS.filter((cpu) => memoriesFor(cpu).includes(memory));
}

/** A short way to write what goes with a CPU size: "512, 1024 or 2048", "8192 to 30720 in steps of 1024". */
export function tellMemories(cpu: number): string {
  const memories = memoriesFor(cpu);
  const [first = 0, second = 0] = memories;
  if (memories.length <= 4) return memories.join(', ').replace(/, (\d+)$/, ' or $1');
  return `${first} to ${memories.at(-1)} in steps of ${second - first}`;
}

/** What goes with each CPU size whose memories reach around this one: "With cpu 256 use 512, 1024 or 2048". */
export function tellSizesAround(memory: number): string {
  const near = FARGATE_CPUS.filter((cpu) => {
    const memories = memoriesFor(cpu);
    return Math.min(...memories) <= memory && memory <= Math.max(...memories);
  });
  return `With ${(near.length === 0 ? FARGATE_CPUS : near).map((cpu) => `cpu ${cpu} use ${tellMemories(cpu)}`).join('; with ')}.`;
}
