import { describe, expect, test } from '@jest/globals';
import type { Expected } from '../../rehearsal/expected.ts';
import { denials } from '../../rehearsal/stage/checks.ts';
import { policyIn, trustIn } from '../../rehearsal/stage/read-policy.ts';
import type { Answered } from '../simulator/iam/iam.ts';

const EXPECTED: Expected = { result: 'success', jobs: {} };
const answer = (action: string, decision: Answered['decision'] = 'implicitly denied'): Answered => ({
  principal: 'the role',
  action,
  resource: 'it',
  decision,
});

describe('denials', () => {
  test('what is allowed is not told', () => {
    expect(denials(EXPECTED, [answer('ecs:UpdateService', 'allowed')])).toEqual([]);
  });

  test('what is denied is told once, however often it is asked for', () => {
    const asked = [answer('ecs:UpdateService'), answer('ecs:UpdateService', 'explicitly denied')];
    expect(denials(EXPECTED, asked)).toEqual(['the role may not do ecs:UpdateService on it']);
  });

  test('what is to be denied has to be', () => {
    const expected = { ...EXPECTED, denied: ['ecs:DeleteService'] };
    expect(denials(expected, [answer('ecs:DeleteService')])).toEqual([]);
    expect(denials(expected, [answer('ecs:DeleteService', 'allowed')])).toEqual(['ecs:DeleteService is allowed']);
  });
});

describe('a policy that is read', () => {
  const document = (statement: object) => ({ Version: '2012-10-17', Statement: [statement] });

  test('keeps its conditions', () => {
    const Condition = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };
    const read = policyIn(document({ Sid: 'A', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition }));
    expect(read.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: ['*'],
        Condition: { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com'] } },
      },
    ]);
  });

  test.each<[string, unknown]>([
    ['a part that the simulated IAM does not know', document({ Effect: 'Allow', NotAction: 'ecs:*', Resource: '*' })],
    ['no effect', document({ Action: 'ecs:*', Resource: '*' })],
    ['a reference that nobody filled in', document({ Effect: 'Allow', Action: 'ecs:*', Resource: { Ref: 'Key' } })],
    ['no statement', { Version: '2012-10-17', Statement: [] }],
    ['no version', { Statement: [{ Effect: 'Allow', Action: 'ecs:*', Resource: '*' }] }],
  ])('is refused with %s', (_, policy) => {
    expect(() => policyIn(policy)).toThrow();
  });

  test('of trust as well', () => {
    expect(() => trustIn(document({ Effect: 'Allow', Action: 'sts:AssumeRole', NotPrincipal: '*' }))).toThrow(
      'NotPrincipal',
    );
  });
});
