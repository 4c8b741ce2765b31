import { describe, expect, test } from '@jest/globals';
import { type Denial, denialHint, denialText, readDenial, statementFor } from '../src/denial.ts';

const SESSION = 'arn:aws:sts::123456789012:assumed-role/shop-dev-deploy/GitHubActions';
const SERVICE = 'arn:aws:ecs:eu-central-1:123456789012:service/shop-dev/shop-dev';
const denied = (rest: string) => `User: ${SESSION} is not authorized to perform: ecs:UpdateService${rest}`;

const sentences: readonly [string, string, Partial<Denial> | undefined][] = [
  [
    'with all of it',
    denied(` on resource: ${SERVICE} because no identity-based policy allows the ecs:UpdateService action`),
    { resource: SERVICE },
  ],
  ['without a reason', denied(` on resource: ${SERVICE}`), { resource: SERVICE }],
  ['without a resource', denied(' because no identity-based policy allows the ecs:UpdateService action'), {}],
  [
    'on everything',
    denied(' on resource: * because no identity-based policy allows the ecs:UpdateService action'),
    { resource: '*' },
  ],
  ['that ends with a full stop', denied(` on resource: ${SERVICE}.`), { resource: SERVICE }],
  [
    'by another account’s resource',
    denied(' on resource: * because no resource-based policy allows the ecs:UpdateService action'),
    { resource: '*' },
  ],
  [
    'by a service control policy',
    denied(` on resource: ${SERVICE} because no service control policy allows the ecs:UpdateService action`),
    { resource: SERVICE, barrier: 'no service control policy allows it' },
  ],
  [
    'by a permissions boundary',
    denied(' because no permissions boundary allows the ecs:UpdateService action'),
    { barrier: 'no permissions boundary allows it' },
  ],
  [
    'by a session policy',
    denied(' because no session policy allows the ecs:UpdateService action'),
    { barrier: 'no session policy allows it' },
  ],
  [
    'by a VPC endpoint',
    denied(' because no VPC endpoint policy allows the ecs:UpdateService action'),
    { barrier: 'no VPC endpoint policy allows it' },
  ],
  [
    'by an explicit deny',
    denied(` on resource: ${SERVICE} with an explicit deny in an identity-based policy`),
    { resource: SERVICE, barrier: 'an explicit deny in the identity-based policy forbids it' },
  ],
  [
    'by an explicit deny in a service control policy',
    denied(' with an explicit deny in a service control policy'),
    { barrier: 'an explicit deny in the service control policy forbids it' },
  ],
  [
    'by an explicit deny in a permissions boundary',
    denied(' with an explicit deny in a permissions boundary'),
    { barrier: 'an explicit deny in the permissions boundary forbids it' },
  ],
];

describe('AWS’s sentence', () => {
  test.each(sentences)('%s is read', (_, words, told) => {
    expect(readDenial(words)).toEqual({
      who: SESSION,
      action: 'ecs:UpdateService',
      resource: undefined,
      barrier: undefined,
      ...told,
    });
  });

  test.each(['Access Denied', 'Your authorization token has expired. Reauthenticate and try again.', ''])(
    'about something else is not: "%s"',
    (words) => expect(readDenial(words)).toBeUndefined(),
  );

  test('says no more of a resource than what an ARN may hold', () => {
    expect(readDenial(denied(' on resource: arn:aws:ecs:x:1:service/a`::error::b'))?.resource).toBe(
      'arn:aws:ecs:x:1:service/a',
    );
  });
});

test.each([
  [SESSION, 'the role shop-dev-deploy may not do ecs:UpdateService on x'],
  ['arn:aws:iam::123456789012:user/ops/anna', 'the user ops/anna may not do ecs:UpdateService on x'],
  ['arn:aws:iam::123456789012:root', 'arn:aws:iam::123456789012:root may not do ecs:UpdateService on x'],
  [undefined, 'the role of this job may not do ecs:UpdateService on x'],
])('who it is: %s', (who, text) => {
  expect(denialText({ who, action: 'ecs:UpdateService', resource: 'x' })).toBe(text);
});

const ecs = (path: string) => `arn:aws:ecs:eu-central-1:123456789012:${path}`;
const elb = (path: string) => `arn:aws:elasticloadbalancing:eu-central-1:123456789012:${path}`;

describe('the statement to add', () => {
  test.each([
    ['ecs:UpdateService', SERVICE, SERVICE],
    ['ecs:DescribeTasks', ecs('task/shop-dev/0123456789abcdef0123456789abcdef'), ecs('task/shop-dev/*')],
    [
      'ecs:StopServiceDeployment',
      ecs('service-deployment/shop-dev/shop-dev/x1'),
      ecs('service-deployment/shop-dev/shop-dev/*'),
    ],
    ['ecs:RegisterTaskDefinition', ecs('task-definition/shop-dev:*'), ecs('task-definition/shop-dev:*')],
    ['ecs:TagResource', ecs('task-definition/shop-dev:7'), ecs('task-definition/shop-dev:*')],
    [
      'elasticloadbalancing:ModifyListener',
      elb('listener/app/shop-dev-alb/50dc6c495c0c9188/f2f7dc8efc522ab2'),
      elb('listener/app/shop-dev-alb/*'),
    ],
    ['elasticloadbalancing:CreateTargetGroup', elb('targetgroup/shop-dev-tg/*'), elb('targetgroup/shop-dev-tg/*')],
    [
      'logs:CreateLogGroup',
      'arn:aws:logs:eu-central-1:1:log-group:/ecs/shop-dev:log-stream:',
      'arn:aws:logs:eu-central-1:1:log-group:/ecs/shop-dev:*',
    ],
    [
      'logs:TagResource',
      'arn:aws:logs:eu-central-1:1:log-group:/ecs/shop-dev',
      'arn:aws:logs:eu-central-1:1:log-group:/ecs/shop-dev',
    ],
    ['ecr:GetAuthorizationToken', '*', '*'],
    ['ec2:DescribeVpcs', undefined, '*'],
  ])('for %s on %s is on %s', (action, resource, on) => {
    expect(statementFor({ action, resource })).toEqual({ Effect: 'Allow', Action: action, Resource: on });
  });

  const role = 'arn:aws:iam::123456789012:role/shop-execution';
  const linked = 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';
  test.each([
    ['iam:PassRole', role, role, { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } }],
    ['iam:CreateServiceLinkedRole', linked, linked, { StringEquals: { 'iam:AWSServiceName': 'ecs.amazonaws.com' } }],
    [
      'ecs:ListTasks',
      ecs('container-instance/shop-dev/*'),
      '*',
      { ArnEquals: { 'ecs:cluster': ecs('cluster/shop-dev') } },
    ],
  ])('for %s is held to what it is for', (action, resource, on, condition) => {
    expect(statementFor({ action, resource })).toEqual({
      Effect: 'Allow',
      Action: action,
      Resource: on,
      Condition: condition,
    });
  });

  test('is not offered where it would not help', () => {
    expect(denialHint({ action: 'ecs:UpdateService', barrier: 'no service control policy allows it' })).toBe(
      'It is not for want of a right of its own: no service control policy allows it. Ask whoever keeps that policy.',
    );
  });
});
