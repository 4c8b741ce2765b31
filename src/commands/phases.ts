import type { Progress } from './context.ts';

export type PhaseName = 'plan' | 'push' | 'apply' | 'rollout';

/** How long a part of a run took. */
export interface Phase {
  readonly name: PhaseName;
  readonly seconds: number;
}

/**
 * Takes the time of a run's phases from what it tells of itself. The push goes on beside the rest of the apply, so the
 * phases may add up to more than the run.
 */
export function stopwatch(now: () => number): { on(event: Progress): void; phases(): readonly Phase[] } {
  const spans = new Map<PhaseName, { readonly from: number; to?: number }>([['plan', { from: now() }]]);
  const begin = (name: PhaseName) => {
    if (!spans.has(name)) spans.set(name, { from: now() });
  };
  const end = (name: PhaseName) => {
    const span = spans.get(name);
    if (span && span.to === undefined) span.to = now();
  };
  return {
    on(event) {
      const isImage = 'step' in event && event.step.kind === 'image';
      if (event.kind === 'planned') end('plan');
      if (event.kind === 'started') begin('apply');
      if (event.kind === 'started' && isImage) begin('push');
      if (event.kind === 'done' && isImage) end('push');
      if (event.kind === 'watching') {
        end('apply');
        begin('rollout');
      }
    },
    phases: () => [...spans].map(([name, { from, to = now() }]) => ({ name, seconds: Math.max(0, to - from) / 1000 })),
  };
}
