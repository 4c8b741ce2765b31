import { AwsError, type Fields } from './ports.ts';
import { isFields } from './validate.ts';

/** The content type of AWS JSON 1.1. */
export const JSON_CONTENT_TYPE = 'application/x-amz-json-1.1';

/** Reads an AWS JSON 1.1 request body; nulls count as absent. */
export function parseJson(body: string): Fields {
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body, (_key, item: unknown) => item ?? undefined);
    if (isFields(value)) return value;
  } catch {
    // Falls through: not JSON and not an object are the same refusal.
  }
  throw new AwsError('SerializationException', 'Could not read the request body as a JSON object.');
}

/** Writes an answer: times as epoch seconds with a fraction, absent fields left out. */
export function writeJson(value: unknown): string {
  return JSON.stringify(wire(value) ?? {});
}

/** Writes an error: `__type` holds the code. */
export function writeJsonError(error: AwsError): string {
  return writeJson({ __type: error.code, message: error.message, ...error.fields });
}

function wire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(wire);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wire(item)]));
}
