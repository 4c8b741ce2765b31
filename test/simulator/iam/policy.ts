import { type Conditions, holds, like, listOf } from './conditions.ts';

/** A policy of an identity, as IAM keeps it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Conditions;
}

/** One question to IAM: may this be done to that? `keys` are the condition keys of the request. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly keys?: Readonly<Record<string, string | undefined>>;
}

export type Decision = 'allowed' | 'implicitly denied' | 'explicitly denied';

/** What IAM decides by the policies of an identity: a deny wins, and what nothing allows is denied. */
export function decide(policies: readonly PolicyDocument[], question: Question): Decision {
  const speaking = policies.flatMap(({ Statement }) => Statement).filter((statement) => speaks(statement, question));
  if (speaking.some(({ Effect }) => Effect === 'Deny')) return 'explicitly denied';
  return speaking.length > 0 ? 'allowed' : 'implicitly denied';
}

function speaks({ Action, Resource, Condition = {} }: Statement, { action, resource, keys = {} }: Question): boolean {
  return (
    // Actions are compared without regard to case, resources are not.
    listOf(Action).some((pattern) => like(action.toLowerCase(), pattern.toLowerCase())) &&
    listOf(Resource).some((pattern) => like(resource, pattern)) &&
    holds(Condition, keys)
  );
}
