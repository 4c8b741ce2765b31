import { bad, type Complaint, good, type Kind, orPlaceholder, type Reading, readYaml, typeName } from '../kind.ts';

interface ListRule {
  readonly min: number;
  readonly max: number;
  /** What the items are, in the plural: "subnet ids". */
  readonly of: string;
}

/** Different texts of one kind: one a line or between commas in an input, a list in YAML. */
export function list(item: Kind<string>, { min, max, of }: ListRule): Kind<readonly string[]> {
  const allowed = `${min} to ${max} ${of}, each ${item.allowed}`;
  const fix = `Give ${min} to ${max} ${of}.`;
  const collect = (readings: readonly Reading<string>[]): Reading<readonly string[]> => {
    const complaints: Complaint[] = [];
    const values: string[] = [];
    for (const reading of readings) {
      if ('complaints' in reading) complaints.push(...reading.complaints);
      else if (values.includes(reading.value))
        complaints.push({ value: reading.value, message: 'is there twice', fix: 'Give it once.' });
      else values.push(reading.value);
    }
    if (readings.length < min || readings.length > max)
      complaints.push({ message: `has ${readings.length === 1 ? '1 entry' : `${readings.length} entries`}`, fix });
    return complaints.length === 0 ? good(values) : { complaints };
  };
  return {
    allowed,
    schema: { type: 'array', minItems: min, maxItems: max, uniqueItems: true, items: orPlaceholder(item.schema) },
    fromText: (text) =>
      collect(
        text
          .split(/[\s,]+/)
          .filter((word) => word !== '')
          .map((word) => item.fromText(word)),
      ),
    fromYaml: (value, fill) =>
      Array.isArray(value)
        ? collect(value.map((element: unknown) => readYaml(item, element, fill)))
        : bad({
            message: `is ${typeName(value)}, not a list`,
            fix: `Give a list of ${of}, each on a line after "- ".`,
          }),
    show: (value) => value.join(', '),
  };
}
