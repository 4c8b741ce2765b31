import { expect, test } from '@jest/globals';
import { type Lease, renewing } from '../../src/aws/renewing.ts';

const MINUTE = 60_000;

/** Credentials of an hour each, asked for at a time that the test sets. */
function start() {
  let now = 0;
  let made = 0;
  let broken: Error | undefined;
  const lease = (): Lease => ({
    accessKeyId: `key ${++made}`,
    secretAccessKey: 's',
    sessionToken: 't',
    expiration: new Date(now + 60 * MINUTE),
    accountId: '123456789012',
  });
  let asked = 0;
  const renew = async () => {
    asked += 1;
    if (broken) throw broken;
    return lease();
  };
  const source = renewing(lease(), renew, () => now);
  return {
    at: async (minutes: number) => {
      now = minutes * MINUTE;
      return (await source()).accessKeyId;
    },
    source,
    fail: (error: Error | undefined) => {
      broken = error;
    },
    asked: () => asked,
  };
}

test('are kept as long as they are good for more than ten minutes, then renewed', async () => {
  const { at } = start();
  expect([await at(0), await at(49), await at(51), await at(100), await at(102)]).toEqual([
    'key 1',
    'key 1',
    'key 2',
    'key 2',
    'key 3',
  ]);
});

test('are renewed once for all who ask at once', async () => {
  const { at, source, asked } = start();
  await Promise.all([at(55), source(), source()]);
  expect(asked()).toBe(1);
});

test('outlive a renewal that fails as long as they are good, and are renewed a minute later', async () => {
  const { at, fail, asked } = start();
  fail(new Error('GitHub is away'));
  expect([await at(51), await at(51.5)]).toEqual(['key 1', 'key 1']);
  expect(asked()).toBe(1);
  fail(undefined);
  expect(await at(53)).toBe('key 2');
});

test('once over, are no more than the reason why there are no others', async () => {
  const { at, fail } = start();
  fail(new Error('GitHub is away'));
  await expect(at(61)).rejects.toThrow('GitHub is away');
});
