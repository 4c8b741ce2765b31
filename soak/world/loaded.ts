import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';

let loading: Promise<void> | undefined;

/**
 * Loads everything of the product that it loads only when it needs it. While a module is on its way nothing shows that
 * somebody is at work, and time would go on meanwhile.
 */
export function everythingLoaded(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const src = resolve(import.meta.dirname, '../../src');
  for await (const file of glob('{aws,commands,image,resources,rollout}/**/*.ts', { cwd: src }))
    await import(resolve(src, file));
}
