import { bad, good, type Kind, typeName } from '../kind.ts';

const fix = 'Use true or false.';

/** true or false, also as True and TRUE, which YAML 1.2 takes too. */
export const boolean: Kind<boolean> = {
  allowed: 'true or false',
  schema: { type: 'boolean' },
  fromText(text) {
    if (/^(true|True|TRUE)$/.test(text)) return good(true);
    if (/^(false|False|FALSE)$/.test(text)) return good(false);
    return bad({ value: text, message: 'is neither true nor false', fix });
  },
  fromYaml(value) {
    if (typeof value === 'boolean') return good(value);
    return bad({
      ...((typeof value === 'string' || typeof value === 'number') && { value: String(value) }),
      message: `is ${typeName(value)}, not true or false`,
      fix: `${fix} Without quotes.`,
    });
  },
  show: String,
};
