import { describeService } from '../aws/ecs-reads.ts';
import { DeadlineExceeded, jittered } from '../aws/until.ts';
import type { Context } from './context.ts';

/** Seconds for which a look may still show the desired count of before. */
export const COUNT_LAG = 60;

/** Seconds between two looks. */
const INTERVAL = 3;

/**
 * Waits until no more tasks are there than that, and gives how many are wanted: another number, where somebody else has
 * set one meanwhile. `deadline` is in milliseconds since the epoch; throws DeadlineExceeded.
 */
export async function untilCount(
  count: number,
  { cluster, service }: { readonly cluster: string; readonly service: string },
  deadline: number,
  { clients: { ecs }, clock, signal, on }: Context,
): Promise<number> {
  const began = clock.now();
  let told: number | undefined;
  for (;;) {
    const seen = await describeService(ecs, cluster, service);
    const { runningCount = 0, pendingCount = 0, desiredCount = 0 } = seen ?? {};
    const there = runningCount + pendingCount;
    const isStale = desiredCount !== count && clock.now() < began + COUNT_LAG * 1000;
    if (!isStale && (there <= count || desiredCount !== count)) return desiredCount;
    const awaited = `tasks to stop (${there} are there, ${count} to stay)`;
    if (there !== told) on({ kind: 'news', lines: [`waiting for ${awaited}`] });
    told = there;
    if (clock.now() >= deadline) throw new DeadlineExceeded(awaited, (clock.now() - began) / 1000);
    await clock.sleep(jittered(INTERVAL), signal);
  }
}
