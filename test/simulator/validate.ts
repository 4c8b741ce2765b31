import type { Fields, Shape } from './ports.ts';

export interface Problem {
  /** Where, in the request: `services.2`. */
  readonly at: string;
  readonly text: string;
  /** The value has another type than the service can read at all. */
  readonly serialization: boolean;
}

/** Whether a value is a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Everything in a request that AWS would refuse by its model alone; none when it is acceptable. */
export function problems(shape: Shape, value: unknown, at = ''): readonly Problem[] {
  switch (shape.type) {
    case 'structure':
      return isFields(value) ? structureProblems(shape.fields, value, at) : [wrongType(at, 'a structure')];
    case 'list':
      if (!Array.isArray(value)) return [wrongType(at, 'a list')];
      return [
        ...boundProblems(shape, value.length, at, 'length'),
        ...value.flatMap((item, index) => problems(shape.of, item, `${at}.${index + 1}`)),
      ];
    case 'map':
      if (!isFields(value)) return [wrongType(at, 'a map')];
      return Object.entries(value).flatMap(([key, item]) => problems(shape.of, item, join(at, key)));
    case 'string':
      return typeof value === 'string' ? stringProblems(shape, value, at) : [wrongType(at, 'a string')];
    case 'integer':
      return Number.isSafeInteger(value) && typeof value === 'number'
        ? boundProblems(shape, value, at, 'value')
        : [wrongType(at, 'an integer')];
    case 'number':
    case 'time':
      return typeof value === 'number' ? [] : [wrongType(at, 'a number')];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(at, 'a boolean')];
    case 'any':
      return [];
  }
}

/** The problems as AWS words them: `2 validation errors detected: …; …`. */
export function describeProblems(found: readonly Problem[]): string {
  return `${found.length} validation error${found.length === 1 ? '' : 's'} detected: ${found.map((problem) => problem.text).join('; ')}`;
}

type Fieldset = Extract<Shape, { type: 'structure' }>['fields'];

function structureProblems(fields: Fieldset, value: Fields, at: string): readonly Problem[] {
  const unknown = Object.keys(value)
    .filter((name) => !(name in fields) && value[name] !== undefined)
    .map((name) => problem(join(at, name), `Unknown parameter '${join(at, name)}'`));
  const known = Object.entries(fields).flatMap(([name, field]) => {
    const item = value[name];
    if (item !== undefined && item !== null) return problems(field, item, join(at, name));
    return field.required === true ? [refused(join(at, name), 'null', 'must not be null')] : [];
  });
  return [...unknown, ...known];
}

function stringProblems(shape: Extract<Shape, { type: 'string' }>, value: string, at: string): readonly Problem[] {
  if (shape.enum !== undefined && !shape.enum.includes(value)) {
    return [refused(at, value, `must satisfy enum value set: [${shape.enum.join(', ')}]`)];
  }
  if (shape.pattern !== undefined && !shape.pattern.test(value)) {
    return [refused(at, value, `must satisfy regular expression pattern: ${shape.pattern.source}`)];
  }
  return boundProblems(shape, value.length, at, 'length');
}

function boundProblems(
  bounds: { readonly min?: number; readonly max?: number },
  size: number,
  at: string,
  what: 'length' | 'value',
): readonly Problem[] {
  const have = what === 'length' ? 'have length ' : 'have value ';
  if (bounds.min !== undefined && size < bounds.min) {
    return [refused(at, String(size), `must ${have}greater than or equal to ${bounds.min}`)];
  }
  if (bounds.max !== undefined && size > bounds.max) {
    return [refused(at, String(size), `must ${have}less than or equal to ${bounds.max}`)];
  }
  return [];
}

const join = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

const problem = (at: string, text: string, serialization = false): Problem => ({ at, text, serialization });

const wrongType = (at: string, expected: string) => problem(at, `Expected '${at}' to be ${expected}`, true);

const refused = (at: string, value: string, constraint: string) =>
  problem(at, `Value '${value}' at '${at}' failed to satisfy constraint: Member ${constraint}`);
