import { PRICES } from './prices.ts';

/** A part of the bill that depends on use. */
export interface Rate {
  readonly name: string;
  /** USD. */
  readonly price: number;
  readonly per: string;
}

/** What is paid as it is used, so that nobody can tell beforehand. */
export const RATES: readonly Rate[] = [
  {
    name: 'Requests and traffic',
    price: PRICES.loadBalancer.capacityUnitHour,
    per: 'load balancer capacity unit and hour',
  },
  { name: 'Logs written', price: PRICES.logs.gbWritten, per: 'GB' },
  { name: 'Logs kept', price: PRICES.logs.gbMonth, per: 'GB and month' },
  { name: 'Images kept', price: PRICES.imageStorage.gbMonth, per: 'GB and month' },
];

/** What is in no figure here. */
export const LEFT_OUT = [
  'tax and discounts',
  'data transfer',
  'NAT gateways and VPC endpoints',
  'the database',
  'secrets and keys',
  'Container Insights',
] as const;
