import type { Action } from '@aws-sdk/client-elastic-load-balancing-v2';

/** How a listener, or one of its rules, forwards: who gets all requests, and which groups stand beside it without any. */
export interface Forward {
  readonly live: string;
  /** Attached to the load balancer, so that their targets are checked and ECS takes them, and sent nothing. */
  readonly beside: readonly string[];
}

/** A target group of a forward, with its share of the requests: 0 to 999. */
export interface Share {
  readonly arn: string;
  readonly weight: number;
}

/**
 * Pure: the action. Weights are all or nothing: a load balancer sends a group its share whether or not a target of it is
 * healthy, and answers 503 where none is there.
 */
export function forwardAction({ live, beside }: Forward): Action {
  const others = [...new Set(beside)].filter((arn) => arn !== live);
  if (others.length === 0) return { Type: 'forward', TargetGroupArn: live };
  const idle = others.map((TargetGroupArn) => ({ TargetGroupArn, Weight: 0 }));
  return { Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: live, Weight: 1 }, ...idle] } };
}

/** A described target group with those that were seen: see TargetGroupOut. */
interface Groups {
  readonly arn: string;
  readonly live: string;
  readonly known: readonly { readonly arn: string; readonly isOurs: boolean }[];
}

/** Pure: sends the live one everything, and keeps the one to come and others of ours attached beside it. */
export function forwardTo({ arn, live, known }: Groups): Action {
  return forwardAction({ live, beside: [arn, ...known.filter(({ isOurs }) => isOurs).map((group) => group.arn)] });
}

/** The target groups that are attached without getting requests: of others than the one to come we say nothing. */
export type Attached = Readonly<Record<string, 'attached'>>;

/** Pure: these target groups as attached ones. */
export const attached = (arns: readonly string[]): Attached =>
  Object.fromEntries(arns.map((arn) => [arn, 'attached'] as const));

/** Pure: the one to come, where another one is live. */
export const toCome = ({ arn, live }: Groups): Attached => (arn === live ? {} : attached([arn]));

/** Pure: where requests go, in words. */
export const forwardText = (arns: readonly string[]) => `forward to ${arns.join(' and ')}`;

/** Pure: the target groups that actions forward to. */
export function sharesOf(actions: readonly Action[] = []): Share[] {
  return actions.flatMap(({ Type, TargetGroupArn, ForwardConfig }) =>
    Type === 'forward'
      ? (ForwardConfig?.TargetGroups ?? [{ TargetGroupArn }]).flatMap(({ TargetGroupArn: arn, Weight = 1 }) =>
          arn === undefined ? [] : [{ arn, weight: Weight }],
        )
      : [],
  );
}

/** Pure: those that get requests, the one with the largest share first. */
export function servingIn(actions: readonly Action[] | undefined): string[] {
  return sharesOf(actions)
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ arn }) => arn);
}

/** Pure: those that are attached and get none. */
export function idleIn(actions: readonly Action[] | undefined): string[] {
  return sharesOf(actions)
    .filter(({ weight }) => weight === 0)
    .map(({ arn }) => arn);
}
