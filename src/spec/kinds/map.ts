import { bad, type Complaint, type Fill, good, isMap, type Kind, type Reading, readYaml, typeName } from '../kind.ts';
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
}

/** Names with texts: `NAME=value`, one a line, in an input; a map in YAML, where numbers and booleans are taken as texts. */
export function map({ name, value, of, line, max, hidden }: MapRule): Kind<Entries> {
  const readEntry = (key: string, reading: Reading<string>, entries: Map<string, string>, complaints: Complaint[]) => {
    const named = name.fromText(key);
    if ('complaints' in named) complaints.push(...named.complaints);
    else if ('complaints' in reading)
      complaints.push(...reading.complaints.map((complaint) => inPart(complaint, key, hidden)));
    else entries.set(key, reading.value);
  };
  const finish = (entries: Map<string, string>, complaints: Complaint[]): Reading<Entries> => {
    if (entries.size > max) complaints.push({ message: `has ${entries.size} ${of}`, fix: `Give at most ${max}.` });
    return complaints.length === 0 ? good(Object.fromEntries(entries)) : { complaints };
  };

  return {
    allowed: `${line}, one a line`,
    schema: {
      type: 'object',
      propertyNames: name.schema,
      additionalProperties: { anyOf: [value.schema, { type: ['integer', 'boolean', 'null'] }] },
      maxProperties: max,
    },
    fromText(text) {
      const entries = new Map<string, string>();
      const complaints: Complaint[] = [];
      for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const entry = raw.trim();
        if (entry === '' || entry.startsWith('#')) continue;
        const at = entry.indexOf('=');
        const key = entry.slice(0, Math.max(at, 0)).trim();
        // The text before "=" may be the head of a base64 secret: it is named only when it can be a name.
        if (
          at < 1 ||
          'complaints' in name.fromText(key) ||
          (hidden && /^=?$/.test(entry.slice(at + 1)) && of === 'secrets')
        )
          complaints.push({ part: `line ${index + 1}`, message: `is not ${line}`, fix: `Write ${line}.` });
        else if (entries.has(key)) complaints.push({ part: key, message: 'is given twice', fix: 'Give it once.' });
        else readEntry(key, value.fromText(entry.slice(at + 1).trim()), entries, complaints);
      }
      return finish(entries, complaints);
    },
    fromYaml(given, fill) {
      if (!isMap(given))
        return bad({ message: `is ${typeName(given)}, not a map`, fix: `Give ${of} as "name: value", one a line.` });
      const entries = new Map<string, string>();
      const complaints: Complaint[] = [];
      for (const [key, element] of Object.entries(given)) {
        // null deletes: here it has nothing weaker to delete from.
        if (element !== null) readEntry(key, readScalar(value, element, fill), entries, complaints);
      }
      return finish(entries, complaints);
    },
    show: (entries) =>
      Object.entries(entries)
        .map(([key, element]) => `${key}=${element}`)
        .join(', '),
    merge: (weaker, stronger) => ({ ...weaker, ...stronger }),
  };
}

/** 1.10 would lose its zero on the way through YAML, so only whole numbers are taken as texts. */
function readScalar(kind: Kind<string>, element: unknown, fill: Fill): Reading<string> {
  if (typeof element === 'boolean' || Number.isSafeInteger(element)) return kind.fromText(String(element));
  if (typeof element === 'string') return readYaml(kind, element, fill);
  return bad({ message: `is ${typeName(element)}, not a text`, fix: 'Put it in quotes.' });
}

function inPart(complaint: Complaint, part: string, hidden: boolean): Complaint {
  return { ...complaint, part, ...(hidden && { value: HIDDEN }) };
}
