import { type OciImage, type OciIndex, ociImage, ociIndex } from '../../test/fixtures/oci-image.ts';
import type { Network } from './network.ts';

export type Inputs = Readonly<Record<string, string>>;

export interface Step {
  readonly name: string;
  readonly image: keyof typeof IMAGES;
  /** What differs from the first deploy. */
  readonly inputs?: (network: Network) => Inputs;
}

export const IMAGES = {
  one: ociImage({ layers: [1_000] }),
  two: ociImage({ layers: [2_000], docker: true }),
  many: ociIndex([ociImage({ layers: [3_000] }), ociImage({ layers: [4_000], architecture: 'arm64' })], {
    attest: true,
  }),
} satisfies Record<string, OciImage | OciIndex>;

/** One environment's life, such that every call that a deploy can make is made. */
export const STEPS: readonly Step[] = [
  { name: 'first deploy', image: 'one' },
  { name: 'the same again', image: 'one' },
  { name: 'a new image', image: 'two' },
  { name: 'a multi-platform image', image: 'many' },
  { name: 'an image in the repository', image: 'one', inputs: () => ({ image: 'ecr:one' }) },
  {
    name: 'other settings',
    image: 'one',
    inputs: () => ({
      tags: 'team=payments',
      'keep-images': '20',
      'log-retention-days': '60',
      'container-insights': 'enabled',
      'health-check-interval': '20s',
      'deregistration-delay': '10s',
      'health-check-grace-period': '90s',
      'desired-count': '2',
      memory: '1024',
    }),
  },
  {
    name: 'another network',
    image: 'one',
    inputs: ({ subnets, otherSecurityGroup }) => ({
      'public-subnet-ids': subnets.slice(-2).join(),
      'private-subnet-ids': subnets.slice(-2).join(),
      'load-balancer-security-group-ids': otherSecurityGroup,
      'service-security-group-ids': otherSecurityGroup,
    }),
  },
  { name: 'with a certificate', image: 'one', inputs: ({ certificate }) => ({ 'certificate-arn': certificate }) },
  { name: 'and without it again', image: 'one' },
  { name: 'the same once more', image: 'one' },
];

/** The inputs of a step; `image` is where its archive lies. */
export function inputsOf({ inputs, image: tag }: Step, network: Network, image: string, region: string): Inputs {
  const own = inputs?.(network) ?? {};
  const subnets = network.subnets.slice(0, 2).join();
  return {
    environment: 'dev',
    project: 'shop',
    image,
    ...(own['image'] === undefined ? { 'image-tag': tag } : {}),
    'aws-region': region,
    'public-subnet-ids': subnets,
    'private-subnet-ids': subnets,
    'load-balancer-security-group-ids': network.securityGroup,
    'service-security-group-ids': network.securityGroup,
    'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
    // A minute is the shortest that the action takes.
    'wait-timeout': '1m',
    ...own,
  };
}
