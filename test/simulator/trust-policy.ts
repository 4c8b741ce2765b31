/** A role's trust policy, as far as it speaks of web identities. */
export interface TrustPolicy {
  readonly Statement: readonly {
    readonly Effect: 'Allow' | 'Deny';
    readonly Action: string | readonly string[];
    readonly Principal: { readonly Federated: string | readonly string[] };
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
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
      listOf(Action).includes(ASSUME) &&
      listOf(Principal.Federated).includes(provider) &&
      Object.entries(Condition).every(([operator, wanted]) => holds(operator, wanted, keys)),
  );
  return matching.length > 0 && matching.every(({ Effect }) => Effect === 'Allow');
}

function holds(
  operator: string,
  wanted: Readonly<Record<string, string | readonly string[]>>,
  keys: Readonly<Record<string, string | undefined>>,
): boolean {
  const fits = operators[operator];
  if (fits === undefined) throw new Error(`The simulated IAM knows no ${operator}.`);
  return Object.entries(wanted).every(([key, values]) => {
    const value = keys[key];
    return value !== undefined && listOf(values).some((pattern) => fits(value, pattern));
  });
}

const operators: Readonly<Record<string, (value: string, pattern: string) => boolean>> = {
  StringEquals: (value, pattern) => value === pattern,
  StringLike: (value, pattern) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      's',
    ).test(value),
};

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);
