import { cpusFor, FARGATE_CPUS, memoriesFor, tellMemories, tellSizesAround } from '../fargate-sizes.ts';
import type { Problem } from '../problem.ts';
import type { Draft, Rule, WhereIs } from '../rule.ts';

interface Size {
  readonly value: number;
  readonly where: string;
}

/** Fargate has only certain pairs of CPU and memory. A fragment's, when it has them, are what counts. */
export const sizeProblems: Rule = (draft, whereIs) => {
  const memory = sizeOf('memory', draft, whereIs);
  const cpu = sizeOf('cpu', draft, whereIs);
  if (cpu !== undefined && memoriesFor(cpu.value).length === 0)
    return [problem(cpu, 'is not a Fargate size', `Use ${FARGATE_CPUS.join(', ')}.`), ...memoryAlone(memory)];
  if (cpu === undefined) return memoryAlone(memory);
  if (memory === undefined) return [];
  const cpus = cpusFor(memory.value);
  if (cpus.includes(cpu.value)) return [];
  const use = `With cpu ${cpu.value} use ${tellMemories(cpu.value)}`;
  return cpus.length === 0
    ? [problem(memory, 'is not a Fargate size', `${use}.`)]
    : [
        problem(
          memory,
          `does not go with cpu ${cpu.value} (${cpu.where})`,
          `${use}; memory ${memory.value} goes with cpu ${cpus.join(' or ')}.`,
        ),
      ];
};

/** A memory whose CPU is malformed, or in words that are AWS's to judge. */
function memoryAlone(memory: Size | undefined): readonly Problem[] {
  if (memory === undefined || cpusFor(memory.value).length > 0) return [];
  return [problem(memory, 'is not a Fargate size', tellSizesAround(memory.value))];
}

/** The size that counts; undefined: malformed, or a text like "1 vCPU" in the fragment. */
function sizeOf(name: 'cpu' | 'memory', draft: Draft, whereIs: WhereIs): Size | undefined {
  const laid = draft['task-definition']?.[name];
  if (laid === undefined) {
    const value = draft[name];
    return value === undefined ? undefined : { value, where: whereIs(name) };
  }
  const isPlain = typeof laid === 'number' || (typeof laid === 'string' && /^\d{1,15}$/.test(laid));
  return isPlain ? { value: Number(laid), where: whereIs('task-definition', name) } : undefined;
}

const problem = ({ value, where }: Size, message: string, fix: string): Problem => ({
  where,
  value: String(value),
  message,
  fix,
});
