import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { documentedFor } from '../aws/documented-policies.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';
import { makeShared, SHARING } from './shared-things.ts';

// One of several services, whose cluster, load balancer and repository others have too.

const API = { service: 'api', 'listener-hosts': 'api.example.com' };
/** Who takes something over has to see what is used there, too. */
const permitted = [documentedFor(['deploy'], SHARING)];
const FROM_DEV = { ...API, environment: 'prod', image: 'environment:dev' };

let aws: Stage;
let dev: Deployment;
beforeAll(async () => {
  aws = await startStage();
  await makeShared(aws.clients);
  // A service whose image is not the one that is asked for.
  await aws.deploy({
    ...SHARING,
    service: 'web',
    'listener-paths': '/web',
    image: await aws.archive({ labels: { 'simulator.body': 'web', 'simulator.paths': '/ /health /web' } }),
  });
  const image = await aws.archive({ labels: { 'simulator.body': 'api' } });
  dev = await aws.deploy({ ...SHARING, ...API, image, 'image-tag': 'v1' });
});
afterAll(() => aws.close());

test('what runs of the same service is deployed to an environment that has everything of its own', async () => {
  const prod = await aws.deploy({ environment: 'prod', service: 'api', image: FROM_DEV.image }, { permitted });
  expect([prod.outcome, prod.facts.imageDigest]).toEqual(['deployed', dev.facts.imageDigest]);
  expect(prod.facts.image).toMatch(/\/shop-prod-api:v1$/);
});

test('and on from there, back to the things that are shared', async () => {
  const staging = await aws.deploy({
    ...SHARING,
    ...API,
    environment: 'staging',
    'listener-hosts': 'staging.example.com',
    image: 'environment:prod',
  });
  expect([staging.outcome, staging.facts.imageDigest]).toEqual(['deployed', dev.facts.imageDigest]);
});

test('within one repository nothing is copied', async () => {
  const live = await aws.deploy({ ...SHARING, ...FROM_DEV, environment: 'live', 'listener-hosts': 'live.example.com' });
  expect([live.outcome, live.facts.imageDigest]).toEqual(['deployed', dev.facts.imageDigest]);
  expect(live.calls.filter(({ service, write }) => service === 'registry' && write)).toEqual([]);
});

test('a service that does not run there is refused before the first write', async () => {
  const none = await aws.deploy({ environment: 'prod', service: 'worker', image: 'environment:dev' });
  expect([none.outcome, none.writes.length]).toEqual(['failed', 0]);
  expect(none.told).toMatch(/from environment dev: there is no service shop-dev-worker in this account and region/);
});
