import { parseSpec } from '../../src/spec/parse-spec.ts';
import type { Spec } from '../../src/spec/spec.ts';

/** What a run without further inputs goes by. Applications that start slowly need a long grace. */
export function defaults(): Spec {
  const inputs = {
    environment: 'bench',
    project: 'shop',
    image: 'ecr:2',
    'aws-region': 'eu-central-1',
    'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002',
    'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001, subnet-0a1b2c3d4e5f61002',
    'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001',
    'service-security-group-ids': 'sg-0a1b2c3d4e5f60002',
    'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
    'health-check-grace-period': '15m',
    'wait-timeout': '1h',
  };
  const parsed = parseSpec({ inputs, env: {} });
  if ('problems' in parsed) throw new Error(`the bench's own inputs: ${JSON.stringify(parsed.problems)}`);
  return parsed.spec;
}
