import { type Policy, policyFor, type Statement, WORKFLOWS, type Workflow } from '../../scripts/iam/policies.ts';
import { namesIn } from '../../test/aws/documented-policies.ts';
import type { Answered } from '../../test/simulator/iam/iam.ts';
import { decide } from '../../test/simulator/iam/policy.ts';
import type { Case, Kind } from '../kind.ts';
import type { Flow } from '../permissions/flow.ts';
import { flows } from '../permissions/flows.ts';
import { policyOf, startFlow } from '../permissions/play.ts';

export const leastPrivilege: Kind = {
  name: 'least-privilege',
  told: 'each workflow runs with exactly its documented policy and is denied nothing, and every action of the policy is needed, on every kind of thing that it names',
  cases: ({ seed }) =>
    WORKFLOWS.map((workflow): Case => ({ name: workflow, run: () => enoughAndNoMore(workflow, seed) })),
};

async function enoughAndNoMore(workflow: Workflow, seed: number): Promise<{ readonly seconds: number }> {
  const own = flows.filter((flow) => flow.workflow === workflow);
  const all: Answered[] = [];
  let longest = 0;
  for (const flow of own) {
    const { answered, seconds, outcome, told } = await playedUnderItsPolicy(flow, seed);
    const denied = answered.filter(({ decision }) => decision !== 'allowed');
    if (denied.length > 0) throw new Error(`${flow.name} is denied ${denied.map(inWords).join(', ')}\n${told}`);
    if (outcome === 'failed' && flow.ends !== 'failed') throw new Error(`${flow.name} failed:\n${told}`);
    all.push(...answered);
    longest = Math.max(longest, seconds);
  }
  const about = Object.assign({}, ...own.map((flow) => flow.about ?? {}));
  const policy = policyFor([workflow], namesIn(about));
  const needless = needlessIn(policy, all).filter((what) => !SHOWN_ELSEWHERE.includes(`${workflow} ${what}`));
  if (needless.length > 0) throw new Error(`the policy is wider than needed:\n${needless.join('\n')}`);
  return { seconds: longest };
}

/** What only an image of a local engine needs, which has no part in a soak: see test/commands/local-engine.test.ts. */
const SHOWN_ELSEWHERE: readonly string[] = [
  'plan WhatTakesNoResource: ecr:GetAuthorizationToken',
  'plan Images: ecr:GetDownloadUrlForLayer',
];

async function playedUnderItsPolicy(flow: Flow, seed: number) {
  const stage = await startFlow(flow, seed);
  try {
    return await stage.run(policyOf(flow));
  } finally {
    await stage.close();
  }
}

const inWords = ({ action, resource }: Answered) => `${action} on ${resource}`;

/** Pure: the actions of each statement, and the kinds of things that it names, without which all is allowed as before. */
function needlessIn(policy: Policy, all: readonly Answered[]): string[] {
  const asked = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  const isNeeded = (statement: Statement, smaller: Partial<Statement>) => {
    const others = policy.Statement.map((each) => (each === statement ? { ...each, ...smaller } : each));
    return asked.some((question) => decide([{ ...policy, Statement: others }], question) !== 'allowed');
  };
  return policy.Statement.flatMap((statement) => {
    const { Sid, Action } = statement;
    const things = Object.entries(Object.groupBy([statement.Resource].flat(), kindOf));
    return [
      ...Action.filter((action) => !isNeeded(statement, { Action: Action.filter((each) => each !== action) })),
      ...things
        .filter(([kind]) => {
          const Resource = things.flatMap(([other, alike = []]) => (other === kind ? [] : alike));
          return !isNeeded(statement, { Resource });
        })
        .map(([kind]) => kind),
    ].map((what) => `${Sid}: ${what}`);
  });
}

/** What an ARN is of: its service and its type. What is used beside one's own is of the same kind. */
const kindOf = (arn: string) => arn.replace(/^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^/:]*).*$/, '$1 $2');
