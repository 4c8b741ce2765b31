import type { CapacityProviderStrategy } from './service-shape.ts';
import type { Task } from './state.ts';
import type { TaskWorld } from './task-life.ts';
import { stop } from './task-stop.ts';

const SPOT = 'FARGATE_SPOT';

/** Takes the capacity of all running Spot tasks back: they get SIGTERM, and two minutes at most. */
export function interruptSpot(world: TaskWorld, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (task.capacityProvider !== SPOT || task.lastStatus !== 'RUNNING') continue;
    stop(world, task, { code: 'SpotInterruption', reason: 'Your Spot Task was interrupted.', graceful: false });
  }
}

/**
 * Where the next task of a service goes, by those that it has: the bases are filled first, then the shares of the
 * weights are kept. `undefined` without a strategy.
 */
export function nextProvider(strategy: CapacityProviderStrategy, present: readonly Task[]): string | undefined {
  const providers = strategy.map(({ capacityProvider, base = 0, weight = 0 }) => {
    const count = present.filter((task) => task.capacityProvider === capacityProvider).length;
    return { capacityProvider, base, weight, count, beyondBase: Math.max(0, count - base) };
  });
  const unfilled = providers.find(({ base, count }) => count < base);
  const [lightest] = providers
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => (a.beyondBase + 1) / a.weight - (b.beyondBase + 1) / b.weight);
  return (unfilled ?? lightest ?? providers[0])?.capacityProvider;
}
