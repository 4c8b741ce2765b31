import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLE } from '../../scripts/iam/names.ts';
import { policyFor } from '../../scripts/iam/policies.ts';
import { readTemplate } from './cloudformation.ts';
import { stackOf } from './stack.ts';

const template = readTemplate(await readFile(new URL('../../docs/github-role.yaml', import.meta.url), 'utf8'));
const needed = { Owner: 'acme', Repository: 'shop', Project: 'shop' };
const made = (parameters: Readonly<Record<string, string>> = {}) =>
  stackOf(template, { ...needed, ...parameters }, EXAMPLE);

const ROLE = {
  type: 'AWS::IAM::Role',
  properties: expect.objectContaining({
    RoleName: 'shop-dev-deploy',
    Policies: [{ PolicyName: 'deploy', PolicyDocument: policyFor(['deploy', 'operate'], EXAMPLE) }],
  }),
};

describe('a stack of the template', () => {
  test('has what nobody has to ask for, with references filled in', () => {
    const { resources, outputs } = made();
    expect(Object.keys(resources)).toEqual(['Provider', 'DeployRole', 'ExecutionRole']);
    expect(resources['DeployRole']).toEqual(ROLE);
    expect(JSON.stringify(resources['DeployRole'])).toContain(
      '"Federated":"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"',
    );
    expect(outputs).toEqual({
      DeployRoleArn: 'arn:aws:iam::123456789012:role/shop-dev-deploy',
      ExecutionRoleArn: 'arn:aws:iam::123456789012:role/shop-execution',
    });
  });

  test('has what its parameters ask for beside it', () => {
    const { resources } = made({
      MakeProvider: 'false',
      MayDestroy: 'true',
      SecretArns: 'one,two',
      RepositoryKeyArn: 'key',
    });
    expect(Object.keys(resources).toSorted()).toEqual([
      'DeployRole',
      'ExecutionRole',
      'MayDestroyIt',
      'ReadSecrets',
      'RepositoryKeyUse',
    ]);
    expect(resources['MayDestroyIt']?.properties).toEqual({
      RoleName: 'shop-dev-deploy',
      PolicyName: 'destroy',
      PolicyDocument: policyFor(['destroy'], EXAMPLE),
    });
    expect(resources['ReadSecrets']?.properties).toMatchObject({
      RoleName: 'shop-execution',
      PolicyDocument: { Statement: [{ Resource: ['one', 'two'] }] },
    });
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a parameter that there is not', { MayDestory: 'true' }, 'no parameter MayDestory'],
    ['a value that is not listed', { MayDestroy: 'yes' }, 'MayDestroy may not be "yes"'],
    ['a value of another pattern', { Project: 'Shop' }, 'Project may not be "Shop"'],
    ['a value that is too long', { Project: 'abcdefghijklmnopqrstuvwx' }, 'Project may not be'],
    ['one of two numbers', { OwnerId: '1' }, 'OwnerId and RepositoryId are given together'],
  ])('is not made with %s', (_, parameters, told) => {
    expect(() => made(parameters)).toThrow(told);
  });

  test('is not made without what it needs', () => {
    expect(() => stackOf(template, { Owner: 'acme', Repository: 'shop' }, EXAMPLE)).toThrow(
      'needs the parameter Project',
    );
  });
});
