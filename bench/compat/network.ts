/** The part of a network that a deploy asks for as ids. */
export interface Network {
  readonly subnets: readonly string[];
  readonly securityGroup: string;
}

/** Two subnets and a security group of the default VPC, which the emulators hold ready. */
export async function defaultNetwork(url: string, region: string): Promise<Network> {
  const subnets = valuesOf(await describe(url, region, 'DescribeSubnets'), 'subnetId');
  const [securityGroup] = valuesOf(await describe(url, region, 'DescribeSecurityGroups'), 'groupId');
  if (subnets.length < 2 || securityGroup === undefined) throw new Error('the emulator has no default VPC');
  return { subnets: subnets.slice(0, 2), securityGroup };
}

/** One unsigned call: the emulators read the service from the credential scope and check no signature. */
async function describe(url: string, region: string, action: string): Promise<string> {
  const scope = `AKIDEXAMPLE/20260101/${region}/ec2/aws4_request`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      host: `ec2.${region}.amazonaws.com`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams({ Action: action, Version: '2016-11-15' }).toString(),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${text.slice(0, 300)}`);
  return text;
}

const valuesOf = (xml: string, element: string): string[] => [
  ...new Set([...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, value = '']) => value)),
];
