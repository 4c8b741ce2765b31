import type { Footprint } from './footprint.ts';
import { PRICES } from './prices.ts';

/** A part of the bill that is known beforehand. */
export interface Part {
  readonly name: string;
  /** What it was reckoned from. */
  readonly basis: string;
  /** USD a month. */
  readonly monthly: number;
}

/** Hours of a month, as AWS's own calculator counts them. */
const MONTH = 730;

/** Pure: what it costs a month to keep this running, part by part. What it has none of costs 0. */
export function estimate({ tasks, ...of }: Footprint): readonly Part[] {
  const { X86_64, ARM64 } = PRICES.fargate;
  const { vcpuHour, gbHour } = of.architecture === 'ARM64' ? ARM64 : X86_64;
  const [vcpu, gb] = [of.cpu / 1024, of.memory / 1024];
  const paidStorage = Math.max(0, of.storage - PRICES.taskStorage.freeGb);
  const taskAddresses = of.publicTasks ? tasks : 0;
  const each = counted(tasks, 'task');
  return [
    { name: 'Fargate CPU', basis: `${each} of ${vcpu} vCPU, ${of.architecture}`, monthly: tasks * vcpu * vcpuHour },
    { name: 'Fargate memory', basis: `${each} of ${gb} GB, ${of.architecture}`, monthly: tasks * gb * gbHour },
    {
      name: 'Fargate disk',
      basis: `${each} of ${paidStorage} GB over the free ${PRICES.taskStorage.freeGb}`,
      monthly: tasks * paidStorage * PRICES.taskStorage.gbHour,
    },
    {
      name: 'Load balancer',
      basis: counted(of.loadBalancers, 'load balancer'),
      monthly: of.loadBalancers * PRICES.loadBalancer.hour,
    },
    {
      name: 'Public addresses',
      basis: `${of.balancerAddresses} of the load balancer, ${taskAddresses} of tasks`,
      monthly: (of.balancerAddresses + taskAddresses) * PRICES.publicAddress.hour,
    },
  ].map((part) => ({ ...part, monthly: part.monthly * MONTH }));
}

/** Pure: the sum, in USD a month. */
export const total = (parts: readonly Part[]): number => parts.reduce((sum, { monthly }) => sum + monthly, 0);

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
