import { between, seeded } from '../../test/fixtures/random.ts';

export type Story = 'healthy' | 'crash loop' | 'denied secret' | 'missing image';

export const BAD: readonly Story[] = ['crash loop', 'denied secret', 'missing image'];

/** How a rollout will go. */
export interface Plan {
  readonly story: Story;
  /** Seconds. */
  readonly pull: number;
  /** Seconds until the application answers. */
  readonly start: number;
  readonly seed: number;
}

/** Seconds. The last ones leave room for what AWS takes by itself: two checks of a target that was unhealthy before. */
const SHORTEST = 125;
const LONGEST = 565;

/** Seconds from the update to healthy that neither the image nor the application takes, and `stable-for`, on average. */
const OVERHEAD = 75;

/** A target that is unhealthy by the time it answers (three failed checks) has to pass two checks instead of one. */
const UNHEALTHY_AFTER = 90;

/** Rollouts that take 2 to 10 minutes, in parts for the image and in parts for the application. */
export function healthy(count: number, seed: number): readonly Plan[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, nth) => {
    const rest = between(random, SHORTEST, LONGEST) - OVERHEAD;
    const share = random();
    const start = rest * share > UNHEALTHY_AFTER ? rest * share - 30 : rest * share;
    return { story: 'healthy', pull: rest * (1 - share), start: Math.max(2, start), seed: seed + nth };
  });
}

/** Rollouts that never get healthy, so many of each kind. */
export function unhealthy(each: number, seed: number): readonly Plan[] {
  const random = seeded(seed);
  return BAD.flatMap((story) =>
    Array.from({ length: each }, (_, nth) => ({ story, pull: between(random, 5, 20), start: 2, seed: seed + nth })),
  );
}
