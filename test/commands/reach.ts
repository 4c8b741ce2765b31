import { isFields } from '../simulator/validate.ts';
import type { Stage } from './deployments.ts';

type Account = Pick<Stage, 'simulator'>;

/**
 * How many healthy targets requests can reach through the listener that forwards, or else the first rule that does: none where a target group that gets a
 * share of them has none, for the load balancer answers that share with 503. `of`: in this target group alone.
 */
export function reachable({ simulator: { elb } }: Account, of?: string): number {
  const { listeners, rules } = elb.state;
  const forwards = [
    ...[...listeners.values()].map((each) => each.defaultActions),
    ...[...rules.values()].map((each) => each.actions),
  ]
    .map((actions) => actions.filter(({ Type }) => Type === 'forward'))
    .find((actions) => actions.length > 0);
  const shares = (forwards ?? [])
    .flatMap(({ ForwardConfig }) => ForwardConfig?.TargetGroups ?? [])
    .filter(({ TargetGroupArn, Weight = 1 }) => Weight > 0 && (of === undefined || TargetGroupArn === of));
  const counts = shares.map(({ TargetGroupArn }) => healthyIn(elb, TargetGroupArn));
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0);
}

function healthyIn(elb: Account['simulator']['elb'], TargetGroupArn: string | undefined): number {
  const answer = elb.service.operations['DescribeTargetHealth']?.run({ TargetGroupArn });
  const targets: unknown = isFields(answer) ? answer['TargetHealthDescriptions'] : [];
  return Array.isArray(targets) ? targets.filter(isHealthy).length : 0;
}

const isHealthy = (target: unknown) =>
  isFields(target) && isFields(target['TargetHealth']) && target['TargetHealth']['State'] === 'healthy';

/** Counts them at every second of the cloud's time; `stop` gives the fewest. */
export function watchReach(aws: Account): { stop(): number } {
  const { clock } = aws.simulator;
  let fewest = reachable(aws);
  let cancel = clock.after(1, look);
  function look(): void {
    fewest = Math.min(fewest, reachable(aws));
    cancel = clock.after(1, look);
  }
  return {
    stop() {
      cancel();
      return fewest;
    },
  };
}
