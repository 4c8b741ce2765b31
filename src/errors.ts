/** An error that the user can act on: shown without a stack trace, with what to do. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
  }
}

/** What was asked for must not be done, and nothing was. */
export class Refusal extends UserError {}

/**
 * What went wrong, a line each: several failures one after the other, each from what was done down to its cause, and
 * the lines of a UserError as they are.
 */
export function explain(error: unknown): string[] {
  if (error instanceof AggregateError) return together(error.errors.map(explain));
  if (!(error instanceof Error)) return [String(error)];
  if (error instanceof UserError) return sentences(error.message, error.hint).split('\n');
  const own = `${isTelling(error.name) ? `${error.name}: ` : ''}${error.message || 'no message'}`;
  if (error.cause === undefined) return [sentences(own, HINTS[error.name])];
  return explain(error.cause).map((cause) => {
    if (own.includes(cause)) return own;
    return cause.includes(own) ? cause : `${own}: ${cause}`;
  });
}

/** A cause that several failures share is told once, with the things that it happened to. */
function together(failures: readonly (readonly string[])[]): string[] {
  const things = new Map<string, string[]>();
  for (const line of new Set(failures.flat())) {
    const [, thing = '', cause = line] = /^(.+?): (.+)$/s.exec(line) ?? [];
    things.set(cause, [...(things.get(cause) ?? []), thing]);
  }
  return [...things].map(([cause, names]) => [names.filter(Boolean).join(', '), cause].filter(Boolean).join(': '));
}

/** What to do about errors whose own words don't say it. */
const HINTS: Readonly<Record<string, string>> = {
  CredentialsProviderError:
    'Give role-to-assume, or run aws-actions/configure-aws-credentials before this step; either in a job with `permissions: id-token: write`.',
  KmsException:
    'ECR uses the key of a repository in the name of the role: to make one takes kms:DescribeKey, kms:CreateGrant and kms:RetireGrant on a key of your own, to delete one kms:RetireGrant on any key. What was deleted is gone: run it again.',
  ExpiredTokenException:
    'Give role-to-assume, which the action renews by itself, or ask for a longer session of the role (role-duration-seconds), or for less to wait (wait-timeout).',
};

function sentences(message: string, hint: string | undefined): string {
  if (!message || !hint) return message || hint || 'no message';
  return `${message}${/[.!?:…]$/.test(message) ? '' : '.'} ${hint}`;
}

/** AWS's error names say more than many of their messages; those of our own and of JavaScript say nothing. */
const isTelling = (name: string) =>
  /[a-z](Exception|Fault|Error)$|^Throttling|^Validation|^AccessDenied|^ExpiredToken/.test(name) &&
  !/^(Node|Type|User|Range|Aggregate)Error$/.test(name);
