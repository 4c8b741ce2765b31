import { policyFor, WORKFLOWS, type Workflow } from '../../scripts/iam/policies.ts';
import { namesIn } from '../../test/aws/documented-policies.ts';
import { like } from '../../test/simulator/iam/conditions.ts';
import type { Answered } from '../../test/simulator/iam/iam.ts';
import type { Statement } from '../../test/simulator/iam/policy.ts';
import type { Case, Kind } from '../kind.ts';
import type { Flow } from '../permissions/flow.ts';
import { flows } from '../permissions/flows.ts';
import { policyOf, startFlow } from '../permissions/play.ts';

export const leastPrivilege: Kind = {
  name: 'least-privilege',
  told: 'each workflow runs with exactly its documented policy and is denied nothing, and every action of the policy is needed, on every kind of thing that it names',
  cases: ({ seed, short }) =>
    WORKFLOWS.filter((workflow) => !short || workflow !== 'deploy').map(
      (workflow): Case => ({ name: workflow, run: () => enoughAndNoMore(workflow, seed) }),
    ),
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
  const unused = policy.Statement.flatMap((statement) => neverAsked(statement, all)).filter(
    (what) => !SHOWN_ELSEWHERE.includes(`${workflow} ${what}`),
  );
  if (unused.length > 0) throw new Error(`the policy is wider than needed:\n${unused.join('\n')}`);
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

/** Pure: the actions of a statement, and the kinds of things that it names, that nobody asked for. */
function neverAsked({ Sid, Action, Resource }: Statement, all: readonly Answered[]): string[] {
  const [actions, resources] = [[Action].flat(), [Resource].flat()];
  const asked = (action: string, resource: string) =>
    all.some((each) => each.action === action && like(each.resource, resource));
  return [
    ...actions.filter((action) => !resources.some((resource) => asked(action, resource))),
    ...Object.entries(Object.groupBy(resources, kindOf)).flatMap(([kind, alike = []]) =>
      alike.some((resource) => actions.some((action) => asked(action, resource))) ? [] : kind,
    ),
  ].map((what) => `${Sid}: ${what}`);
}

/** What an ARN is of: its service and its type. What is used beside one's own is of the same kind. */
const kindOf = (arn: string) => arn.replace(/^arn:[^:]*:([^:]*):[^:]*:[^:]*:([^/:]*).*$/, '$1 $2');
