import type { Answer, Clock, Network, Target, TargetHealth } from '../ports.ts';
import { matcherRanges } from './matcher.ts';
import type { HealthCheck } from './state.ts';

export const REGISTERING: TargetHealth = {
  State: 'initial',
  Reason: 'Elb.RegistrationInProgress',
  Description: 'Target registration is in progress',
};
const CHECKING: TargetHealth = {
  State: 'initial',
  Reason: 'Elb.InitialHealthChecking',
  Description: 'Initial health checks in progress',
};
export const NOT_IN_USE: TargetHealth = {
  State: 'unused',
  Reason: 'Target.NotInUse',
  Description: 'Target group is not configured to receive traffic from the load balancer',
};
export const ZONE_NOT_ENABLED: TargetHealth = {
  State: 'unused',
  Reason: 'Target.NotInUse',
  Description: 'Target is in an Availability Zone that is not enabled for the load balancer',
};
export const NOT_REGISTERED: TargetHealth = {
  State: 'unused',
  Reason: 'Target.NotRegistered',
  Description: 'Target is not registered to the target group',
};
export const DRAINING: TargetHealth = {
  State: 'draining',
  Reason: 'Target.DeregistrationInProgress',
  Description: 'Target deregistration is in progress',
};

/** What the checks of one target have come to. */
export interface Course {
  readonly health: TargetHealth;
  /** How many checks in a row came out otherwise than the state says. */
  readonly against: number;
}

export const START: Course = { health: REGISTERING, against: 0 };

/** The course after one more check; `failure` is `undefined` when it passed. */
export function afterCheck(course: Course, failure: TargetHealth | undefined, check: HealthCheck): Course {
  if (failure === undefined) {
    // One passed check is enough for a new target, whatever the threshold.
    const enough = course.health.State === 'unhealthy' ? check.HealthyThresholdCount : 1;
    const against = course.health.State === 'healthy' ? 0 : course.against + 1;
    if (course.health.State !== 'unhealthy') return { health: { State: 'healthy' }, against: 0 };
    return against >= enough ? { health: { State: 'healthy' }, against: 0 } : { ...course, against };
  }
  if (course.health.State === 'unhealthy') return { health: failure, against: 0 };
  const health = course.health.State === 'initial' ? CHECKING : course.health;
  const against = course.against + 1;
  return against >= check.UnhealthyThresholdCount ? { health: failure, against: 0 } : { health, against };
}

/** Why a check failed; `undefined` when it passed. A status below 100 stands for a connection refused or garbled. */
export function checkFailure(answer: Answer | undefined, check: HealthCheck): TargetHealth | undefined {
  const failed = (Reason: string, Description: string): TargetHealth => ({ State: 'unhealthy', Reason, Description });
  if (answer === undefined) return failed('Target.Timeout', 'Request timed out');
  if (answer.status < 100) return failed('Target.FailedHealthChecks', 'Health checks failed');
  const ranges = matcherRanges(check.Matcher.HttpCode ?? '200') ?? [];
  if (ranges.some(([low, high]) => answer.status >= low && answer.status <= high)) return undefined;
  return failed('Target.ResponseCodeMismatch', `Health checks failed with these codes: [${answer.status}]`);
}

/** How a target is checked: by whom, and whether it may be yet. */
export interface Checked {
  readonly target: Target;
  /** The target group's settings as they are now. */
  check(): HealthCheck;
  /** Whether an active load balancer sends it traffic. */
  ready(): boolean;
}

/** Checks one target until it is told to stop; `course` says what came of it. */
export function watchTarget(
  clock: Clock,
  network: Network,
  { target, check, ready }: Checked,
): { readonly course: () => Course; readonly stop: () => void } {
  let course = START;
  let cancel = clock.after(firstCheck(target, check()), tick);

  function tick(): void {
    const settings = check();
    cancel = clock.after(settings.HealthCheckIntervalSeconds, tick);
    if (!ready()) {
      course = START;
      return;
    }
    const port = settings.HealthCheckPort === 'traffic-port' ? target.port : Number(settings.HealthCheckPort);
    const failure = checkFailure(network.ask({ ip: target.ip, port }, settings.HealthCheckPath), settings);
    course = afterCheck(course, failure, settings);
  }
  return { course: () => course, stop: () => cancel() };
}

/** Targets are not all checked at the same moment: each has its own place in the interval. */
function firstCheck({ ip, port }: Target, { HealthCheckIntervalSeconds: interval }: HealthCheck): number {
  const spread = [...`${ip}:${port}`].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 97;
  return 2 + (spread / 97) * (interval - 2);
}
