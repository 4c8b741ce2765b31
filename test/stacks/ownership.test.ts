import { describe, expect, test } from '@jest/globals';
import { ownership, ownerTags } from '../../src/stacks/ownership.ts';

const PROJECT = 'fargate-platform:project';
const ENVIRONMENT = 'fargate-platform:environment';
const MANAGED_BY = 'fargate-platform:managed-by';
const ours = { [PROJECT]: 'shop', [ENVIRONMENT]: 'dev', [MANAGED_BY]: 'fargate-platform' };
const owner = { project: 'shop', environment: 'dev' };

const judge = (tags: Readonly<Record<string, string>> | undefined, adopt: boolean) =>
  ownership(owner, adopt)({ action: 'update', changes: [], kept: [], exists: true, tags });

test('everything that we make says whose it is', () => {
  expect(ownerTags(owner)).toEqual(ours);
});

test('of several services each has things of its own', () => {
  const ofApi = { ...ours, 'fargate-platform:service': 'api' };
  expect(ownerTags({ ...owner, service: 'api' })).toEqual(ofApi);
  const judgeAs = (service: string, tags: Readonly<Record<string, string>>) =>
    ownership({ ...owner, service }, true)({ action: 'update', changes: [], kept: [], exists: true, tags });
  expect(judgeAs('api', ofApi)).toBeUndefined();
  expect(judgeAs('web', ofApi)).toContain('belongs to somebody else (fargate-platform:service = api)');
  // The same names: shop, dev-api.
  expect(judgeAs('api', { ...ours, [ENVIRONMENT]: 'dev-api' })).toContain(`${ENVIRONMENT} = dev-api`);
});

describe('whose a thing is', () => {
  test.each<[string, Readonly<Record<string, string>> | undefined]>([
    ['ours', ours],
    ['ours, with tags of the user', { ...ours, team: 'shop' }],
    ['a part of something else, without tags of its own', undefined],
  ])('%s: we may', (_, tags) => {
    expect([judge(tags, false), judge(tags, true)]).toEqual([undefined, undefined]);
  });

  // Of the three tags every one but all three, in all combinations.
  const someTags = Object.entries(ours).reduce<Record<string, string>[]>(
    (sets, [key, value]) => sets.flatMap((set) => [set, { ...set, [key]: value }]),
    [{}],
  );
  const partly = someTags.filter((tags) => Object.keys(tags).length < 3);

  test.each([...partly, { team: 'shop', Name: 'shop-dev' }])('%j: only when the user takes it over', (tags) => {
    expect(judge(tags, false)).toContain('`adopt: true`');
    expect(judge(tags, true)).toBeUndefined();
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ ...ours, [PROJECT]: 'other' }, `${PROJECT} = other`],
    [{ ...ours, [ENVIRONMENT]: 'prod' }, `${ENVIRONMENT} = prod`],
    [{ ...ours, [MANAGED_BY]: 'somebody' }, `${MANAGED_BY} = somebody`],
    [{ [PROJECT]: 'other' }, `${PROJECT} = other`],
    [{ [PROJECT]: '' }, `${PROJECT} = `],
    [{ [ENVIRONMENT]: 'DEV' }, `${ENVIRONMENT} = DEV`],
    [{ [PROJECT]: 'a', [ENVIRONMENT]: 'b' }, `${PROJECT} = a, ${ENVIRONMENT} = b`],
  ])('%j: never', (tags, says) => {
    for (const adopt of [false, true]) {
      expect(judge(tags, adopt)).toContain(`belongs to somebody else (${says})`);
      expect(judge(tags, adopt)).not.toContain('adopt');
    }
  });
});
