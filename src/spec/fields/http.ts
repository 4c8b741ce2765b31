import type { Field } from '../field.ts';
import { certificateArn } from '../kinds/arn.ts';
import { duration } from '../kinds/duration.ts';
import { matcher } from '../kinds/health.ts';
import { integer } from '../kinds/integer.ts';
import { text } from '../kinds/text.ts';

/** How the load balancer speaks to the world and to the tasks. */
export const httpFields = {
  'certificate-arn': {
    kind: certificateArn,
    at: 'http.certificate-arn',
    description:
      'The certificate for HTTPS. With it port 80 redirects to 443; without it traffic is in the clear. Point a domain of the certificate at the load balancer.',
  },
  'health-check-path': {
    kind: text({
      // It also goes into a shell command, so nothing that a shell reads as its own.
      what: 'a path of a URL',
      allowed: 'a path that starts with "/", without spaces, quotes, "$" and "\\"',
      pattern: /^\/[A-Za-z0-9._~!&()*+,;=:@%/?-]*$/,
      maxLength: 1024,
    }),
    at: 'http.health-check.path',
    default: '/health',
    description: 'The path that says whether the application is healthy.',
  },
  'health-check-interval': {
    kind: duration(5, 300),
    at: 'http.health-check.interval',
    default: 30,
    description: 'The time between two health checks.',
  },
  'health-check-timeout': {
    kind: duration(2, 120),
    at: 'http.health-check.timeout',
    default: 5,
    description: 'How long a health check may take; less than the interval.',
  },
  'healthy-threshold': {
    kind: integer(2, 10),
    at: 'http.health-check.healthy-threshold',
    default: 2,
    description: 'How many passed checks in a row make a task healthy.',
  },
  'unhealthy-threshold': {
    kind: integer(2, 10),
    at: 'http.health-check.unhealthy-threshold',
    default: 3,
    description: 'How many failed checks in a row make a task unhealthy.',
  },
  'health-check-matcher': {
    kind: matcher,
    at: 'http.health-check.matcher',
    default: '200',
    description: 'The status codes of a healthy answer: 200, 200-299 or 200,301.',
  },
  'health-check-grace-period': {
    kind: duration(0, 24 * 3600),
    at: 'http.health-check.grace-period',
    default: 60,
    description: 'How long after its start a task may be unhealthy before ECS replaces it.',
  },
  'deregistration-delay': {
    kind: duration(0, 3600),
    at: 'http.deregistration-delay',
    default: 30,
    description: 'How long a task that is taken out may finish its requests.',
  },
} as const satisfies Record<string, Field>;
