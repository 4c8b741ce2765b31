import type { Simulator } from '../../test/simulator/simulator.ts';
import type { Commit, Environment, Repository } from '../github/repository.ts';
import { documentedRole, planPolicy } from './role.ts';

/** A repository with its settings at GitHub, and an account at AWS that trusts it as the documentation says. */
export interface Setting {
  /** The folder of the repository, from the top of this one. */
  readonly folder: string;
  /** Absent: acme/shop. */
  readonly repository?: string;
  readonly project: string;
  /** Whether it was made since July 2026, and its tokens carry numbers. */
  readonly immutableSubject?: boolean;
  readonly vars?: Readonly<Record<string, string>>;
  /** How many times as long a job may take as it says: by itself plenty, since a process starts no faster than ever. */
  readonly patience?: number;
  /** The environments at GitHub. `role`: there is one in AWS, and this variable names it. */
  readonly environments: Readonly<Record<string, SettingEnvironment>>;
}

export interface SettingEnvironment extends Environment {
  /** The second may only plan. */
  readonly role?: 'AWS_ROLE_ARN' | 'AWS_PLAN_ROLE_ARN';
  /** Parameters of docs/github-role.yaml beside those that tell whose role it is. */
  readonly parameters?: Readonly<Record<string, string>>;
}

const REGION = 'eu-central-1';

/** Makes the roles in AWS, one for each environment, and the variables that name them. */
export async function setUp(setting: Setting, commits: readonly Commit[], aws: Simulator): Promise<Repository> {
  const bare: Repository = {
    name: setting.repository ?? 'acme/shop',
    id: '123456',
    ownerId: '654321',
    immutableSubject: setting.immutableSubject ?? false,
    defaultBranch: 'main',
    commits,
    vars: setting.vars ?? {},
    environments: {},
  };
  const environments: Record<string, Environment> = {};
  for (const [name, { role: variable, parameters: _, vars = {}, ...rest }] of Object.entries(setting.environments)) {
    environments[name] = { vars, ...rest };
    if (variable === undefined) continue;
    const arn = await updateStack(name, {}, setting, bare, aws);
    environments[name] = { ...rest, vars: { AWS_REGION: REGION, [variable]: arn, ...vars } };
  }
  return { ...bare, environments };
}

/** Makes or updates the stack of an environment, with these parameters beside those of the setting; the ARN of its role. */
export async function updateStack(
  environment: string,
  parameters: Readonly<Record<string, string>>,
  setting: Setting,
  repository: Repository,
  aws: Simulator,
): Promise<string> {
  const { role, parameters: usual } = setting.environments[environment] ?? {};
  // The provider is the account's, the execution role the project's: the first stack makes both.
  const first = Object.keys(setting.environments)[0] === environment ? 'true' : 'false';
  const { arn, trust, policies } = await documentedRole(repository, {
    Project: setting.project,
    Environment: environment,
    MakeProvider: first,
    MakeExecutionRole: first,
    ...usual,
    ...parameters,
  });
  aws.trust.addRole(arn, trust);
  aws.iam.attach(arn, role === 'AWS_PLAN_ROLE_ARN' ? [await planPolicy()] : policies);
  return arn;
}
