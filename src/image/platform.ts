import type { Platform } from './image.ts';
import type { Problem } from './problem.ts';

export const CPU_ARCHITECTURES = ['X86_64', 'ARM64'] as const;

/** What ECS calls the processor in `runtimePlatform`. */
export type CpuArchitecture = (typeof CPU_ARCHITECTURES)[number];

const NAMES: Readonly<Record<string, CpuArchitecture>> = { amd64: 'X86_64', arm64: 'ARM64' };

/** The processor on which Fargate shall run an image that has these platforms; `wanted` is what the user asked for. */
export function choosePlatform(platforms: readonly Platform[], wanted?: CpuArchitecture): CpuArchitecture | Problem {
  const runnable = new Set(
    platforms.filter((platform) => platform.os === 'linux').flatMap((platform) => NAMES[platform.architecture] ?? []),
  );
  if (runnable.size === 0) {
    return {
      message: `the image is for ${list(platforms)}, which Fargate can't run here`,
      fix: 'Build it for linux/amd64 or linux/arm64, say with docker buildx build --platform linux/amd64.',
    };
  }
  if (wanted !== undefined) {
    if (runnable.has(wanted)) return wanted;
    return {
      message: `cpu-architecture is ${wanted}, but the image is for ${list(platforms)}`,
      fix: `Build the image for ${wanted === 'ARM64' ? 'linux/arm64' : 'linux/amd64'} too, or leave cpu-architecture out to run it as ${[...runnable].join(' or ')}.`,
    };
  }
  return runnable.has('X86_64') ? 'X86_64' : 'ARM64';
}

function list(platforms: readonly Platform[]): string {
  if (platforms.length === 0) return 'no platform';
  return platforms.map(formatPlatform).join(', ');
}

/** `linux/arm64/v8`. */
function formatPlatform({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/');
}
