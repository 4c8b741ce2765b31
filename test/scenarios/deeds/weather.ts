import { isRecord } from '../../../src/json.ts';
import type { Deed } from '../story.ts';

// What becomes of calls to AWS, and of the time between them.

/** The job's role may not call this operation, from now on. */
export const denied =
  (operation: string): Deed =>
  ({ aws }) =>
    void aws.faults.add({ kind: 'deny', operation });

/** The session of the job's role is over. */
export const sessionExpired: Deed = ({ aws }) =>
  void aws.faults.add({
    kind: 'error',
    code: 'ExpiredTokenException',
    message: 'The security token included in the request is expired',
  });

/** One call in five is refused, without a pattern that a sequence of calls could fall in step with. */
export const throttled: Deed = ({ aws }) => {
  let seed = 1;
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  aws.faults.add({ kind: 'throttle', match: () => draw() % 5 === 0 });
};

/**
 * Every so manyth connection breaks, half of them after the call took effect; but for the registration of a revision,
 * which AWS then makes twice.
 */
export const connectionsBreak =
  (every: number): Deed =>
  ({ aws }) => {
    let calls = 0;
    aws.faults.add({ kind: 'drop', match: () => ++calls % (2 * every) === 0 });
    aws.faults.add({
      kind: 'drop',
      applied: true,
      match: (input) => calls % (2 * every) === every && !registers(input),
    });
  };

const registers = (input: unknown) => isRecord(input) && 'containerDefinitions' in input;

/** Answers take longer than anybody's patience with a signal (real milliseconds). */
export const slow =
  (aim: { readonly service?: string; readonly operation?: string }): Deed =>
  ({ aws }) =>
    void aws.faults.add({ kind: 'delay', ms: 1500, ...aim });

/** The first answer after a change is the one of before, and some more of them. */
export const stale =
  (operation: string, times: number): Deed =>
  ({ aws }) =>
    void aws.faults.add({ kind: 'stale', operation, times });

/** Nobody looks for so long, though the cloud goes on. */
export const secondsPass =
  (seconds: number): Deed =>
  ({ clock }) =>
    clock.leap(seconds);

/** Just before AWS carries out the first such call something else happens. */
export const justBefore =
  (operation: string, deed: Deed): Deed =>
  (cloud) => {
    const match = () => {
      deed(cloud);
      return true;
    };
    cloud.aws.faults.add({ kind: 'delay', ms: 0, operation, times: 1, match });
  };

/** As soon as AWS has carried out the first such call, and before anything falls due. */
export const justAfter = (operation: string, deed: Deed): Deed =>
  justBefore(operation, (cloud) => void setImmediate(deed, cloud));
