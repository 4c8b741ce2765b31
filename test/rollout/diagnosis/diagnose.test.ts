import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/rollout/diagnosis/diagnose.ts';
import type { Findings } from '../../../src/rollout/diagnosis/findings.ts';
import { container } from '../looks.ts';
import { exited, findings, stopped, target, top, unstarted } from './findings.ts';

const INIT = 'ResourceInitializationError: unable to pull secrets or registry auth:';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db-AbCdEf';
const _IMAGE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop-dev@sha256:0a1b2c';

describe('what was in the way of tasks', () => {
  test.each<[string, string]>([
    [
      'no-capacity/capacity',
      '(service shop-dev) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
    ],
    [
      'no-capacity/quota',
      "(service shop-dev) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently.",
    ],
    [
      'no-capacity/quota',
      '(service shop-dev) was unable to place a task. Reason: You’ve reached the limit on the number of tasks you can run concurrently',
    ],
    [
      'no-capacity/quota',
      '(service shop-dev) was unable to place a task. Reason: The requested CPU configuration is above your limit.',
    ],
    ['no-capacity/zone', '(service shop-dev) was unable to place a task. Reason: Internal error.'],
    [
      'deployment-configuration-impossible',
      '(service shop-dev) was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
    ],
    [
      'role-not-assumable',
      "(service shop-dev) failed to launch a task with (error ECS was unable to assume the role 'arn:aws:iam::123456789012:role/shop-task' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.).",
    ],
    [
      'role-not-assumable',
      'IAM trust relationship has been misconfigured or changed, and ECS can no longer maintain your service',
    ],
    ['unknown', '(service shop-dev) has started 1 tasks: (task 1).'],
    ['unknown', '(service shop-dev) is unable to consistently start tasks successfully.'],
  ])('%s: %s', (cause, event) => {
    expect(top({ events: [event] })).toBe(cause);
  });

  test('is told with the role that ECS can not assume', () => {
    const [cause] = diagnose(
      findings({ events: ["error ECS was unable to assume the role 'arn:aws:iam::123456789012:role/shop-task' that"] }),
    );
    expect(cause?.summary).toBe("ECS can't assume role arn:aws:iam::123456789012:role/shop-task");
  });
});

describe('when several causes speak,', () => {
  const CAPACITY = '(service shop-dev) was unable to place a task. Reason: Capacity is unavailable at this time.';
  const names = (more: Partial<Findings>) => diagnose(findings(more)).map(({ name }) => name);

  test.each<[string, Partial<Findings>, readonly string[]]>([
    [
      'a crash is likelier than an unhealthy target',
      { stopped: [exited(1)], targets: [target('Target.Timeout', undefined, { address: '10.0.0.9' })] },
      ['crash-on-start', 'no-answer'],
    ],
    [
      'the target of a task that crashed is no cause',
      { stopped: [exited(1)], targets: [target('Target.Timeout')] },
      ['crash-on-start'],
    ],
    [
      'running out of memory explains exit code 137',
      { stopped: [exited(137, '1', 'OutOfMemoryError: x')] },
      ['out-of-memory'],
    ],
    [
      'and another 137 beside it does not become likelier',
      { stopped: [exited(137, '1'), exited(137, '2', 'OutOfMemoryError: x')] },
      ['out-of-memory', 'crash-on-start'],
    ],
    [
      'what was seen more often is likelier',
      { stopped: [unstarted('CannotPullContainerError: dial tcp', '1'), exited(1, '2'), exited(1, '3')] },
      ['crash-on-start', 'cannot-pull-image'],
    ],
    [
      'capacity comes last',
      { stopped: [exited(1)], events: [CAPACITY, CAPACITY, CAPACITY] },
      ['crash-on-start', 'no-capacity'],
    ],
    [
      'an unhealthy task is likelier than capacity',
      { targets: [target('Target.Timeout')], events: [CAPACITY, `${CAPACITY} `] },
      ['no-answer', 'no-capacity'],
    ],
    [
      'a task that only starts is no cause',
      { stopped: [exited(1, '2')], targets: [target('Elb.InitialHealthChecking')] },
      ['crash-on-start'],
    ],
    [
      'Spot comes after a crash',
      {
        stopped: [
          stopped('1', { stopCode: 'SpotInterruption', containers: [container({ exitCode: 143 })] }),
          exited(1, '2'),
        ],
      },
      ['crash-on-start', 'spot-interrupted'],
    ],
  ])('%s', (_, more, expected) => {
    expect(names(more)).toEqual(expected);
  });
});

describe('any cause', () => {
  test('names the secret that it is about, what is lacking, and no more of it', () => {
    const reason = `${INIT} execution resource retrieval failed: unable to retrieve secret from asm: failed to fetch secret ${SECRET}: AccessDeniedException: User is not authorized to perform: secretsmanager:GetSecretValue on resource: ${SECRET}`;
    expect(diagnose(findings({ stopped: [unstarted(reason)] }))).toMatchObject([
      {
        summary: `the execution role may not read secret ${SECRET}`,
        fix: [`Give the role of execution-role-arn secretsmanager:GetSecretValue on ${SECRET}.`],
      },
    ]);
  });

  test('counts what happened several times', () => {
    const [cause] = diagnose(findings({ stopped: [exited(3, '1'), exited(3, '2'), exited(3, '3')] }));
    expect(cause?.evidence).toEqual([
      '3 tasks stopped: Essential container in task exited; container app exited with code 3',
    ]);
  });

  test('unknown tells everything that was found, and guesses nothing', () => {
    const [cause, ...others] = diagnose(
      findings({
        deployment: { status: 'ROLLBACK_SUCCESSFUL', statusReason: 'The circuit breaker threshold was exceeded.' },
        stopped: [unstarted('ContainerRuntimeError: something new', 'abcdef0123')],
        targets: [target('Elb.InternalError', undefined, { state: 'unavailable' })],
        events: ['(service shop-dev) has begun draining connections on 1 tasks.'],
      }),
    );
    expect(others).toEqual([]);
    expect(cause).toMatchObject({
      name: 'unknown',
      evidence: [
        'the deployment is ROLLBACK_SUCCESSFUL: The circuit breaker threshold was exceeded.',
        'task abcdef01 stopped: ContainerRuntimeError: something new',
        'target 10.0.0.1:8000 is unavailable, Elb.InternalError',
        'ECS: has begun draining connections on 1 tasks.',
      ],
    });
  });

  test('is there even when nothing was found', () => {
    expect(diagnose(findings())).toMatchObject([{ name: 'unknown', evidence: [] }]);
  });
});
