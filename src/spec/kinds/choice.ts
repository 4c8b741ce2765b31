import { bad, good, type Kind, type Reading } from '../kind.ts';
import { withNearest } from '../nearest.ts';
import { notText } from './text.ts';

/** One of a few words. */
export function choice<const T extends string>(...words: readonly T[]): Kind<T> {
  const allowed = words.join(' or ');
  const fix = `Use ${allowed}.`;
  const fromText = (value: string): Reading<T> => {
    const found = words.find((word) => word === value);
    return found === undefined
      ? bad({ value, message: 'is not known', fix: withNearest(fix, value, words) })
      : good(found);
  };
  return {
    allowed,
    schema: { enum: words },
    fromText,
    fromYaml: (value) => (typeof value === 'string' ? fromText(value) : notText(value, fix)),
    show: (value) => value,
  };
}
