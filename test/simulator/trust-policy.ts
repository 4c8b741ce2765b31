import { type Conditions, holds, listOf } from './iam/conditions.ts';

/** A role's trust policy, as far as it speaks of web identities. */
export interface TrustPolicy {
  readonly Statement: readonly {
    readonly Effect: 'Allow' | 'Deny';
    readonly Action: string | readonly string[];
    readonly Principal: { readonly Federated: string | readonly string[] };
    readonly Condition?: Conditions;
  }[];
}

const ASSUME = 'sts:AssumeRoleWithWebIdentity';

/** Whether a policy lets a token of this provider in. `keys` are its claims, as `<issuer>:<claim>`. */
export function trusts(
  { Statement }: TrustPolicy,
  provider: string,
  keys: Readonly<Record<string, string | undefined>>,
): boolean {
  const matching = Statement.filter(
    ({ Action, Principal, Condition = {} }) =>
      listOf(Action).includes(ASSUME) && listOf(Principal.Federated).includes(provider) && holds(Condition, keys),
  );
  return matching.length > 0 && matching.every(({ Effect }) => Effect === 'Allow');
}
