import { type Denial, denialHint, denialText, readDenial } from '../denial.ts';
import { UserError } from '../errors.ts';
import { parseJson } from '../json.ts';

/** The registry answered, and the answer was no. */
export class RegistryError extends UserError {
  readonly status: number;
  /** As the distribution protocol names it: TAG_INVALID, DENIED, NAME_UNKNOWN; undefined when the answer named none. */
  readonly code: string | undefined;
  /** How long the registry asks to wait before the next try, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(doing: string, answer: RegistryRefusal) {
    const code = answer.code === undefined ? '' : ` ${answer.code}`;
    const denial = answer.status === 403 ? denialIn(answer) : undefined;
    const words = denial ? denialText(denial) : answer.message;
    const text = words === undefined ? '' : `: ${words}`;
    const hint = denial ? denialHint(denial) : hintFor(answer);
    super(`${doing}: the registry answered ${answer.status}${code}${text}`, hint === undefined ? {} : { hint });
    this.name = 'RegistryError';
    this.status = answer.status;
    this.code = answer.code;
    this.retryAfter = answer.retryAfter;
  }
}

/** No answer came: the connection could not be made, broke, or stayed silent for too long. */
export class RegistryConnectionError extends UserError {
  /** Node's own: ECONNRESET, ETIMEDOUT, ENOTFOUND, CERT_HAS_EXPIRED. */
  readonly code: string;

  constructor(doing: string, host: string, code: string, cause?: unknown) {
    super(`${doing}: no answer from ${host} (${code})`, {
      cause,
      hint: 'Check that the runner reaches the registry: DNS, HTTPS_PROXY, NODE_EXTRA_CA_CERTS.',
    });
    this.name = 'RegistryConnectionError';
    this.code = code;
  }
}

export interface RegistryRefusal {
  readonly status: number;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly retryAfter?: number | undefined;
  /** The right that the request needs, where the registry answers that one is missing and can't say which. */
  readonly right?: Denial | undefined;
}

/** Reads status, `Retry-After` and the protocol's `{"errors": [{"code", "message"}]}`; `now` is in milliseconds. */
export function parseRefusal(
  status: number,
  headers: { readonly 'retry-after'?: string | undefined },
  body: Buffer,
  now: number,
): RegistryRefusal {
  const first = firstError(body);
  return { status, ...first, retryAfter: parseRetryAfter(headers['retry-after'], now) };
}

const MESSAGE_LENGTH = 500;

function firstError(body: Buffer): { code?: string; message?: string } {
  const parsed = parseJson(body.toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('errors' in parsed) || !Array.isArray(parsed.errors))
    return {};
  const [error]: unknown[] = parsed.errors;
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    ...('message' in error && typeof error.message === 'string' && { message: error.message.slice(0, MESSAGE_LENGTH) }),
  };
}

/** Seconds or an HTTP date, as RFC 9110 has it; in milliseconds from now. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** An answer to HEAD has no body, so nothing but the request itself tells what it lacks. */
const denialIn = ({ message, right }: RegistryRefusal): Denial | undefined =>
  message === undefined ? right : readDenial(message);

function hintFor({ status, code }: RegistryRefusal): string | undefined {
  if (status === 401) return 'The registry token is missing, expired or of another Region.';
  if (code === 'NAME_UNKNOWN') return 'The repository does not exist in this account and Region.';
  return undefined;
}
