import { describe, expect, test } from '@jest/globals';
import { isFault, isTextFault, type TextFault } from '../../src/aws/faults.ts';

const fault = (name: string, message = '', more: object = {}) => Object.assign(new Error(message), { name, ...more });

describe('isFault', () => {
  test.each<[string, unknown, readonly string[], boolean]>([
    ['by its name', fault('ServiceNotFoundException'), ['ServiceNotFoundException'], true],
    ['by one of several', fault('B'), ['A', 'B'], true],
    ['by its code', fault('Unknown', '', { Code: 'TargetGroupNotFound' }), ['TargetGroupNotFound'], true],
    [
      'by its name beside a code',
      fault('TargetGroupNotFoundException', '', { Code: 'TargetGroupNotFound' }),
      ['TargetGroupNotFoundException'],
      true,
    ],
    ['not by a part of its name', fault('ServiceNotFoundException'), ['ServiceNotFound', 'NotFoundException'], false],
    ['not by its message', fault('Error', 'ServiceNotFoundException'), ['ServiceNotFoundException'], false],
    ['not by a code that is no text', fault('Error', '', { Code: 7 }), ['7'], false],
    ['not when it is no error', { name: 'A' }, ['A'], false],
    ['not by nothing', fault('A'), [], false],
  ])('%s', (_, error, codes, is) => {
    expect(isFault(error, ...codes)).toBe(is);
  });
});

describe('isTextFault', () => {
  // As AWS words them.
  const wordings: Readonly<Record<TextFault, string>> = {
    'linked role missing':
      'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
    'cluster differs':
      'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
    'too many revisions at once': 'Too many concurrent attempts to create a new revision of the specified family.',
    'service exists': 'Creation of service was not idempotent.',
    'service drains': 'Unable to Start a service that is still Draining.',
    'target group not attached':
      'The target group with targetGroupArn arn:aws:elasticloadbalancing:x does not have an associated load balancer.',
    'target group missing':
      'The target group arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/x/1 does not exist.',
    'threshold unknown': 'Unknown field: deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration',
    'role not there yet': 'Role is not valid',
  };
  const known: TextFault[] = [
    'linked role missing',
    'cluster differs',
    'too many revisions at once',
    'service exists',
    'service drains',
    'target group not attached',
    'target group missing',
    'threshold unknown',
    'role not there yet',
  ];

  test.each(known)('%s, and nothing else', (name) => {
    for (const code of ['InvalidParameterException', 'ClientException']) {
      const error = fault(code, wordings[name]);
      expect(known.filter((one) => isTextFault(error, one))).toEqual([name]);
    }
  });

  test.each<[string, unknown]>([
    ['another code with the same words', fault('AccessDeniedException', wordings['role not there yet'])],
    ['the code with other words', fault('ClientException', 'Role is fine')],
    ['the words without an error', wordings['role not there yet']],
  ])('not %s', (_, error) => {
    expect(isTextFault(error, 'role not there yet')).toBe(false);
  });
});
