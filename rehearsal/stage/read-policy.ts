import { at } from '../../test/docs/cloudformation.ts';
import type { Conditions } from '../../test/simulator/iam/conditions.ts';
import type { PolicyDocument, Statement } from '../../test/simulator/iam/policy.ts';
import type { TrustPolicy } from '../../test/simulator/trust-policy.ts';

/** Pure: a policy of a role, read from plain data. What the simulated IAM does not know is an error, never left out. */
export const policyIn = (document: unknown): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statementsIn(document, ['Sid', 'Effect', 'Action', 'Resource', 'Condition']).map(
    (statement): Statement => ({
      Effect: effectOf(statement),
      Action: textsIn(at(statement, 'Action')),
      Resource: textsIn(at(statement, 'Resource')),
      Condition: conditionsIn(at(statement, 'Condition')),
    }),
  ),
});

/** Pure: the same of a trust policy, as far as it speaks of web identities. */
export const trustIn = (document: unknown): TrustPolicy => ({
  Statement: statementsIn(document, ['Effect', 'Action', 'Principal', 'Condition']).map((statement) => ({
    Effect: effectOf(statement),
    Action: textsIn(at(statement, 'Action')),
    Principal: { Federated: textsIn(at(statement, 'Principal', 'Federated')) },
    Condition: conditionsIn(at(statement, 'Condition')),
  })),
});

function statementsIn(document: unknown, keys: readonly string[]): readonly unknown[] {
  const statements = at(document, 'Statement');
  if (at(document, 'Version') !== '2012-10-17' || !Array.isArray(statements) || statements.length === 0)
    throw new Error('A policy has no statements, or is of another version.');
  for (const statement of statements) {
    const unknown = entriesIn(statement).filter(([key]) => !keys.includes(key));
    if (unknown.length > 0) throw new Error(`A statement has ${unknown.map(([key]) => key).join(', ')}.`);
  }
  return statements;
}

function effectOf(statement: unknown): 'Allow' | 'Deny' {
  const effect = at(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') throw new Error(`A statement has the effect ${effect}.`);
  return effect;
}

const conditionsIn = (condition: unknown): Conditions =>
  Object.fromEntries(
    entriesIn(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(entriesIn(keys).map(([key, wanted]) => [key, textsIn(wanted)])),
    ]),
  );

function textsIn(value: unknown): readonly string[] {
  const texts = [value].flat();
  if (!texts.every((text) => typeof text === 'string'))
    throw new Error(`A policy has ${JSON.stringify(value)} where text belongs.`);
  return texts;
}

const entriesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
