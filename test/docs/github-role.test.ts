import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLE } from '../../scripts/iam/names.ts';
import { policyFor } from '../../scripts/iam/policies.ts';
import { at, evaluated, readTemplate } from './cloudformation.ts';

const docs = new URL('../../docs/', import.meta.url);
const template = readTemplate(await readFile(new URL('github-role.yaml', docs), 'utf8'));
const page = await readFile(new URL('permissions.md', docs), 'utf8');
const [trust] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]): unknown => JSON.parse(`${text}`));
const policy = policyFor(['deploy', 'operate'], EXAMPLE);

/** What docs/permissions.md has as its example. */
const example = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '123456789012',
  Owner: 'OWNER',
  OwnerId: 'OWNER_ID',
  Repository: 'REPOSITORY',
  RepositoryId: 'REPOSITORY_ID',
  Environment: 'dev',
  Project: 'shop',
  MakeProvider: 'false',
};

const resource = (name: string, values: Readonly<Record<string, string>> = example) =>
  evaluated(at(template, 'Resources', name, 'Properties'), values, template['Conditions']);

const sub = ['AssumeRolePolicyDocument', 'Statement', 0, 'Condition', 'StringEquals'];
const SUB = 'token.actions.githubusercontent.com:sub';

describe('the CloudFormation template', () => {
  test('gives the role of the workflow exactly what docs/iam has for a deploy and what comes after it', () => {
    expect(at(resource('DeployRole'), 'Policies', 0, 'PolicyDocument')).toEqual(policy);
    expect(at(resource('DeployRole'), 'Policies')).toHaveLength(1);
  });

  test('gives it the policy of destroy only where it is asked for', () => {
    expect(at(resource('MayDestroyIt', { ...example, DeployRole: 'deploy' }), 'PolicyDocument')).toEqual(
      policyFor(['destroy'], EXAMPLE),
    );
    expect(at(template, 'Resources', 'MayDestroyIt', 'Condition')).toBe('Destroys');
    expect(at(template, 'Parameters', 'MayDestroy', 'Default')).toBe('false');
  });

  test('trusts whom docs/permissions.md trusts, in both forms of sub', () => {
    expect(trust).toHaveProperty('Statement');
    expect(at(resource('DeployRole'), 'AssumeRolePolicyDocument')).toEqual(trust);
  });

  test('waits for the identity provider where it makes it', () => {
    const made = resource('DeployRole', { ...example, MakeProvider: 'true', Provider: 'the one that is made' });
    expect(at(made, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal')).toEqual({
      Federated: 'the one that is made',
    });
  });

  test.each([
    ['', ''],
    ['1', ''],
    ['', '2'],
  ])('trusts the first form of sub alone without both numbers: "%s", "%s"', (OwnerId, RepositoryId) => {
    expect(at(resource('DeployRole', { ...example, OwnerId, RepositoryId }), ...sub, SUB)).toEqual([
      'repo:OWNER/REPOSITORY:environment:dev',
    ]);
  });

  test('makes the execution role under the name that may be passed on', () => {
    const passed = policy.Statement.find(({ Sid }) => Sid === 'TheTasksRoles')?.Resource[0];
    expect(passed).toBe(`arn:aws:iam::123456789012:role/${at(resource('ExecutionRole'), 'RoleName')}`);
    expect(evaluated(at(template, 'Outputs', 'ExecutionRoleArn', 'Value'), example, {})).toBe(passed);
  });

  test('allows what docs/permissions.md says of a key of one’s own, and of secrets', () => {
    const values = { ...example, RepositoryKeyArn: 'key', SecretArns: 'secrets', ParameterArns: 'parameters' };
    const actions = ['RepositoryKeyUse', 'ReadSecrets', 'ReadParameters'].flatMap((name) =>
      at(
        resource(name, { ...values, DeployRole: 'deploy', ExecutionRole: 'run' }),
        'PolicyDocument',
        'Statement',
        0,
        'Action',
      ),
    );
    const told = /also needs (.*?) on that key[\s\S]*?that the tasks get, (.*?) on its ARN/.exec(page) ?? [];
    const named = told.slice(1).flatMap((text) => [...text.matchAll(/`([a-z]+:\w+)`/g)].map(([, action]) => action));
    expect(actions.toSorted()).toEqual(named.toSorted());
  });
});
