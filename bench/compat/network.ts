import { callUnsigned } from './unsigned-call.ts';

/** What a deploy asks for as ids, and an account holds ready. */
export interface Network {
  readonly subnets: readonly string[];
  readonly securityGroup: string;
  readonly otherSecurityGroup: string;
  readonly certificate: string;
}

const EC2 = { service: 'ec2', version: '2016-11-15' } as const;

/** The default VPC, which the emulators hold ready; a second security group and a certificate are made. */
export async function network(url: string, region: string): Promise<Network> {
  const ec2 = (action: string, parameters = {}) => callUnsigned(url, region, EC2, action, parameters);
  const subnets = valuesOf(await ec2('DescribeSubnets'), 'subnetId');
  const [securityGroup] = valuesOf(await ec2('DescribeSecurityGroups'), 'groupId');
  const [vpcId = ''] = valuesOf(await ec2('DescribeSubnets'), 'vpcId');
  const description = { GroupName: 'compat', GroupDescription: 'another', VpcId: vpcId };
  const [otherSecurityGroup] = valuesOf(await ec2('CreateSecurityGroup', description), 'groupId');
  if (subnets.length < 2 || securityGroup === undefined || otherSecurityGroup === undefined) {
    throw new Error('the emulator has no default VPC with two subnets and a security group');
  }
  const acm = { service: 'acm', target: 'CertificateManager' } as const;
  const answer = await callUnsigned(url, region, acm, 'RequestCertificate', { DomainName: 'shop.example.com' });
  const [, certificate = ''] = /"CertificateArn": *"([^"]+)"/.exec(answer) ?? [];
  return { subnets, securityGroup, otherSecurityGroup, certificate };
}

const valuesOf = (xml: string, element: string): string[] => [
  ...new Set([...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, value = '']) => value)),
];
