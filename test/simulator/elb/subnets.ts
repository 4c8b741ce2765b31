import { AwsError } from '../ports.ts';
import { zoneOf } from '../zone.ts';

/** The one VPC of the simulated account: every subnet lies in it. */
export const VPC_ID = 'vpc-0a1b2c3d4e5f60718';

/** Throws what AWS would answer to these subnets of one load balancer: at least two zones, one subnet in each. */
export function checkSubnets(subnets: readonly string[], region: string): void {
  for (const subnet of subnets) {
    if (!/^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/.test(subnet)) {
      throw new AwsError('SubnetNotFound', `The subnet ID '${subnet}' does not exist`);
    }
  }
  const zones = subnets.map((subnet) => zoneOf(region, subnet));
  if (new Set(zones).size < zones.length) {
    throw new AwsError(
      'InvalidConfigurationRequest',
      'A load balancer cannot be attached to multiple subnets in the same Availability Zone',
    );
  }
  if (zones.length < 2) {
    throw new AwsError('ValidationError', 'At least two subnets in two different Availability Zones must be specified');
  }
}
