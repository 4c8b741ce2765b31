/** An error that the user can act on: shown without a stack trace, with what to do. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
  }
}

/**
 * What went wrong, a line each: several failures one after the other, each from what was done down to its cause, and
 * the lines of a UserError as they are.
 */
export function explain(error: unknown): string[] {
  if (error instanceof AggregateError) return [...new Set(error.errors.flatMap(explain))];
  if (!(error instanceof Error)) return [String(error)];
  if (error instanceof UserError) return sentences(error.message, error.hint).split('\n');
  const own = `${isTelling(error.name) ? `${error.name}: ` : ''}${error.message || 'no message'}`;
  if (error.cause === undefined) return [own];
  return explain(error.cause).map((cause) => {
    if (own.includes(cause)) return own;
    return cause.includes(own) ? cause : `${own}: ${cause}`;
  });
}

function sentences(message: string, hint: string | undefined): string {
  if (!message || !hint) return message || hint || 'no message';
  return `${message}${/[.!?:…]$/.test(message) ? '' : '.'} ${hint}`;
}

/** AWS's error names say more than many of their messages; those of our own and of JavaScript say nothing. */
const isTelling = (name: string) =>
  /[a-z](Exception|Fault|Error)$|^Throttling|^Validation|^AccessDenied|^ExpiredToken/.test(name) &&
  !/^(Node|Type|User|Range|Aggregate)Error$/.test(name);
