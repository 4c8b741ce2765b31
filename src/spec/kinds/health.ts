import { bad, good, type Kind, type Reading, typeName } from '../kind.ts';
import { notText } from './text.ts';

const CODES = /^[2-4]\d\d(-[2-4]\d\d)?(,[2-4]\d\d(-[2-4]\d\d)?)*$/;
const CODES_ALLOWED = 'status codes from 200 to 499: 200, 200-299 or 200,301';

function readCodes(value: string): Reading<string> {
  const codes = value.replaceAll(' ', '');
  const fix = `Give ${CODES_ALLOWED}.`;
  if (!CODES.test(codes)) return bad({ value, message: 'is not a matcher of status codes', fix });
  for (const range of codes.split(',')) {
    const [from = '', to = from] = range.split('-');
    if (from > to) return bad({ value, message: `has a range that ends before it begins, ${range}`, fix });
  }
  return good(codes);
}

/** The status codes by which a load balancer takes a target for healthy. */
export const matcher: Kind<string> = {
  allowed: CODES_ALLOWED,
  schema: {
    anyOf: [
      { type: 'string', pattern: '^[2-4]\\d\\d[-, 0-9]*$' },
      { type: 'integer', minimum: 200, maximum: 499 },
    ],
  },
  fromText: readCodes,
  fromYaml(value) {
    if (typeof value === 'string') return readCodes(value);
    return typeof value === 'number'
      ? readCodes(String(value))
      : bad({ message: `is ${typeName(value)}, not status codes`, fix: `Give ${CODES_ALLOWED}.` });
  },
  show: (value) => value,
};

export type ContainerHealthCheck =
  | { readonly kind: 'default' }
  | { readonly kind: 'none' }
  | { readonly kind: 'command'; readonly command: string };

/** How ECS asks the container itself: a shell command, or `none`. `default` is what it is when nothing is said. */
export const containerHealthCheck: Kind<ContainerHealthCheck> = {
  allowed: 'a shell command, none or default',
  schema: { type: 'string', pattern: '\\S' },
  fromText: readHealthCheck,
  fromYaml: (value) =>
    typeof value === 'string' ? readHealthCheck(value) : notText(value, 'Give a shell command, none or default.'),
  show: (check) => (check.kind === 'command' ? check.command : check.kind),
};

function readHealthCheck(value: string): Reading<ContainerHealthCheck> {
  const command = value.trim();
  if (command === '') return bad({ message: 'is empty', fix: 'Give a shell command, none or default.' });
  return good(command === 'none' || command === 'default' ? { kind: command } : { kind: 'command', command });
}
