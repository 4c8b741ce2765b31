/** Tasks of a deployment that are meant to run, by how far they are. */
export interface Counts {
  /** Not RUNNING yet. */
  readonly starting: number;
  readonly healthy: number;
  /** RUNNING, but not (or not yet) healthy. */
  readonly unhealthy: number;
}

export interface RollingState {
  readonly desired: number;
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly primary: Counts;
  /** All deployments that the primary replaces. */
  readonly old: Counts;
  /** Tasks on their way out that still take a place. */
  readonly leaving: number;
}

export interface RollingStep {
  readonly start: number;
  readonly stopPrimary: number;
  /** Tasks that never came up and no longer need to. */
  readonly stopOldStarting: number;
  readonly stopOldUnhealthy: number;
  readonly stopOldHealthy: number;
  /** The percentages leave no room for any step. */
  readonly blocked: boolean;
}

const total = ({ starting, healthy, unhealthy }: Counts) => starting + healthy + unhealthy;

/** The next step of a rolling deployment: what may start and stop between the two percentages. */
export function rollingStep(state: RollingState): RollingStep {
  const { desired, primary, old, leaving } = state;
  const floor = Math.ceil((desired * state.minimumHealthyPercent) / 100);
  const ceiling = Math.floor((desired * state.maximumPercent) / 100);
  const present = total(primary) + total(old) + leaving;

  const missing = Math.max(0, desired - total(primary));
  const start = Math.max(0, Math.min(missing, ceiling - present));
  const stopPrimary = Math.max(0, total(primary) - desired);

  // Old tasks go when new ones stand in for them, or when their place is needed; the unhealthy ones first, for
  // nobody counts on them. Only the healthy ones are held back by the minimum.
  const surplus = Math.max(0, primary.healthy + old.healthy + old.unhealthy - desired);
  const room = Math.max(0, missing - start - leaving);
  const stopOldUnhealthy = Math.min(old.unhealthy, Math.max(surplus, room));
  const spare = Math.max(0, primary.healthy + old.healthy - floor);
  const stopOldHealthy = Math.min(old.healthy, spare, Math.max(surplus, room) - stopOldUnhealthy);

  const settled = primary.starting + primary.unhealthy + old.starting + leaving === 0;
  return {
    start,
    stopPrimary,
    stopOldStarting: old.starting,
    stopOldUnhealthy,
    stopOldHealthy,
    blocked: settled && missing > 0 && start + stopOldUnhealthy + stopOldHealthy === 0,
  };
}
