import { AwsError } from '../ports.ts';
import type { Attribute } from './shapes.ts';

interface Spec {
  readonly initial: string;
  accepts(value: string): boolean;
}

const flag = (initial: boolean): Spec => ({
  initial: String(initial),
  accepts: (value) => /^(true|false)$/.test(value),
});
const text = (initial = ''): Spec => ({ initial, accepts: () => true });
const oneOf = (initial: string, ...others: string[]): Spec => ({
  initial,
  accepts: (value) => [initial, ...others].includes(value),
});
const count = (initial: number, min: number, max: number, alsoZero = false): Spec => ({
  initial: String(initial),
  accepts: (value) =>
    /^\d+$/.test(value) && ((alsoZero && value === '0') || (Number(value) >= min && Number(value) <= max)),
});
const offOr = (initial: string, max: number): Spec => ({
  initial,
  accepts: (value) => value === 'off' || count(1, 1, max).accepts(value),
});

/** The attributes of an Application Load Balancer. */
export const LOAD_BALANCER_ATTRIBUTES: Readonly<Record<string, Spec>> = {
  'access_logs.s3.enabled': flag(false),
  'access_logs.s3.bucket': text(),
  'access_logs.s3.prefix': text(),
  'connection_logs.s3.enabled': flag(false),
  'connection_logs.s3.bucket': text(),
  'connection_logs.s3.prefix': text(),
  'health_check_logs.s3.enabled': flag(false),
  'health_check_logs.s3.bucket': text(),
  'health_check_logs.s3.prefix': text(),
  'idle_timeout.timeout_seconds': count(60, 1, 4000),
  'client_keep_alive.seconds': count(3600, 60, 604_800),
  'deletion_protection.enabled': flag(false),
  'ipv6.deny_all_igw_traffic': flag(false),
  'load_balancing.cross_zone.enabled': oneOf('true'),
  'routing.http.desync_mitigation_mode': oneOf('defensive', 'monitor', 'strictest'),
  'routing.http.drop_invalid_header_fields.enabled': flag(false),
  'routing.http.preserve_host_header.enabled': flag(false),
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': flag(false),
  'routing.http.xff_client_port.enabled': flag(false),
  'routing.http.xff_header_processing.mode': oneOf('append', 'preserve', 'remove'),
  'routing.http2.enabled': flag(true),
  'waf.fail_open.enabled': flag(false),
  'zonal_shift.config.enabled': flag(false),
};

/** The attributes of a target group behind an Application Load Balancer. */
export const TARGET_GROUP_ATTRIBUTES: Readonly<Record<string, Spec>> = {
  'deregistration_delay.timeout_seconds': count(300, 0, 3600),
  'load_balancing.algorithm.anomaly_mitigation': oneOf('off', 'on'),
  'load_balancing.algorithm.type': oneOf('round_robin', 'least_outstanding_requests', 'weighted_random'),
  'load_balancing.cross_zone.enabled': oneOf('use_load_balancer_configuration', 'true', 'false'),
  'slow_start.duration_seconds': count(0, 30, 900, true),
  'stickiness.app_cookie.cookie_name': text(),
  'stickiness.app_cookie.duration_seconds': count(86_400, 1, 604_800),
  'stickiness.enabled': flag(false),
  'stickiness.lb_cookie.duration_seconds': count(86_400, 1, 604_800),
  'stickiness.type': oneOf('lb_cookie', 'app_cookie'),
  'target_group_health.dns_failover.minimum_healthy_targets.count': offOr('1', 1000),
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': offOr('off', 100),
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': count(1, 1, 1000),
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': offOr('off', 100),
};

/** What a new resource starts with. */
export function initialAttributes(specs: Readonly<Record<string, Spec>>): Map<string, string> {
  return new Map(Object.entries(specs).map(([key, spec]) => [key, spec.initial]));
}

/** Changes attributes, all or none; gives those that were asked for. */
export function changeAttributes(
  present: Map<string, string>,
  changes: readonly Attribute[],
  specs: Readonly<Record<string, Spec>>,
): Attribute[] {
  const asked = changes.map(({ Key = '', Value = '' }) => ({ Key, Value }));
  for (const { Key, Value } of asked) {
    const spec = Object.hasOwn(specs, Key) ? specs[Key] : undefined;
    if (spec === undefined) throw new AwsError('ValidationError', `Attribute key '${Key}' is not recognized`);
    if (!spec.accepts(Value))
      throw new AwsError('ValidationError', `'${Value}' is not a valid value for attribute '${Key}'`);
  }
  const next = new Map([...present, ...asked.map(({ Key, Value }) => [Key, Value] as const)]);
  for (const log of ['access_logs.s3', 'connection_logs.s3', 'health_check_logs.s3']) {
    if (next.get(`${log}.enabled`) === 'true' && next.get(`${log}.bucket`) === '') {
      throw new AwsError('InvalidConfigurationRequest', `A bucket must be specified to enable ${log}`);
    }
  }
  for (const [key, value] of next) present.set(key, value);
  return asked;
}

/** Attributes as the API lists them. */
export function listAttributes(attributes: ReadonlyMap<string, string>): Attribute[] {
  return [...attributes].map(([Key, Value]) => ({ Key, Value }));
}
