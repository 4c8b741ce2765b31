import { isRecord } from '../json.ts';
import { sha256 } from './digest.ts';
import type { Platform } from './image.ts';

/** What a configuration says about running the image; engines and registries write it under the same names. */
const SETTINGS = [
  'User',
  'ExposedPorts',
  'Env',
  'Entrypoint',
  'Cmd',
  'Volumes',
  'WorkingDir',
  'Labels',
  'StopSignal',
  'Healthcheck',
  'OnBuild',
  'Shell',
] as const;

/**
 * What a container gets of an image, as a digest: processor, layers and settings. Images that differ only in when and
 * how they were built have the same. `config` is the part of that name in a configuration or an engine's inspection.
 */
export function contentId({ os, architecture }: Platform, diffIds: readonly string[], config: unknown): string {
  const settings = isRecord(config)
    ? SETTINGS.map((name) => [name, config[name]]).filter(([, value]) => said(value))
    : [];
  return sha256(Buffer.from(JSON.stringify([os, architecture, diffIds, settings], inOrder)));
}

/** Engines leave out what is empty, or write it as null, an empty list or an empty text. */
function said(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

/** Maps have no order. */
function inOrder(_: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
