import { bad, good, type Kind, type Reading, typeName } from '../kind.ts';
import { HIDDEN } from '../problem.ts';

interface TextRule {
  /** What it is, for what is wrong: "an image tag". */
  readonly what: string;
  /** What is allowed, for the fix. */
  readonly allowed: string;
  /** Anchored; its source goes into the JSON Schema, so it has no flags but `u`. */
  readonly pattern: RegExp;
  readonly maxLength?: number;
  /** The value might be a secret that was put in the wrong place. */
  readonly hide?: (text: string) => boolean;
}

/** A text that fits one pattern. */
export function text({ what, allowed, pattern, maxLength, hide }: TextRule): Kind<string> {
  const fix = `Give ${allowed}.`;
  const fromText = (value: string): Reading<string> => {
    const shown = { value: hide?.(value) ? HIDDEN : value };
    if (maxLength !== undefined && value.length > maxLength)
      return bad({ ...shown, message: `is longer than ${maxLength} characters`, fix });
    return pattern.test(value) ? good(value) : bad({ ...shown, message: `is not ${what}`, fix });
  };
  return {
    allowed,
    schema: { type: 'string', pattern: pattern.source, ...(maxLength !== undefined && { maxLength }) },
    fromText,
    fromYaml: (value) => (typeof value === 'string' ? fromText(value) : notText(value, fix)),
    show: (value) => value,
  };
}

/** The complaint about a YAML value that should have been a text. */
export function notText(value: unknown, fix: string): Reading<never> {
  const quotes = typeof value === 'number' || typeof value === 'boolean' ? ' Put it in quotes.' : '';
  return bad({ message: `is ${typeName(value)}, not a text`, fix: fix + quotes });
}
