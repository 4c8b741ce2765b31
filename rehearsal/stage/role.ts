import { readFile } from 'node:fs/promises';
import { readTemplate } from '../../test/docs/cloudformation.ts';
import { type Stack, stackOf } from '../../test/docs/stack.ts';
import type { PolicyDocument } from '../../test/simulator/iam/policy.ts';
import type { TrustPolicy } from '../../test/simulator/trust-policy.ts';
import { ownerOf, type Repository } from '../github/repository.ts';
import { policyIn, trustIn } from './read-policy.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const PLACE = { partition: 'aws', region: 'eu-central-1', account: '123456789012' } as const;

/** A role of the account: whom it trusts, and what it may do. */
export interface Role {
  readonly arn: string;
  readonly trust: TrustPolicy;
  readonly policies: readonly PolicyDocument[];
}

/** The role that docs/github-role.yaml makes with these parameters, for the jobs of one environment of the repository. */
export async function documentedRole(
  repository: Repository,
  parameters: Readonly<Record<string, string>>,
): Promise<Role> {
  const template = readTemplate(await readFile(new URL('github-role.yaml', DOCS), 'utf8'));
  const stack = stackOf(
    template,
    {
      Owner: ownerOf(repository.name),
      Repository: repository.name.split('/')[1] ?? '',
      OwnerId: repository.ownerId,
      RepositoryId: repository.id,
      ...parameters,
    },
    PLACE,
  );
  const role = stack.resources['DeployRole']?.properties ?? {};
  return {
    arn: `${stack.outputs['DeployRoleArn']}`,
    trust: trustIn(role['AssumeRolePolicyDocument']),
    policies: policiesOf(stack, role),
  };
}

/** What stands in the role itself, and what the template adds to it under conditions. */
function policiesOf({ resources }: Stack, role: Readonly<Record<string, unknown>>): readonly PolicyDocument[] {
  const inline = Array.isArray(role['Policies']) ? role['Policies'] : [];
  const added = Object.values(resources)
    .filter(({ type, properties }) => type === 'AWS::IAM::RolePolicy' && properties['RoleName'] === role['RoleName'])
    .map(({ properties }) => properties);
  return [...inline, ...added].map(({ PolicyDocument: document }) => policyIn(document));
}

/** What docs/iam has for a role that only plans: for the project shop in this account and Region. */
export const planPolicy = async (): Promise<PolicyDocument> =>
  policyIn(JSON.parse(await readFile(new URL('iam/plan.json', DOCS), 'utf8')));
