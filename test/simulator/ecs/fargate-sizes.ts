const range = (from: number, to: number, step: number) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** Memory sizes (MiB) by CPU units. 32768 is left out: the guide has it, but Regions were seen to refuse it. */
const SIZES: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1024, 4096, 1024)],
  [1024, range(2048, 8192, 1024)],
  [2048, range(4096, 16_384, 1024)],
  [4096, range(8192, 30_720, 1024)],
  [8192, range(16_384, 61_440, 4096)],
  [16_384, range(32_768, 122_880, 8192)],
]);

/** CPU units from `1024`, `1 vCPU` or `.25 vcpu`. */
export function cpuUnits(text: string): number | undefined {
  const [, amount, unit] = /^\s*(\d*\.?\d+)\s*(vcpu)?\s*$/i.exec(text) ?? [];
  if (amount === undefined) return undefined;
  return unit === undefined ? Number(amount) : Number(amount) * 1024;
}

/** MiB from `512`, `1 GB` or `0.5GB`. */
export function memoryMiB(text: string): number | undefined {
  const [, amount, unit] = /^\s*(\d*\.?\d+)\s*(gb)?\s*$/i.exec(text) ?? [];
  if (amount === undefined) return undefined;
  return unit === undefined ? Number(amount) : Number(amount) * 1024;
}

/** Whether Fargate offers this pair. */
export const isFargateSize = (cpu: number, memory: number) => SIZES.get(cpu)?.includes(memory) ?? false;
