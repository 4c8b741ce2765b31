import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../ports.ts';
import type { HealthCheck } from './state.ts';
import { afterCheck, checkFailure, START } from './target-health.ts';

const CHECK: HealthCheck = {
  HealthCheckProtocol: 'HTTP',
  HealthCheckPort: 'traffic-port',
  HealthCheckEnabled: true,
  HealthCheckPath: '/health',
  HealthCheckIntervalSeconds: 30,
  HealthCheckTimeoutSeconds: 5,
  HealthyThresholdCount: 3,
  UnhealthyThresholdCount: 2,
  Matcher: { HttpCode: '200,300-399' },
};

const answers: Readonly<Record<string, Answer | undefined>> = {
  ok: { status: 200, body: '' },
  moved: { status: 302, body: '' },
  busy: { status: 503, body: '' },
  refused: { status: 0, body: '' },
  silent: undefined,
};

/** The states after each check. */
function states(...checks: string[]): string[] {
  let course = START;
  return checks.map((name) => {
    course = afterCheck(course, checkFailure(answers[name], CHECK), CHECK);
    return [course.health.State, course.health.Reason].join(' ').trim();
  });
}

describe('a target', () => {
  test('is healthy after one passed check when it is new', () => {
    expect(states('ok')).toEqual(['healthy']);
    expect(states('busy', 'ok')).toEqual(['initial Elb.InitialHealthChecking', 'healthy']);
  });

  test('is unhealthy after the threshold of failures in a row, and says why', () => {
    expect(states('busy', 'busy').at(-1)).toBe('unhealthy Target.ResponseCodeMismatch');
    expect(states('silent', 'silent').at(-1)).toBe('unhealthy Target.Timeout');
    expect(states('refused', 'refused').at(-1)).toBe('unhealthy Target.FailedHealthChecks');
    expect(states('ok', 'busy', 'ok', 'busy')).toEqual(['healthy', 'healthy', 'healthy', 'healthy']);
    expect(states('ok', 'busy', 'silent').at(-1)).toBe('unhealthy Target.Timeout');
  });

  test('recovers after the threshold of passes in a row', () => {
    expect(states('busy', 'busy', 'ok', 'ok', 'ok').slice(2)).toEqual([
      'unhealthy Target.ResponseCodeMismatch',
      'unhealthy Target.ResponseCodeMismatch',
      'healthy',
    ]);
    expect(states('busy', 'busy', 'ok', 'ok', 'busy', 'ok', 'ok').at(-1)).toContain('unhealthy');
  });

  test('passes with every code of the matcher, a redirect only if it is there', () => {
    expect(states('moved')).toEqual(['healthy']);
    expect(checkFailure(answers.moved, { ...CHECK, Matcher: { HttpCode: '200' } })).toMatchObject({
      Description: 'Health checks failed with these codes: [302]',
    });
  });
});
