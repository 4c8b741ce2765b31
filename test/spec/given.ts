import { parseManifest } from '../../src/spec/manifest-file.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { formatProblem } from '../../src/spec/problem.ts';

export const ACCOUNT = '123456789012';
export const SECRET = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:shop-AbCdEf`;

/** Inputs that are enough for a deployment. */
export const enough = {
  environment: 'dev',
  project: 'shop',
  image: 'oci:image',
  'aws-region': 'eu-central-1',
  'public-subnet-ids': 'subnet-0000000000000000a\nsubnet-0000000000000000b',
  'private-subnet-ids': 'subnet-0000000000000000c',
  'load-balancer-security-group-ids': 'sg-0000000000000000a',
  'service-security-group-ids': 'sg-0000000000000000b',
  'execution-role-arn': `arn:aws:iam::${ACCOUNT}:role/shop-execution`,
};

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The text of fargate.yml after its version. */
  readonly manifest?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Parses what is enough, and what is given on top of it. */
export async function parse({ inputs = {}, manifest, env = {} }: Given) {
  if (manifest === undefined) return parseSpec({ inputs: { ...enough, ...inputs }, env });
  const read = await parseManifest('fargate.yml', `version: 1\n${manifest}`);
  if ('problems' in read) return read;
  return parseSpec({ inputs: { ...enough, ...inputs }, manifest: read.manifest, env });
}

/** The Spec, or an error with the problems. */
export async function specFor(given: Given) {
  const result = await parse(given);
  if ('spec' in result) return result.spec;
  throw new Error(result.problems.map(formatProblem).join('\n'));
}

/** The problems as lines. */
export async function problemsFor(given: Given): Promise<string[]> {
  const result = await parse(given);
  return 'spec' in result ? [] : result.problems.map(formatProblem);
}
