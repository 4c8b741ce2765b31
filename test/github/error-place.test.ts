import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { QuotaExceeded } from '../../src/aws/faults.ts';
import { DeadlineExceeded } from '../../src/aws/until.ts';
import { NodeError } from '../../src/engine/walk.ts';
import { Refusal, UserError } from '../../src/errors.ts';
import { ERROR_PLACES, placeOf } from '../../src/github/error-place.ts';
import { NoToken } from '../../src/github/oidc-token.ts';
import { RoleRefused } from '../../src/github/trust-policy.ts';
import { RegistryConnectionError, RegistryError } from '../../src/image/registry-error.ts';
import { TagConflictError } from '../../src/image/tag-conflict.ts';
import { CAUSE_NAMES } from '../../src/rollout/diagnosis/cause.ts';

const fault = (name: string, more: object = {}) => Object.assign(new Error('no'), { name, ...more });
const ofService = (cause: unknown) => new NodeError({ kind: 'service', name: 'shop-dev' }, cause);

describe('an error is explained', () => {
  test.each<[string, unknown, string | undefined]>([
    ['that is a refusal', new Refusal('load balancer: no'), 'refused'],
    ['of a right that is missing', ofService(fault('AccessDeniedException')), 'access-denied'],
    ['of credentials that expired', ofService(fault('ExpiredTokenException')), 'credentials'],
    ['of a role that does not trust the job', new RoleRefused('role', fault('AccessDenied'), {}), 'credentials'],
    ['of a job that gets no token', new NoToken('no'), 'credentials'],
    ['of credentials that are not there', fault('CredentialsProviderError'), 'credentials'],
    ['of AWS being asked too often', ofService(fault('ThrottlingException')), 'throttled'],
    ['of load balancing being asked too often', fault('Throttling'), 'throttled'],
    ['of a quota', ofService(new QuotaExceeded(fault('TooManyLoadBalancers'))), 'quota'],
    ['of a quota of load balancing', fault('TooManyLoadBalancersException'), 'quota'],
    ['of a wait', new DeadlineExceeded('something', 60), 'gave-up-waiting'],
    ['of a wait for what is denied', new DeadlineExceeded('it', 60, fault('AccessDenied')), 'access-denied'],
    ['of a tag', new TagConflictError('shop:1', 'sha256:a', 'sha256:b'), 'image-tag-taken'],
    ['of a registry that says no', new RegistryError('pushing', { status: 500 }), 'registry'],
    ['of a registry that forbids', new RegistryError('pushing', { status: 403 }), 'access-denied'],
    ['of a registry that is not there', new RegistryConnectionError('pushing', 'host', 'ENOTFOUND'), 'unreachable'],
    ['of a host that is not there', fault('Error', { code: 'ECONNREFUSED' }), 'unreachable'],
    ['of several, by the first that is known', new AggregateError([fault('X'), fault('Throttling')]), 'throttled'],
    ['that nobody knows, nowhere', new UserError('no'), undefined],
  ])('%s', (_, error, place) => expect(placeOf(error)).toBe(place));
});

test('docs/outcomes.md has a place for every error, cause and bad outcome, and none for what there is not', () => {
  const page = readFileSync('docs/outcomes.md', 'utf8');
  const headings = [...page.matchAll(/^### ([a-z-]+)$/gm)].map(([, name]) => name);
  const outcomes = ['asleep', 'superseded', 'rolled-back', 'failed', 'timed-out', 'cancelled'];
  expect(headings.toSorted()).toEqual(
    [...CAUSE_NAMES, ...ERROR_PLACES, ...outcomes, 'inputs', 'destroy', 'status'].toSorted(),
  );
});
