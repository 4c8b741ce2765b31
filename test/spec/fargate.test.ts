// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { describe, expect, test } from '@jest/globals';
import { problemsFor } from './given.ts';

const inContainer = (fields: string) => `task-definition: { containerDefinitions: [{ name: proxy, ${fields} }] }`;

describe('what Fargate never runs is told before anything is made', () => {
  test.each([
    ['task-definition: { networkMode: bridge }', 'fargate.yml: task-definition.networkMode is not awsvpc'],
    ['task-definition: { networkMode: null }', "task-definition.networkMode can't be taken away"],
    ['task-definition: { requiresCompatibilities: [EC2] }', 'task-definition.requiresCompatibilities has no FARGATE'],
    ['task-definition: { requiresCompatibilities: null }', "requiresCompatibilities can't be taken away"],
    ['task-definition: { executionRoleArn: null }', "executionRoleArn can't be taken away"],
    [
      'task-definition: { runtimePlatform: { operatingSystemFamily: WINDOWS_SERVER_2022_CORE } }',
      'task-definition.runtimePlatform.operatingSystemFamily is not LINUX',
    ],
    ['task-definition: { ipcMode: task }', 'task-definition.ipcMode is not supported on Fargate'],
    ['task-definition: { placementConstraints: [{ type: x }] }', 'placementConstraints is not supported on Fargate'],
    [
      'environments: { dev: { task-definition: { networkMode: host } } }',
      'fargate.yml: environments.dev.task-definition.networkMode is not awsvpc',
    ],
    [
      inContainer('privileged: true'),
      'fargate.yml: task-definition.containerDefinitions, proxy, privileged is not supported on Fargate',
    ],
    [inContainer('links: [app]'), 'proxy, links is not supported on Fargate'],
    [inContainer('resourceRequirements: [{ type: GPU, value: "1" }]'), 'resourceRequirements is not supported'],
    [inContainer('disableNetworking: true'), 'disableNetworking is not supported'],
    [inContainer('dnsServers: [10.0.0.2]'), 'dnsServers is not supported'],
    [inContainer('dnsSearchDomains: [x]'), 'dnsSearchDomains is not supported'],
    [inContainer('dockerSecurityOptions: [x]'), 'dockerSecurityOptions is not supported'],
    [inContainer('extraHosts: [{ hostname: a, ipAddress: b }]'), 'extraHosts is not supported'],
    [inContainer('linuxParameters: { maxSwap: 1 }'), 'proxy, linuxParameters.maxSwap is not supported'],
    [inContainer('linuxParameters: { swappiness: 0 }'), 'proxy, linuxParameters.swappiness is not supported'],
    [inContainer('logConfiguration: { logDriver: json-file }'), 'logConfiguration.logDriver is no log driver'],
  ])('%s', async (manifest, expected) => {
    expect(await problemsFor({ manifest })).toEqual([expect.stringContaining(expected)]);
  });

  test('and what the job holds is not shown', async () => {
    const problems = await problemsFor({
      manifest: 'task-definition: { networkMode: "${TOKEN}" }',
      env: { TOKEN: 'hunter2' },
    });
    expect(problems).toEqual([expect.not.stringContaining('hunter2')]);
  });
});

test.each([
  'task-definition: { networkMode: awsvpc, requiresCompatibilities: [FARGATE], runtimePlatform: { operatingSystemFamily: LINUX } }',
  'task-definition: { requiresCompatibilities: [EC2, FARGATE], ipcMode: null, placementConstraints: [], runtimePlatform: null }',
  'task-definition: { pidMode: task }',
  inContainer('privileged: false, links: [], dnsServers: null, linuxParameters: { initProcessEnabled: true }'),
  inContainer('logConfiguration: { logDriver: awsfirelens }, resourceRequirements: [{ type: Other, value: x }]'),
])('Fargate runs %s', async (manifest) => {
  expect(await problemsFor({ manifest })).toEqual([]);
});

test('more than ECS takes in one task definition is told, without a value', async () => {
  const long = 'hunter2'.repeat(5_000);
  const manifest = `container: { environment: { A: ${long} } }\ntask-definition: { containerDefinitions: [{ name: proxy, command: [${long}] }] }`;
  expect(await problemsFor({ manifest })).toEqual([
    expect.stringMatching(
      /^the task definition has at least 70\d{3} bytes .* and ECS takes 65536\. Put long values into/,
    ),
  ]);
  expect(await problemsFor({ manifest: `container: { environment: { A: ${long} } }` })).toEqual([]);
});
