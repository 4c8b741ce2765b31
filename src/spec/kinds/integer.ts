import { bad, good, type Kind, type Reading, typeName } from '../kind.ts';

/** A whole number between two bounds, both included. */
export function integer(min: number, max: number): Kind<number> {
  const allowed = `a whole number from ${min} to ${max}`;
  const fix = `Give ${allowed}.`;
  const check = (value: number): Reading<number> =>
    value >= min && value <= max
      ? good(value)
      : bad({ value: String(value), message: value < min ? 'is too small' : 'is too large', fix });
  return {
    allowed,
    schema: { type: 'integer', minimum: min, maximum: max },
    fromText: (text) =>
      /^-?\d{1,15}$/.test(text) ? check(Number(text)) : bad({ value: text, message: 'is not a whole number', fix }),
    fromYaml: (value) => (isWhole(value) ? check(value) : notWhole(value, fix)),
    show: String,
  };
}

/** One of a fixed set of whole numbers. */
export function oneOfNumbers(numbers: readonly number[], message: string): Kind<number> {
  const allowed = numbers.join(', ');
  const fix = `Use ${allowed}.`;
  const check = (value: number): Reading<number> =>
    numbers.includes(value) ? good(value) : bad({ value: String(value), message, fix });
  return {
    allowed,
    schema: { enum: numbers },
    fromText: (text) =>
      /^-?\d{1,15}$/.test(text) ? check(Number(text)) : bad({ value: text, message: 'is not a whole number', fix }),
    fromYaml: (value) => (isWhole(value) ? check(value) : notWhole(value, fix)),
    show: String,
  };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function notWhole(value: unknown, fix: string): Reading<never> {
  if (typeof value === 'number') return bad({ value: String(value), message: 'is not a whole number', fix });
  if (typeof value === 'string')
    return bad({ value, message: 'is a text, not a number', fix: `${fix} In plain digits, without quotes.` });
  return bad({ message: `is ${typeName(value)}, not a number`, fix });
}
