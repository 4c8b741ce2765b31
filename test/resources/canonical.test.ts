import { describe, expect, test } from '@jest/globals';
import { canonical } from '../../src/resources/canonical.ts';
import { app, definition, echoed, PASSWORD, proxy, TOKEN, withApp } from './definitions.ts';

describe('the same definition', () => {
  test.each<[string, object, object]>([
    ['as AWS reports it', definition, echoed(definition)],
    [
      'with sizes in words',
      { ...definition, cpu: '1 vCPU', memory: '2 GB' },
      { ...definition, cpu: '1024', memory: '2048' },
    ],
    [
      'with sizes in other words',
      { ...definition, cpu: '.5 vcpu', memory: '0.5GB' },
      { ...definition, cpu: '512', memory: '512' },
    ],
    ['with sizes as numbers', { ...definition, cpu: 256, memory: 512 }, definition],
    ['with its variables in another order', withApp({ environment: app.environment.toReversed() }), definition],
    ['with its containers in another order', { ...definition, containerDefinitions: [proxy, app] }, definition],
    [
      'with other stamps',
      withApp({ dockerLabels: { ...app.dockerLabels, 'fargate-platform.commit': 'c2' } }),
      definition,
    ],
    ['with a default left out', withApp({ portMappings: [{ containerPort: 8000 }], essential: undefined }), definition],
    ['with lists of nothing', { ...withApp({ dependsOn: [], ulimits: null }), inferenceAccelerators: [] }, definition],
    [
      'with its compatibilities in another order',
      { requiresCompatibilities: ['FARGATE', 'EC2'] },
      { requiresCompatibilities: ['EC2', 'FARGATE'] },
    ],
    ['with tags, which stand beside it', { ...definition, tags: [{ key: 'a', value: 'b' }] }, definition],
  ])('%s', (_, one, other) => {
    expect(canonical(one)).toEqual(canonical(other));
  });
});

describe('another definition', () => {
  test.each<[string, object]>([
    ['size', { ...definition, memory: '1024' }],
    ['role', { ...definition, taskRoleArn: 'arn:aws:iam::123456789012:role/shop' }],
    ['volume', { ...definition, volumes: [] }],
    ['field that nobody knows today', { ...definition, quantumMode: 'on' }],
    ['sidecar', { ...definition, containerDefinitions: [app] }],
    ['image', withApp({ image: 'registry/shop-dev@sha256:b2' })],
    ['variable', withApp({ environment: [{ name: 'PORT', value: '8001' }, ...app.environment.slice(0, 2)] })],
    ['empty variable that is gone', withApp({ environment: app.environment.filter(({ value }) => value !== '') })],
    ['empty label', withApp({ dockerLabels: { ...app.dockerLabels, empty: '' } })],
    ['secret', withApp({ secrets: [] })],
    ['label', withApp({ dockerLabels: { team: 'other' } })],
    ['health check', withApp({ healthCheck: { ...app.healthCheck, interval: 10 } })],
    ['host port', withApp({ portMappings: [{ containerPort: 8000, hostPort: 80 }] })],
    ['protocol', withApp({ portMappings: [{ containerPort: 8000, protocol: 'udp' }] })],
    ['essential', withApp({ essential: false })],
    [
      'log driver token',
      {
        ...definition,
        containerDefinitions: [
          app,
          { ...proxy, logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'x' } } },
        ],
      },
    ],
    ['order of arguments', withApp({ command: ['b', 'a'] })],
  ])('%s', (_, other) => {
    expect(canonical(other)).not.toEqual(canonical(definition));
  });
});

test('values of variables and tokens of log drivers are nowhere in it, the names and awslogs options are', () => {
  const text = JSON.stringify(canonical(definition));
  expect(text).not.toContain(PASSWORD);
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain('8000"');
  for (const plain of ['DB_URL', 'splunk-token', '/ecs/shop-dev']) expect(text).toContain(plain);
});

test.each([[undefined], [null], ['text'], [[]]])('%j is a definition of nothing', (nothing) => {
  expect(canonical(nothing)).toEqual({});
});
