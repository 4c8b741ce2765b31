import { readFile } from 'node:fs/promises';
import { at, evaluated, readTemplate } from '../../test/docs/cloudformation.ts';
import type { TrustPolicy } from '../../test/simulator/trust-policy.ts';
import { ownerOf, type Repository } from '../github/repository.ts';

const TEMPLATE = new URL('../../docs/github-role.yaml', import.meta.url);

export interface Role {
  readonly arn: string;
  readonly trust: TrustPolicy;
}

/** The role that docs/github-role.yaml makes for one environment of a project: its name, and whom it trusts. */
export async function documentedRole(
  repository: Repository,
  { project, environment }: { readonly project: string; readonly environment: string },
): Promise<Role> {
  const template = readTemplate(await readFile(TEMPLATE, 'utf8'));
  const account = '123456789012';
  const values = {
    'AWS::Partition': 'aws',
    'AWS::Region': 'eu-central-1',
    'AWS::AccountId': account,
    Owner: ownerOf(repository.name),
    Repository: repository.name.split('/')[1] ?? '',
    OwnerId: repository.ownerId,
    RepositoryId: repository.id,
    Environment: environment,
    Project: project,
    MakeProvider: 'false',
  };
  const role = evaluated(at(template, 'Resources', 'DeployRole', 'Properties'), values, template['Conditions']);
  return {
    arn: `arn:aws:iam::${account}:role/${at(role, 'RoleName')}`,
    trust: trustIn(at(role, 'AssumeRolePolicyDocument')),
  };
}

/** The one statement that the template has, read back from plain data. */
function trustIn(document: unknown): TrustPolicy {
  const statements = at(document, 'Statement');
  if (!Array.isArray(statements)) throw new Error('The trust policy has no statements.');
  return {
    Statement: statements.map((statement) => ({
      Effect: at(statement, 'Effect') === 'Allow' ? 'Allow' : 'Deny',
      Action: textsIn(at(statement, 'Action')),
      Principal: { Federated: textsIn(at(statement, 'Principal', 'Federated')) },
      Condition: Object.fromEntries(
        entriesIn(at(statement, 'Condition')).map(([operator, keys]) => [
          operator,
          Object.fromEntries(entriesIn(keys).map(([key, wanted]) => [key, textsIn(wanted)])),
        ]),
      ),
    })),
  };
}

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);

const entriesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
