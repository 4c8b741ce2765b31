import type { FieldName } from '../fields.ts';
import { partsOfArn } from '../kinds/arn.ts';
import { showDuration } from '../kinds/duration.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** A check has to be over before the next begins. */
export const healthCheckProblems: Rule = (draft, whereIs) => {
  const { 'health-check-timeout': timeout, 'health-check-interval': interval } = draft;
  if (timeout === undefined || interval === undefined || timeout < interval) return [];
  return [
    {
      where: whereIs('health-check-timeout'),
      value: showDuration(timeout),
      message: `is not less than health-check-interval, which is ${showDuration(interval)}`,
      fix: 'Make the timeout shorter or the interval longer.',
    },
  ];
};

const USED = ['use-cluster', 'use-load-balancer', 'use-repository'] as const;

/** Things that AWS lets work together only inside one account or one region. Secrets may come from anywhere. */
export const accountProblems: Rule = (draft, whereIs) => {
  const problems: Problem[] = [];
  const account = draft['execution-role-arn'] && partsOfArn(draft['execution-role-arn']).account;
  const region = draft['aws-region'];
  const compare = (name: FieldName, arn: string | undefined, same: { account: boolean; region: boolean }) => {
    if (arn === undefined) return;
    const parts = partsOfArn(arn);
    if (same.account && account !== undefined && parts.account !== account)
      problems.push({
        where: whereIs(name),
        value: arn,
        message: `is in account ${parts.account}, but the execution role is in ${account}`,
        fix: 'Both have to be in the account that is deployed to.',
      });
    // IAM has no regions: the ARN's region is empty.
    if (same.region && region !== undefined && parts.region !== '' && parts.region !== region)
      problems.push({
        where: whereIs(name),
        value: arn,
        message: `is in ${parts.region}, but the region is ${region} (${whereIs('aws-region')})`,
        fix: `Give one that is in ${region}, or change the region.`,
      });
  };
  compare('task-role-arn', draft['task-role-arn'], { account: true, region: false });
  compare('certificate-arn', draft['certificate-arn'], { account: true, region: true });
  compare('kms-key-arn', draft['kms-key-arn'], { account: false, region: true });
  for (const name of USED) {
    const used = draft[name];
    if (used?.startsWith('arn:')) compare(name, used, { account: true, region: true });
  }
  return problems;
};
