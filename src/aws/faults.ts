import { type Denial, denialHint, denialText, readDenial } from '../denial.ts';
import { UserError } from '../errors.ts';

/** A quota of the account is used up. No retry lifts it. `quota` is its name in Service Quotas. */
export class QuotaExceeded extends Error {
  constructor(cause: Error, quota?: string) {
    super(quota === undefined ? cause.message : `the quota “${quota}” of this account is used up`, { cause });
    this.name = 'QuotaExceeded';
  }
}

/** AWS refused a call for want of a right. No retry gets it: the error says what would. */
export class AccessDenied extends UserError {
  readonly denial: Denial;

  /** `call`: as the SDK names it. Its name stays AWS's own, by which some decide what they can do without. */
  constructor(cause: Error, call: { readonly service: string; readonly operation: string }) {
    const { service, operation } = call;
    const prefix = PREFIXES[service] ?? service.toLowerCase();
    const denial = readDenial(cause.message) ?? { action: `${prefix}:${operation}` };
    super(`AWS denies ${operation}: ${denialText(denial)}`, { cause, hint: denialHint(denial) });
    this.name = cause.name;
    this.denial = denial;
  }
}

/** Where IAM calls a service otherwise than the SDK does. */
const PREFIXES: Readonly<Record<string, string>> = {
  CloudWatchLogs: 'logs',
  ElasticLoadBalancingV2: 'elasticloadbalancing',
};

/** Whether an answer of AWS is for want of a right. */
export const isDenial = (error: unknown): error is Error =>
  isFault(error, 'AccessDeniedException', 'AccessDenied', 'UnauthorizedOperation', 'NotAuthorized');

/** Whether AWS answered with one of these error codes. ELBv2 drops the suffix `Exception` on the wire: either form matches. */
export function isFault(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'Code' in error && typeof error.Code === 'string' ? error.Code : error.name;
  return codes.some((wanted) => wanted === error.name || wanted === code);
}

/**
 * Whether STS could not get the keys with which a token is signed. It has the code of a token that is no good, for which
 * AWS's own advice is to try again with another one; here it helps.
 */
export function isKeyFault(error: unknown): boolean {
  return (
    isFault(error, 'InvalidIdentityToken', 'InvalidIdentityTokenException') &&
    error instanceof Error &&
    /retrieve verification key/i.test(error.message)
  );
}

/**
 * Errors that AWS tells apart by their text alone. The one place where text decides; the wordings are those that
 * AWS's own Terraform provider and users' logs show.
 */
const TEXTS = {
  'linked role missing': /Unable to assume the service linked role/i,
  'cluster differs': /Arguments on this idempotent request are inconsistent/i,
  'too many revisions at once': /Too many concurrent attempts to create a new revision/i,
  'service exists': /Creation of service was not idempotent/i,
  'service drains': /still Draining/i,
  'target group not attached': /does not have an associated load balancer/i,
  'threshold unknown': /deploymentCircuitBreaker|thresholdConfiguration/i,
  'target group missing': /target group .*does not exist/i,
  'role not there yet': /Role is not valid/i,
} as const;

export type TextFault = keyof typeof TEXTS;

/** Whether AWS refused for this reason, with the generic code that it shares with many other reasons. */
export function isTextFault(error: unknown, ...faults: readonly TextFault[]): boolean {
  return (
    isFault(error, 'InvalidParameterException', 'ClientException') &&
    error instanceof Error &&
    faults.some((fault) => TEXTS[fault].test(error.message))
  );
}
