import { bad, good, type Kind, type Reading, typeName } from '../kind.ts';

const PATTERN = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,9})s)?$/;

/** A length of time with its unit, `30s`, `5m`, `1h` or `1m30s`, between two bounds in seconds. The value is in seconds. */
export function duration(min: number, max: number): Kind<number> {
  const allowed = `a duration from ${showDuration(min)} to ${showDuration(max)}`;
  const fix = `Give ${allowed}, like 30s, 5m or 1h.`;
  const fromText = (text: string): Reading<number> => {
    if (/^\d{1,9}(\.\d{1,9})?$/.test(text))
      return bad({
        value: text,
        message: 'has no unit',
        fix: `Write ${text}s for seconds, ${text}m for minutes. ${fix}`,
      });
    const match = PATTERN.exec(text);
    if (match === null) return bad({ value: text, message: 'is not a duration', fix });
    const [, hours = '0', minutes = '0', seconds = '0'] = match;
    const value = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (value < min) return bad({ value: text, message: 'is too short', fix });
    return value > max ? bad({ value: text, message: 'is too long', fix }) : good(value);
  };
  return {
    allowed,
    schema: { type: 'string', pattern: PATTERN.source },
    fromText,
    fromYaml(value) {
      if (typeof value === 'string') return fromText(value);
      return typeof value === 'number'
        ? fromText(String(value))
        : bad({ message: `is ${typeName(value)}, not a duration`, fix });
    },
    show: showDuration,
  };
}

/** Seconds in the largest unit that holds them whole: 90 → 90s, 120 → 2m. */
export function showDuration(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds > 0 && seconds % 60 === 0 && seconds > 60 ? `${seconds / 60}m` : `${seconds}s`;
}
