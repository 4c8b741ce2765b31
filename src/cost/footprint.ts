import type { CpuArchitecture } from '../image/platform.ts';

/** What an environment has that is paid by the hour. */
export interface Footprint {
  /** Tasks that run. */
  readonly tasks: number;
  /** CPU units of one of them; 1024 are a vCPU. */
  readonly cpu: number;
  /** MiB of one of them. */
  readonly memory: number;
  readonly architecture: CpuArchitecture;
  /** GB of one task's disk. */
  readonly storage: number;
  readonly loadBalancers: number;
  /** Public IPv4 addresses of the load balancer: one a subnet. */
  readonly balancerAddresses: number;
  /** Whether every task has a public address. */
  readonly publicTasks: boolean;
}
