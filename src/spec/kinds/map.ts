import { isRecord } from '../../json.ts';
import {
  bad,
  type Complaint,
  type Fill,
  good,
  type Kind,
  orPlaceholder,
  type Reading,
  readYaml,
  typeName,
} from '../kind.ts';
import { HIDDEN } from '../problem.ts';

export type Entries = Readonly<Record<string, string>>;

interface MapRule {
  readonly name: Kind<string>;
  readonly value: Kind<string>;
  /** What it holds, in the plural: "variables". */
  readonly of: string;
  /** One line of an input: "NAME=value". */
  readonly line: string;
  readonly max: number;
  /** Lines and values never appear in a complaint. */
  readonly hidden: boolean;
  /** YAML's numbers and booleans are taken as texts. */
  readonly scalars: boolean;
}

/** Names with texts: `NAME=value`, one a line, in an input; a map in YAML. */
export function map(rule: MapRule): Kind<Entries> {
  const { name, value, of, line, max } = rule;
  return {
    allowed: `${line}, one a line`,
    schema: {
      type: 'object',
      propertyNames: name.schema,
      additionalProperties: {
        anyOf: [orPlaceholder(value.schema), { type: rule.scalars ? ['number', 'boolean', 'null'] : 'null' }],
      },
      maxProperties: max,
    },
    fromText(text) {
      const collected = collector(rule);
      for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const entry = raw.trim();
        if (entry !== '' && !entry.startsWith('#')) collected.addLine(entry, index + 1);
      }
      return collected.finish();
    },
    fromYaml(given, fill) {
      if (!isRecord(given))
        return bad({ message: `is ${typeName(given)}, not a map`, fix: `Give ${of} as "name: value", one a line.` });
      const collected = collector(rule);
      for (const [key, element] of Object.entries(given)) {
        // null deletes: here nothing weaker is left to delete from.
        if (element !== null) collected.add(key, readElement(rule, element, fill));
      }
      return collected.finish();
    },
    show: (entries) =>
      Object.entries(entries)
        .map(([key, element]) => `${key}=${element}`)
        .join(', '),
    merge: (weaker, stronger) => ({ ...weaker, ...stronger }),
  };
}

function collector({ name, value, of, line, max, hidden }: MapRule) {
  const entries = new Map<string, string>();
  const complaints: Complaint[] = [];

  function add(key: string, reading: Reading<string>): void {
    const named = name.fromText(key);
    if ('complaints' in named) complaints.push(...named.complaints);
    else if ('value' in reading) entries.set(key, reading.value);
    else
      for (const complaint of reading.complaints)
        complaints.push({ ...complaint, part: key, ...(hidden && { value: HIDDEN }) });
  }

  function addLine(entry: string, number: number): void {
    const at = entry.indexOf('=');
    const key = entry.slice(0, Math.max(at, 0)).trim();
    const text = entry.slice(at + 1).trim();
    const reading = value.fromText(text);
    // The head of a base64 secret, "c2VjcmV0==", looks like a name too: it is told only with something behind it.
    const untellable = hidden && ('complaints' in name.fromText(key) || ('complaints' in reading && /^=?$/.test(text)));
    if (at < 1 || untellable)
      complaints.push({ part: `line ${number}`, message: `is not ${line}`, fix: `Write ${line}.` });
    else if (entries.has(key)) complaints.push({ part: key, message: 'is given twice', fix: 'Give it once.' });
    else add(key, reading);
  }

  function finish(): Reading<Entries> {
    if (entries.size > max) complaints.push({ message: `has ${entries.size} ${of}`, fix: `Give at most ${max}.` });
    return complaints.length === 0 ? good(Object.fromEntries(entries)) : { complaints };
  }

  return { add, addLine, finish };
}

/** A number or boolean that reads otherwise than it is written, like 1.10, comes from the manifest as a text. */
function readElement({ value, scalars }: MapRule, element: unknown, fill: Fill): Reading<string> {
  if (typeof element === 'string') return readYaml(value, element, fill);
  if (scalars && (typeof element === 'boolean' || typeof element === 'number')) return value.fromText(String(element));
  return bad({ message: `is ${typeName(element)}, not a text`, fix: 'Put it in quotes.' });
}
