import { median } from '../row.ts';

/** Seconds, over many rollouts. */
export interface Lags {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

export function lagsOf(seconds: readonly number[]): Lags {
  const sorted = seconds.toSorted((one, other) => one - other);
  // The smallest value that 95 of 100 don't exceed.
  const p95 = sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
  return { median: median(sorted), p95, max: sorted.at(-1) ?? Number.NaN };
}

export const told = (lags: Lags) =>
  `median ${lags.median.toFixed(1)} s, p95 ${lags.p95.toFixed(1)} s, max ${lags.max.toFixed(1)} s`;
