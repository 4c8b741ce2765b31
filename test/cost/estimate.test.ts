import { describe, expect, test } from '@jest/globals';
import { estimate, total } from '../../src/cost/estimate.ts';
import type { Footprint } from '../../src/cost/footprint.ts';
import { PRICES } from '../../src/cost/prices.ts';

const small: Footprint = {
  tasks: 1,
  cpu: 256,
  memory: 512,
  architecture: 'X86_64',
  storage: 0,
  loadBalancers: 1,
  balancerAddresses: 2,
  publicTasks: false,
};

const fargate = (footprint: Footprint) =>
  estimate(footprint)
    .filter(({ name }) => name.startsWith('Fargate'))
    .reduce((sum, { monthly }) => sum + monthly, 0)
    .toFixed(2);

// The figures of AWS's own calculator, to the cent.
test.each([
  ['a quarter vCPU and 0.5 GB', {}, '9.01'],
  ['1 vCPU and 2 GB', { cpu: 1024, memory: 2048 }, '36.04'],
  ['the same on ARM', { cpu: 1024, memory: 2048, architecture: 'ARM64' }, '28.84'],
  ['three of them', { tasks: 3, cpu: 1024, memory: 2048 }, '108.12'],
  ['none', { tasks: 0 }, '0.00'],
  ['the disk that is free', { storage: 20 }, '9.01'],
  ['100 GB of disk', { storage: 100 }, '15.49'],
] as const)('Fargate: %s', (_, more, expected) => {
  expect(fargate({ ...small, ...more })).toBe(expected);
});

describe('what is not Fargate', () => {
  const figures = (more: Partial<Footprint>) =>
    Object.fromEntries(estimate({ ...small, ...more }).map(({ name, monthly }) => [name, monthly.toFixed(2)]));

  test('an idle load balancer in two subnets', () => {
    expect(figures({})).toMatchObject({ 'Load balancer': '16.43', 'Public addresses': '7.30' });
  });

  test('tasks with public addresses pay for them', () => {
    expect(figures({ tasks: 3, publicTasks: true })).toMatchObject({ 'Public addresses': '18.25' });
  });

  test('an internal load balancer has none', () => {
    expect(figures({ balancerAddresses: 0 })).toMatchObject({ 'Public addresses': '0.00' });
  });

  test('the sum is the sum of the parts', () => {
    expect(total(estimate(small)).toFixed(2)).toBe('32.74');
  });
});

test('the prices say of when and where they are', () => {
  expect(PRICES.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(PRICES.region).toMatch(/^[a-z]+-[a-z]+-\d$/);
});
