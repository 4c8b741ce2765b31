import { describe, expect, test } from '@jest/globals';
import { type Decision, decide, type Question, type Statement } from './policy.ts';

const SERVICE = 'arn:aws:ecs:eu-central-1:123456789012:service/shop-dev/shop-dev';
const UPDATE: Question = { action: 'ecs:UpdateService', resource: SERVICE };
const PASS: Question = {
  action: 'iam:PassRole',
  resource: 'arn:aws:iam::123456789012:role/shop-execution',
  keys: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
};
const allow = (more: Partial<Statement>): Statement => ({ Effect: 'Allow', Action: '*', Resource: '*', ...more });

const rows: readonly [string, readonly Statement[], Question, Decision][] = [
  ['nothing allows it', [], UPDATE, 'implicitly denied'],
  ['it is allowed by name', [allow({ Action: 'ecs:UpdateService', Resource: SERVICE })], UPDATE, 'allowed'],
  ['one of several allows it', [allow({ Action: 'ecr:*' }), allow({ Action: ['ecs:Update*'] })], UPDATE, 'allowed'],
  ['an action is written in another case', [allow({ Action: 'ECS:updateservice' })], UPDATE, 'allowed'],
  ['a resource is written in another case', [allow({ Resource: SERVICE.toUpperCase() })], UPDATE, 'implicitly denied'],
  ['the resource is another', [allow({ Resource: SERVICE.replace('dev', 'prod') })], UPDATE, 'implicitly denied'],
  ['a star crosses slashes', [allow({ Resource: 'arn:aws:ecs:*:service/shop-*' })], UPDATE, 'allowed'],
  ['a question mark is one character', [allow({ Resource: `${SERVICE}?` })], UPDATE, 'implicitly denied'],
  ['a dot is a dot', [allow({ Resource: SERVICE.replace('-', '.') })], UPDATE, 'implicitly denied'],
  [
    'something denies it',
    [allow({}), { Effect: 'Deny', Action: 'ecs:UpdateService', Resource: '*' }],
    UPDATE,
    'explicitly denied',
  ],
  [
    'a condition holds',
    [allow({ Condition: { StringEquals: { 'iam:PassedToService': ['ec2', 'ecs-tasks.amazonaws.com'] } } })],
    PASS,
    'allowed',
  ],
  [
    'a condition does not hold',
    [allow({ Condition: { StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } } })],
    PASS,
    'implicitly denied',
  ],
  [
    'the request has no such key',
    [allow({ Condition: { StringEquals: { 'aws:ResourceTag/project': 'shop' } } })],
    PASS,
    'implicitly denied',
  ],
  [
    'both keys have to hold',
    [allow({ Condition: { ArnLike: { 'iam:PassedToService': 'ecs*' }, StringEquals: { other: 'x' } } })],
    PASS,
    'implicitly denied',
  ],
];

describe('what IAM decides', () => {
  test.each(rows)('when %s', (_, Statement, question, decision) => {
    expect(decide([{ Version: '2012-10-17', Statement }], question)).toBe(decision);
  });
});
