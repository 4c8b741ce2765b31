/**
 * Seconds that the service scheduler waits before the next launch, after `failures` launches in a row that never
 * reached RUNNING. A container that crashes at once gets a few quick tries more than a task that can't be started.
 */
export function launchDelay(failures: number, lastCrashed: boolean): number {
  const patient = failures - (lastCrashed ? 3 : 1);
  return patient <= 0 ? 0 : Math.min(27 * 60, 240 * 2 ** (patient - 1));
}
