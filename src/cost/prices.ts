/**
 * What AWS asks for the parts that a deploy makes: on demand, in USD, without tax and discounts. The one place where
 * prices stand; whoever brings them up to date changes the date with them.
 */
export const PRICES = {
  region: 'us-east-1',
  /** When the price lists were read. */
  asOf: '2026-09-30',
  currency: 'USD',
  /** By the hour of a running task: a vCPU, a GB of memory. */
  fargate: {
    X86_64: { vcpuHour: 0.04048, gbHour: 0.004445 },
    ARM64: { vcpuHour: 0.03238, gbHour: 0.00356 },
  },
  /** By the hour and GB of a task's disk, of which the first 20 GB are free. */
  taskStorage: { gbHour: 0.000111, freeGb: 20 },
  /** By the hour; what it carries is counted in capacity units beside that. */
  loadBalancer: { hour: 0.0225, capacityUnitHour: 0.008 },
  /** By the hour and public IPv4 address. */
  publicAddress: { hour: 0.005 },
  /** By the GB written, and by the GB and month kept. */
  logs: { gbWritten: 0.5, gbMonth: 0.03 },
  /** By the GB and month. */
  imageStorage: { gbMonth: 0.1 },
} as const;
