import { describe, expect, test } from '@jest/globals';
import { TAG_PREFIX } from '../../src/aws/tags.ts';
import { diff } from '../../src/engine/diff.ts';
import { driftOf, isDrift, MARK, markOf, markOver, withMark } from '../../src/engine/mark.ts';

const set = {
  size: 3,
  subnets: ['a', 'b'],
  check: { path: '/health', matcher: '200' },
  attributes: { 'idle.timeout': '60' },
  policy: { rules: [{ keep: 10, of: 'all' }] },
  certificate: undefined,
  tags: { team: 'web' },
};
const fields = ['size', 'subnets', 'check', 'attributes', 'policy', 'certificate'];
const mark = markOf(set, fields);

/** As AWS would report it: with attributes that nobody set. */
const seen = { ...set, attributes: { ...set.attributes, 'http2.enabled': 'true' } };

test('a mark is a word a field, in letters that a tag of AWS takes', () => {
  expect(mark).toMatch(
    /^attributes=[0-9a-f]{8} check=[0-9a-f]{16} policy=[0-9a-f]{8} size=[0-9a-f]{4} subnets=[0-9a-f]{4}$/,
  );
  expect(MARK.startsWith(TAG_PREFIX)).toBe(true);
});

test('the same settings have the same mark, in whatever order', () => {
  const turned = {
    ...set,
    check: { matcher: '200', path: '/health' },
    policy: { rules: [{ of: 'all', keep: 10 }] },
  };
  expect(markOf(turned, fields.toReversed())).toBe(mark);
});

test('what would make the tag too long is left out, and nothing is said of it', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`field${number}`, number]));
  const long = markOf(many, Object.keys(many));
  expect(long.length).toBeLessThanOrEqual(256);
  expect(driftOf(many, long)).toEqual([]);
  const doubled = Object.fromEntries(Object.entries(many).map(([field, value]) => [field, value * 2 + 1]));
  expect(driftOf(doubled, long)).toHaveLength(long.split(' ').length);
});

test('it stands among the tags of a state, beside the others', () => {
  expect(withMark(set, mark).tags).toEqual({ team: 'web', [MARK]: mark });
});

describe('what goes back with a rollout', () => {
  const network = (group: string) => ({ network: { groups: [group], subnets: ['a'] }, port: 80 });
  const marked = (group: string, last?: string, seenGroup = group) =>
    markOver(markOf(network(group), ['network', 'port']), last, network(seenGroup), ['network']);

  const first = marked('one');
  const second = marked('two', first, 'one');

  test('is remembered beside what was set, and neither of the two is drift', () => {
    expect(second).toMatch(/^network=[0-9a-f]{16}:[0-9a-f]{16} port=[0-9a-f]{4}$/);
    for (const group of ['one', 'two']) {
      expect(driftOf(network(group), second)).toEqual([]);
      expect(isDrift({ field: 'network.groups', from: [group], to: ['other'] }, second)).toBe(false);
    }
    expect(driftOf(network('three'), second)).toEqual(['network']);
    expect(isDrift({ field: 'network.groups', from: ['three'], to: ['two'] }, second)).toBe(true);
    expect(driftOf({ ...network('one'), port: 81 }, second)).toEqual(['port']);
  });

  test('stays remembered while nothing else is described', () => {
    expect(marked('two', second, 'two')).toBe(second);
    expect(marked('two', second, 'one')).toBe(second);
    expect(marked('one', first)).toBe(first);
  });

  test('is what ran, of several that were taken back', () => {
    const third = marked('three', second, 'one');
    expect(driftOf(network('one'), third)).toEqual([]);
    expect(driftOf(network('two'), third)).toEqual(['network']);
    const taken = marked('three', second, 'two');
    expect(driftOf(network('two'), taken)).toEqual([]);
    expect(driftOf(network('one'), taken)).toEqual(['network']);
  });
});

describe('drift is', () => {
  test.each<[string, object, string | undefined, readonly string[]]>([
    ['nothing while all is as it was set', seen, mark, []],
    ['nothing without a mark', { size: 4 }, undefined, []],
    ['nothing of what somebody else wrote there', { size: 4 }, 'size=big size=123 =1234 size:1234', []],
    ['another number', { ...seen, size: 4 }, mark, ['size']],
    ['a text instead of a number', { ...seen, size: '3' }, mark, ['size']],
    ['nothing where there was something', { ...seen, size: undefined }, mark, ['size']],
    ['another order of a list', { ...seen, subnets: ['b', 'a'] }, mark, ['subnets']],
    ['another value in a map', { ...seen, check: { path: '/', matcher: '200' } }, mark, ['check']],
    ['no map where there was one', { ...seen, policy: undefined }, mark, ['policy']],
    ['several at once', { ...seen, size: 1, check: { path: '/', matcher: '404' } }, mark, ['check', 'size']],
    ['not what was not looked at', { check: { path: '/health' } }, mark, []],
    ['not what nobody set', { ...seen, certificate: 'theirs' }, mark, []],
  ])('%s', (_, state, remembered, drifted) => {
    expect(driftOf(state, remembered)).toEqual(drifted);
  });
});

describe('of what would be changed, drift is', () => {
  test.each<[string, object, object, Readonly<Record<string, boolean>>]>([
    ['what is not as it was set', set, { ...seen, size: 9 }, { size: true }],
    ['not what is described otherwise', { ...set, size: 9 }, seen, { size: false }],
    [
      'each key of a map by itself',
      { ...set, check: { path: '/ready', matcher: '200' } },
      { ...seen, check: { path: '/health', matcher: '404' } },
      { 'check.path': false, 'check.matcher': true },
    ],
    [
      'a key with points in its name',
      set,
      { ...seen, attributes: { 'idle.timeout': '1' } },
      { 'attributes.idle.timeout': true },
    ],
    [
      'not what is described for the first time',
      { ...set, attributes: { 'http2.enabled': 'false' } },
      seen,
      { 'attributes.http2.enabled': false },
    ],
    ['a whole map that is gone', set, { ...seen, policy: undefined }, { policy: true }],
    ['what changed in both places', { ...set, size: 7 }, { ...seen, size: 9 }, { size: true }],
    ['never a tag', { ...set, tags: { team: 'api' } }, seen, { 'tags.team': false }],
  ])('%s', (_, wanted, state, expected) => {
    const told = diff(wanted, state).map((change) => [change.field, isDrift(change, mark)]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });
});
