import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { fitElbName, namesOf, replacementName } from '../../src/spec/names.ts';

describe('namesOf', () => {
  test('names everything after project and environment', () => {
    expect(namesOf({ project: 'devsecops-platform', environment: 'dev' })).toEqual({
      repository: 'devsecops-platform-dev',
      logGroup: '/ecs/devsecops-platform-dev',
      loadBalancer: 'devsecops-platform-dev-alb',
      targetGroup: 'devsecops-platform-dev-tg',
      targetGroupInFull: 'devsecops-platform-dev-tg',
      cluster: 'devsecops-platform-dev',
      family: 'devsecops-platform-dev',
      service: 'devsecops-platform-dev',
    });
  });

  test('gives ECR lower case and keeps the case elsewhere', () => {
    const names = namesOf({ project: 'shop', environment: 'PR-12' });
    expect([names.repository, names.cluster]).toEqual(['shop-pr-12', 'shop-PR-12']);
  });

  test('keeps long environments apart', () => {
    const long = (environment: string) => namesOf({ project: 'devsecops-platform', environment }).loadBalancer;
    expect(long('feature-payments-1')).not.toBe(long('feature-payments-2'));
  });
});

test('a target group that takes the place of another has a name of its own, however long that of the environment is', () => {
  const short = namesOf({ project: 'shop', environment: 'dev' });
  expect(replacementName(short, '1a2b3c4d')).toBe('shop-dev-tg-1a2b3c4d');
  const long = namesOf({ project: 'devsecops-platform', environment: 'feature-payments-1' });
  const names = [long.targetGroup, replacementName(long, '1a2b3c4d'), replacementName(long, '5e6f7a8b')];
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(32);
});

describe('fitElbName', () => {
  const hash = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 8);
  const at32 = 'a'.repeat(32);
  const at33 = 'a'.repeat(33);
  const hyphens = `${'a'.repeat(21)}-b-${'c'.repeat(20)}`;
  test.each([
    ['32 characters stay', at32, at32],
    ['33 become 23, a hyphen and the hash', at33, `${'a'.repeat(23)}-${hash(at33)}`],
    [
      'a cut never ends in a hyphen',
      `${'a'.repeat(22)}-${'b'.repeat(20)}`,
      `${'a'.repeat(22)}-${hash(`${'a'.repeat(22)}-${'b'.repeat(20)}`)}`,
    ],
    ['a hyphen inside stays', hyphens, `${'a'.repeat(21)}-b-${hash(hyphens)}`],
  ])('%s', (_, full, expected) => {
    expect(fitElbName(full)).toBe(expected);
    expect(fitElbName(full).length).toBeLessThanOrEqual(32);
  });
});
