import { expect, test } from '@jest/globals';
import { beyondRights, documentedRights } from '../../rehearsal/stage/documented-rights.ts';

test('calls are allowed by name or pattern', () => {
  const calls = [
    { service: 'ecs', operation: 'UpdateService' },
    { service: 'elbv2', operation: 'DescribeRules' },
    { service: 'elbv2', operation: 'DeleteRule' },
    { service: 'registry', operation: 'PUT /v2/' },
    { service: 'sts', operation: 'GetCallerIdentity' },
  ];
  const rights = ['ecs:UpdateService', 'elasticloadbalancing:Describe*'];
  expect(beyondRights(calls, rights)).toEqual(['elasticloadbalancing:DeleteRule']);
});

test('the documentation tells them', async () => {
  const { deploy, destroy, plan } = await documentedRights();
  expect(deploy).toContain('ecs:CreateService');
  expect(destroy).toContain('ecs:DeleteService');
  expect(plan).not.toContain('ecs:CreateService');
  expect(plan).toContain('ecs:DescribeServices');
});
