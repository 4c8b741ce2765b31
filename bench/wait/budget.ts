export interface Call {
  readonly operation: string;
  /** Milliseconds since the epoch: when AWS has it. */
  readonly at: number;
}

/** What AWS grants one account in one Region: so many calls at once, and so many more each second. */
export interface Bucket {
  readonly name: string;
  readonly operations: RegExp;
  readonly burst: number;
  readonly refill: number;
}

export const BUCKETS: readonly Bucket[] = [
  { name: 'ECS reads of services', operations: /^DescribeServices$/, burst: 100, refill: 20 },
  { name: 'ECS reads of tasks', operations: /^(List|Describe)Tasks$/, burst: 100, refill: 20 },
  {
    name: 'ECS reads of service deployments',
    operations: /^(List|Describe)ServiceDeployments$/,
    burst: 50,
    refill: 20,
  },
  // Describe calls have a larger one of their own (200, 50 a second); this one all calls of the account share.
  { name: 'load balancing', operations: /^Describe(TargetHealth|LoadBalancers)$/, burst: 40, refill: 10 },
];

export interface Use {
  readonly calls: number;
  /** Calls that AWS would have refused, if each of them had come once and been forgotten. */
  readonly refused: number;
  /** Calls a second in the busiest minute. */
  readonly busiest: number;
}

/** Pure: what calls make of a bucket that is full when they begin. */
export function use({ operations, burst, refill }: Bucket, all: readonly Call[]): Use {
  const times = all
    .filter(({ operation }) => operations.test(operation))
    .map(({ at }) => at / 1000)
    .toSorted((one, other) => one - other);
  let tokens = burst;
  let last = times[0] ?? 0;
  let refused = 0;
  for (const time of times) {
    tokens = Math.min(burst, tokens + (time - last) * refill);
    last = time;
    if (tokens >= 1) tokens -= 1;
    else refused += 1;
  }
  return { calls: times.length, refused, busiest: busiestMinute(times) / 60 };
}

function busiestMinute(times: readonly number[]): number {
  let from = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while ((times[from] ?? time) <= time - 60) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}
