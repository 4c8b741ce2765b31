import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { documentedFor } from '../aws/documented-policies.ts';
import type { PolicyDocument, Statement } from '../simulator/iam/policy.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

/** What is documented for a deploy, but for this action. */
function without(action: string): PolicyDocument {
  const { Version, Statement } = documentedFor(['deploy']);
  return {
    Version,
    Statement: Statement.map((each) => ({ ...each, Action: each.Action.filter((one) => one !== action) })),
  };
}

const printed = ({ told }: Deployment): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [...told.matchAll(/Add to its policy: (\{.*\})$/gm)].map(([, text = '']): Statement => JSON.parse(text)),
});

// `npm run soak -- --kind denial` does it with every action of every workflow.
test.each([
  ['iam:PassRole', 'task definition shop-dev: AWS denies RegisterTaskDefinition'],
  ['elasticloadbalancing:CreateTargetGroup', 'target group shop-dev-tg: AWS denies CreateTargetGroup'],
  ['ec2:DescribeInternetGateways', 'load balancer shop-dev-alb: AWS denies CreateLoadBalancer'],
  ['ecr:PutImage', 'image shop-dev:'],
])('a deploy without %s says so, and goes on to its end with what it printed', async (action, where) => {
  const image = await aws.archive({});
  const refused = await aws.deploy({ image }, { permitted: [without(action)] });
  expect(refused).toMatchObject({
    outcome: 'failed',
    because: expect.stringContaining('the next run goes on from it'),
  });
  expect(refused.told).toContain(where);
  expect(refused.told).toContain(`the role shop-dev-deploy may not do ${action}`);
  expect(printed(refused).Statement).toMatchObject([{ Action: action }]);
  const added = [without(action), printed(refused)];
  expect(await aws.deploy({ image }, { permitted: added })).toMatchObject({ outcome: 'deployed' });
});

test('logs that may not be read are a gap, and no more', async () => {
  const image = await aws.archive({ labels: { 'simulator.exit-code': '3', 'simulator.log': 'panic' } });
  const { outcome, told } = await aws.deploy({ image }, { permitted: [without('logs:GetLogEvents')] });
  expect(outcome).toBe('failed');
  expect(told).toContain('crash-on-start');
  expect(told).toContain('may not do logs:GetLogEvents');
});

test('a promotion whose layers may not be read says so, and goes on with what it printed', async () => {
  await aws.deploy({ image: await aws.archive({}) });
  const promoted = { environment: 'prod', image: 'environment:dev' };
  const refused = await aws.deploy(promoted, { permitted: [without('ecr:GetDownloadUrlForLayer')] });
  expect(refused.outcome).toBe('failed');
  expect(refused.told).toContain('may not do ecr:GetDownloadUrlForLayer on');
  const added = [without('ecr:GetDownloadUrlForLayer'), printed(refused)];
  expect(await aws.deploy(promoted, { permitted: added })).toMatchObject({ outcome: 'deployed' });
});
