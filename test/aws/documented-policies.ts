import { EXAMPLE, type PolicyNames } from '../../scripts/iam/names.ts';
import { type Policy, policyFor, type Workflow } from '../../scripts/iam/policies.ts';
import { usedOf } from '../../src/spec/names.ts';
import type { Verb } from '../../src/spec/verbs.ts';
import type { Simulator } from '../simulator/simulator.ts';

type Inputs = Readonly<Record<string, string | undefined>>;

/** What is documented for a run with these inputs, and nothing wider. */
export const documentedFor = (workflows: readonly Workflow[], inputs: Inputs = {}): Policy =>
  policyFor(workflows, namesIn(inputs));

/** The environment of a job whose role may do what is documented for a run of this verb with these inputs. */
export function documentedJob({ iam, env }: Simulator, verb: Verb, inputs: Inputs) {
  const policy = documentedFor([workflowOf(verb, inputs)], inputs);
  const { accessKeyId, secretAccessKey, sessionToken } = iam.session('shop-dev-deploy', [policy]);
  return {
    ...env,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  };
}

/** Which of the documented policies a run of this verb gets. */
export function workflowOf(verb: Verb, { infrastructure }: Inputs): Workflow {
  switch (verb) {
    case 'deploy':
      return infrastructure === 'require' ? 'deploy-require' : 'deploy';
    case 'rollback':
    case 'scale':
    case 'status':
      return 'operate';
    case 'plan':
    case 'environment':
    case 'destroy':
      return verb;
  }
}

/** The names that the owner of a role would write into its policies, knowing what its workflows are given. */
export function namesIn(inputs: Inputs): PolicyNames {
  const { cluster, loadBalancer, repository } = usedOf(inputs);
  const roles = [inputs['execution-role-arn'], inputs['task-role-arn']].flatMap((arn) => arn?.split('role/')[1] ?? []);
  return {
    ...EXAMPLE,
    project: inputs['project'] ?? EXAMPLE.project,
    taskRoles: [...new Set([...EXAMPLE.taskRoles, ...roles])],
    use: { cluster: named(cluster), loadBalancer: named(loadBalancer), repository: named(repository) },
    ...(inputs['kms-key-arn'] ? { repositoryKey: inputs['kms-key-arn'] } : {}),
  };
}

/** What is used may be given by its ARN as well. */
const named = (nameOrArn: string | undefined) =>
  nameOrArn
    ? nameOrArn
        .replace(/^arn:.*?:(?:cluster|repository|loadbalancer\/app)\//, '')
        .replace(/^([^/]+)\/[0-9a-f]{16}$/, '$1')
    : undefined;
