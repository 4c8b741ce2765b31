export interface ThresholdConfiguration {
  readonly type: 'BOUNDED_PERCENT' | 'UNBOUNDED_PERCENT' | 'COUNT';
  readonly value: number;
}

/** How many failed tasks trip the circuit breaker, by the latest desired count. */
export function breakerThreshold({ type, value }: ThresholdConfiguration, desiredCount: number): number {
  if (type === 'COUNT') return value;
  const share = Math.ceil((value / 100) * desiredCount);
  return type === 'BOUNDED_PERCENT' ? Math.min(200, Math.max(3, share)) : Math.max(1, share);
}
