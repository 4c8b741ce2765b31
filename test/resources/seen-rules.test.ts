import { expect, test } from '@jest/globals';
import { oursAmong, type SeenRule } from '../../src/resources/seen-rules.ts';

const MARK = { project: 'shop', name: 'shop-dev-api-rule' };

const rule = (arn: string, tags: SeenRule['tags'], targetGroup: string): SeenRule => ({
  arn,
  listenerArn: 'listener',
  priority: 1,
  conditions: [],
  actions: [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: targetGroup }] } }],
  tags,
});

const marked = rule('marked', { ...MARK, team: 'web' }, 'another');
const sibling = rule('sibling', { ...MARK, name: 'shop-dev-rule' }, 'another');
const [bare, byHand] = [rule('bare', {}, 'ours'), rule('by hand', {}, 'ours')];

test.each<[string, readonly SeenRule[], string | undefined, readonly SeenRule[]]>([
  ['every one with our marks', [sibling, marked, bare, marked], 'ours', [marked, marked]],
  ['without marks the one that leads to our target group', [sibling, bare, byHand], 'ours', [bare]],
  ['none where there is no target group yet', [sibling, bare], undefined, []],
  ['never one of another service', [sibling], 'ours', []],
])('%s', (_, rules, targetGroup, ours) => {
  expect(oursAmong(rules, MARK, targetGroup)).toEqual(ours);
});
