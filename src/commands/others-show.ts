import type { Context } from './context.ts';

/** Seconds for which reads may not show what another run has just done. */
const LAG = 5;

/** Waits until reads show what other runs did up to now: before something is taken away that they may have come to need. */
export async function othersShow({ clock, signal }: Pick<Context, 'clock' | 'signal'>): Promise<void> {
  await clock.sleep(LAG, signal);
}
