import { describe, expect, test } from '@jest/globals';
import { layFragment, stackFragments } from '../../src/spec/fragment.ts';

const ours = {
  cpu: '256',
  runtimePlatform: { cpuArchitecture: 'X86_64' },
  containerDefinitions: [
    { name: 'app', image: 'a', healthCheck: { retries: 3 }, portMappings: [{ containerPort: 8000 }] },
  ],
};

describe('layFragment', () => {
  test.each([
    ['nothing', {}, ours],
    ['a new field', { pidMode: 'task' }, { ...ours, pidMode: 'task' }],
    ['a field of ours', { cpu: '512' }, { ...ours, cpu: '512' }],
    [
      'a field in a map',
      { runtimePlatform: { operatingSystemFamily: 'LINUX' } },
      { ...ours, runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' } },
    ],
    ['null takes away', { runtimePlatform: null }, { cpu: '256', containerDefinitions: ours.containerDefinitions }],
    [
      'a container of ours',
      { containerDefinitions: [{ name: 'app', healthCheck: null, portMappings: [] }] },
      { ...ours, containerDefinitions: [{ name: 'app', image: 'a', portMappings: [] }] },
    ],
    [
      'a container more',
      { containerDefinitions: [{ name: 'proxy', user: null }] },
      { ...ours, containerDefinitions: [...ours.containerDefinitions, { name: 'proxy' }] },
    ],
  ])('%s', (_, fragment, laid) => {
    expect(layFragment(ours, fragment)).toEqual(laid);
  });

  test('changes neither of the two', () => {
    const before = structuredClone(ours);
    layFragment(ours, { containerDefinitions: [{ name: 'app', image: 'b' }] });
    expect(ours).toEqual(before);
  });

  test('a key named __proto__ stays a key', () => {
    const laid = layFragment({}, JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(Object.hasOwn(laid, '__proto__')).toBe(true);
    expect(laid.polluted).toBeUndefined();
  });
});

test('stacking and then laying is laying one after the other', () => {
  const lower = { cpu: null, volumes: [{ name: 'a' }], containerDefinitions: [{ name: 'app', user: 'me' }] };
  const upper = { containerDefinitions: [{ name: 'app', user: null, image: null }, { name: 'proxy' }] };
  expect(layFragment(ours, stackFragments(lower, upper))).toEqual(layFragment(layFragment(ours, lower), upper));
});
