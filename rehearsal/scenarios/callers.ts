import type { Scenario } from '../scenario.ts';
import { push } from './events.ts';

const workflow = (name: string) => `rehearsal/callers/${name}.yml`;

/** What no example shows: the other inputs, and callers that get something wrong. */
export const callers: Scenario = {
  name: 'callers',
  setting: {
    folder: 'examples/deploy-and-promote',
    project: 'shop',
    // Those of the environments come before it.
    vars: { AWS_REGION: 'eu-central-1', AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/nobodys' },
    environments: {
      dev: { role: 'AWS_ROLE_ARN' },
      prod: { role: 'AWS_ROLE_ARN', parameters: { MayDestroy: 'true' } },
      approval: { reviewers: true },
    },
  },
  async play(stage) {
    const first = stage.commit();
    await stage.run(workflow('too-little'), push(first), {
      result: 'startup_failure',
      problem: "The nested job 'deploy' is requesting 'id-token: write', but is only allowed 'id-token: none'.",
      jobs: {},
    });
    await stage.run(workflow('borrowed'), push(first), {
      result: 'failure',
      jobs: {
        'dev / environment': {
          result: 'failure',
          outputs: { outcome: 'failed' },
          subject: 'repo:acme/shop:environment:dev',
          says: ['AccessDenied', 'sub: repo:acme/shop:environment:dev', 'repo:acme@654321/shop@123456:environment:dev'],
        },
      },
    });
    await stage.run(workflow('plan'), push(first), {
      result: 'success',
      jobs: {
        'plan / fork': 'skipped',
        'plan / plan': {
          result: 'success',
          outputs: { changed: 'true', refused: 'false' },
          environment: 'dev (no deployment)',
          permissions: ['contents: read', 'id-token: write'],
        },
      },
    });
    stage.expect('the account after what was refused, and a plan', stage.inventory(), []);

    await stage.run(workflow('everything'), push(first), {
      result: 'success',
      jobs: {
        'dev / build': { result: 'success', permissions: ['contents: read'] },
        'dev / approve': { result: 'success', environment: 'approval (no deployment)', permissions: [] },
        'dev / deploy': {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'dev',
          answers: first.slice(0, 7),
          subject: 'repo:acme/shop:environment:dev',
        },
        'prod / build': 'skipped',
        'prod / approve': 'skipped',
        'prod / deploy': {
          result: 'success',
          outputs: { outcome: 'deployed' },
          environment: 'prod',
          subject: 'repo:acme/shop:environment:prod',
        },
        'down / approve': { result: 'success', environment: 'approval (no deployment)' },
        'down / destroy': { result: 'success', outputs: { outcome: 'destroyed' } },
        what: { result: 'success', outputs: { all: '{}' } },
      },
    });
    stage.expect(
      'what is left of prod',
      stage.inventory().filter((line) => line.includes('prod')),
      [],
    );
  },
};
