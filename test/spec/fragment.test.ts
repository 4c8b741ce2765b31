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
      { containerDefinitions: [{ name: 'app', healthCheck: null, mountPoints: [] }] },
      {
        ...ours,
        containerDefinitions: [{ name: 'app', image: 'a', portMappings: [{ containerPort: 8000 }], mountPoints: [] }],
      },
    ],
    [
      'a container more',
      { containerDefinitions: [{ name: 'proxy', user: null }] },
      { ...ours, containerDefinitions: [...ours.containerDefinitions, { name: 'proxy' }] },
    ],
  ])('%s', (_, fragment, laid) => {
    expect(layFragment(ours, fragment)).toEqual(laid);
  });

  const port = { name: 'PORT', value: '8000' };
  const host = { name: 'DB_HOST', value: 'db' };
  const key = { name: 'KEY', valueFrom: 'k' };
  const http = { containerPort: 8000, protocol: 'tcp' };
  const app = { name: 'app', environment: [port, host], secrets: [key], portMappings: [http] };
  const [x, s] = [
    { name: 'X', value: 'y' },
    { name: 'S', valueFrom: 's' },
  ];

  test.each([
    ['a variable more', { environment: [x] }, { environment: [port, host, x] }],
    ['a variable again', { environment: [{ ...host, value: 'b' }] }, { environment: [port, { ...host, value: 'b' }] }],
    ['a variable taken away', { environment: [{ ...host, value: null }] }, { environment: [port] }],
    ['one taken away that is not there', { environment: [{ ...x, value: null }] }, {}],
    ['no variable', { environment: [] }, {}],
    ['a secret more', { secrets: [s] }, { secrets: [key, s] }],
    ['a secret taken away', { secrets: [{ name: 'KEY', valueFrom: null }] }, { secrets: [] }],
    ['another port', { portMappings: [{ containerPort: 9 }] }, { portMappings: [http, { containerPort: 9 }] }],
    [
      'a name for our port',
      { portMappings: [{ containerPort: 8000, name: 'web' }] },
      { portMappings: [{ ...http, name: 'web' }] },
    ],
    [
      'our port for UDP too',
      { portMappings: [{ ...http, protocol: 'udp' }] },
      { portMappings: [http, { ...http, protocol: 'udp' }] },
    ],
    [
      'a range of ports',
      { portMappings: [{ containerPortRange: '1-9' }] },
      { portMappings: [http, { containerPortRange: '1-9' }] },
    ],
  ])('of a container: %s', (_, over, changed) => {
    const laid = layFragment({ containerDefinitions: [app] }, { containerDefinitions: [{ name: 'app', ...over }] });
    expect(laid).toEqual({ containerDefinitions: [{ ...app, ...changed }] });
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
  const app = {
    name: 'app',
    user: 'me',
    environment: [
      { name: 'A', value: 'a' },
      { name: 'B', value: 'b' },
    ],
  };
  const lower = { cpu: null, volumes: [{ name: 'a' }], containerDefinitions: [app] };
  const upper = {
    containerDefinitions: [
      { name: 'app', user: null, image: null, environment: [{ name: 'A', value: null }] },
      { name: 'proxy' },
    ],
  };
  expect(layFragment(ours, stackFragments(lower, upper))).toEqual(layFragment(layFragment(ours, lower), upper));
});
