import { type Condition, GRANTS, type Grant, KEY_GRANT } from './grants.ts';
import { arns, type PolicyNames } from './names.ts';

/** What a role is for, each with a policy of its own that is enough for it; what they are of one another, a test says. */
export const WORKFLOWS = ['plan', 'deploy', 'deploy-require', 'environment', 'operate', 'destroy'] as const;

export type Workflow = (typeof WORKFLOWS)[number];

export interface Policy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Condition;
}

/** Pure: the policy of a role that does all of these. */
export function policyFor(workflows: readonly Workflow[], names: PolicyNames): Policy {
  const all = arns(names);
  const key = names.repositoryKey;
  const grants: readonly Grant[] = key === undefined ? GRANTS : [...GRANTS, { ...KEY_GRANT, on: () => [key] }];
  const Statement = grants.flatMap(({ sid, on, when, actions }): Statement[] => {
    const Action = Object.keys(actions).filter((action) => actions[action]?.some((one) => workflows.includes(one)));
    const [first, ...more] = on(all);
    if (Action.length === 0 || first === undefined) return [];
    return [
      {
        Sid: sid,
        Effect: 'Allow',
        Action: Action.toSorted(),
        Resource: more.length === 0 ? first : [first, ...more],
        ...(when ? { Condition: when(all, names.project) } : {}),
      },
    ];
  });
  return { Version: '2012-10-17', Statement };
}
