import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../src/rollout/diagnosis/diagnose.ts';
import type { Findings } from '../../../src/rollout/diagnosis/findings.ts';
import { container, task } from '../looks.ts';
import { FAILED_CHECKS, findings, log, replaced, STARTED, target, top } from './findings.ts';

describe('a task that is not healthy', () => {
  const twice = [replaced(FAILED_CHECKS, '1'), replaced(FAILED_CHECKS, '2')];

  test.each<[string, Partial<Findings>]>([
    ['no-answer', { targets: [target('Target.Timeout', 'Request timed out')] }],
    ['no-answer', { targets: [target('Target.FailedHealthChecks', 'Health checks failed')] }],
    [
      'no-answer',
      {
        events: [
          '(service shop-dev) (port 8000) is unhealthy in (target-group arn) due to (reason Request timed out).',
        ],
      },
    ],
    ['no-answer/other-port', { targets: [target('Target.Timeout')], logs: [log('Server listening on :3000')] }],
    [
      'no-answer/loopback',
      {
        targets: [target('Target.FailedHealthChecks')],
        logs: [log('INFO: Uvicorn running on http://127.0.0.1:8000 (Press CTRL+C to quit)')],
      },
    ],
    ['no-answer/in-the-way', { targets: [target('Target.Timeout')], logs: [log('listening on 0.0.0.0:8000')] }],
    // A sidecar's port is nobody's business.
    [
      'no-answer',
      {
        targets: [target('Target.Timeout')],
        logs: [log('listening on :9090', { container: 'metrics' }), log('hello')],
      },
    ],
    // How the checks failed is gone, but the log tells.
    ['no-answer/other-port', { stopped: twice, logs: [log('Listening on port 5000')] }],
    ['unknown', { stopped: twice, logs: [log('Listening on port 8000')] }],
    ['unknown', { stopped: twice }],

    [
      'health-check-status/503',
      { targets: [target('Target.ResponseCodeMismatch', 'Health checks failed with these codes: [503]')] },
    ],
    [
      'health-check-status/404',
      {
        stopped: twice,
        events: [
          '(service shop-dev) (task 1) (port 8000) is unhealthy in (target-group arn) due to (reason Health checks failed with these codes: [404]).',
        ],
      },
    ],
    [
      'health-check-status/301,302',
      { targets: [target('Target.ResponseCodeMismatch', 'Health checks failed with these codes: [301, 302]')] },
    ],
    ['health-check-status', { targets: [target('Target.ResponseCodeMismatch')] }],

    [
      'target-not-in-use/zone',
      {
        targets: [
          target('Target.NotInUse', 'Target is in an Availability Zone that is not enabled for the load balancer', {
            state: 'unused',
          }),
        ],
      },
    ],
    [
      'target-not-in-use/zone',
      {
        stopped: twice,
        events: [
          '(port 3000) is unhealthy in (target-group arn) due to (reason Target is in an Availability Zone that is not enabled for the load balancer)',
        ],
      },
    ],
    [
      'target-not-in-use/listener',
      {
        targets: [
          target('Target.NotInUse', 'Target group is not configured to receive traffic from the load balancer', {
            state: 'unused',
          }),
        ],
      },
    ],
    [
      'target-not-in-use/group',
      {
        events: [
          '(service shop-dev) failed to register targets in (target-group arn) with (error TARGET GROUP IS NOT FOUND)',
        ],
      },
    ],

    ['container-health-check', { stopped: [replaced('Task failed container health checks')] }],
    ['container-health-check', { running: [task('1', { containers: [container({ health: 'UNHEALTHY' })] })] }],

    ['too-slow-to-start/deadline', { targets: [target('Elb.InitialHealthChecking', undefined, { state: 'initial' })] }],
    // It listened at 80 s and had to go at 90.
    [
      'too-slow-to-start/replaced',
      { stopped: [replaced(FAILED_CHECKS)], logs: [log('booting\nmigrating\nlistening on :8000', { after: 78 })] },
    ],
    [
      'too-slow-to-start/replaced',
      {
        stopped: [replaced(FAILED_CHECKS)],
        targets: [target('Target.Timeout')],
        events: ['(reason Request timed out)'],
        logs: [log('Started Shop in 81 seconds\nTomcat started on port 8000 (http)', { after: 80 })],
      },
    ],
    // Between the two there was no time for another check, but that is how the settings are.
    [
      'no-answer/in-the-way',
      {
        stopped: [replaced(FAILED_CHECKS, '1', { endedAt: STARTED + 20_000 })],
        targets: [target('Target.Timeout')],
        logs: [log('listening on :8000')],
      },
    ],
    // One was replaced, and nobody knows why; that the next only starts explains nothing.
    ['unknown', { stopped: twice, targets: [target('Elb.InitialHealthChecking', undefined, { address: '10.0.0.3' })] }],
    // What ended because it was replaced did not end for what its log says.
    ['unknown', { stopped: twice, logs: [log('a worker says: JavaScript heap out of memory')] }],
    // Long before: then it was not for being slow.
    [
      'no-answer/in-the-way',
      {
        stopped: [replaced(FAILED_CHECKS)],
        targets: [target('Target.Timeout')],
        logs: [log('listening on :8000', { after: 3 })],
      },
    ],
  ])('%s: %#', (cause, more) => {
    expect(top(more)).toBe(cause);
  });

  test('because its application listens elsewhere is told where, and both ways to heal it', () => {
    const [cause] = diagnose(
      findings({ targets: [target('Target.Timeout', 'Request timed out')], logs: [log('Listening on port 5000')] }),
    );
    expect(cause).toMatchObject({
      summary: 'nobody answers GET /health on port 8000: by its log the application listens on port 5000',
      evidence: [
        'the log says: Listening on port 5000',
        'target 10.0.0.1:8000 is unhealthy, Target.Timeout: Request timed out',
      ],
    });
    expect(cause?.fix.join()).toMatch(/variable PORT \(8000\), or set container-port: 5000/);
  });

  test('because of its status is told which, and what would be healthy', () => {
    const [cause] = diagnose(
      findings({ targets: [target('Target.ResponseCodeMismatch', 'Health checks failed with these codes: [404]')] }),
    );
    expect(cause?.summary).toBe('GET /health on port 8000 answers 404, and healthy is 200');
    expect(cause?.fix.join()).toContain('health-check-path');
  });

  test('because it starts slowly is told how long it takes, and a grace period that is longer', () => {
    const [cause] = diagnose(
      findings({ stopped: [replaced(FAILED_CHECKS)], logs: [log('listening on :8000', { after: 80 })] }),
    );
    expect(cause?.summary).toContain('needs 80 s until it listens');
    expect(cause?.fix[0]).toContain('health-check-grace-period to 120s');
  });

  test('because it starts slowly has no other cause: until then there was no answer', () => {
    const causes = diagnose(
      findings({
        stopped: [replaced(FAILED_CHECKS)],
        targets: [target('Target.Timeout', undefined, { address: '10.0.0.2' })],
        events: ['(reason Request timed out)', '(port 8000) (reason Request timed out)'],
        logs: [log('listening on :8000', { after: 80 })],
      }),
    );
    expect(causes.map(({ name }) => name)).toEqual(['too-slow-to-start']);
  });
});
