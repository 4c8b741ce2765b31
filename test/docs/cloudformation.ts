import { parse, type ScalarTag } from 'yaml';

/** What references stand for: parameters, pseudo parameters, resources; `Name.Attribute` for what GetAtt asks. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

const short = (tag: string, name: string): ScalarTag => ({ tag, resolve: (text: string) => ({ [name]: text }) });
const TAGS = [short('!Sub', 'Fn::Sub'), short('!Ref', 'Ref'), short('!GetAtt', 'Fn::GetAtt')];

/** A template of CloudFormation as plain data, with the short forms of its functions written out. */
export function readTemplate(text: string): Record<string, unknown> {
  return asMap(parse(text, { customTags: TAGS }));
}

/** What CloudFormation makes of a part of a template: references filled in, conditions decided. */
export function evaluated(part: unknown, values: Values, conditions: unknown): unknown {
  const next = (inner: unknown) => evaluated(inner, values, conditions);
  if (Array.isArray(part)) return part.map(next);
  if (typeof part !== 'object' || part === null) return part;
  const [[name, inner] = ['', undefined], ...others] = Object.entries(part);
  const list = Array.isArray(inner) ? inner : [];
  // A function stands alone. A statement of a policy has a `Condition` as well, which is a map.
  switch (others.length === 0 ? name : '') {
    case 'Ref':
    case 'Fn::GetAtt':
      return given(`${inner}`, values);
    case 'Condition':
      return typeof inner === 'string' ? next(at(conditions, inner)) : { [name]: next(inner) };
    case 'Fn::Sub':
      return `${inner}`.replaceAll(/\$\{([^}]+)\}/g, (_, key: string) => `${given(key, values)}`);
    case 'Fn::Join': {
      const parts = next(list[1]);
      return (Array.isArray(parts) ? parts : []).join(`${list[0]}`);
    }
    case 'Fn::Equals':
      return next(list[0]) === next(list[1]);
    case 'Fn::Not':
      return !next(list[0]);
    case 'Fn::Or':
      return list.some((each) => next(each) === true);
    case 'Fn::And':
      return list.every((each) => next(each) === true);
    case 'Fn::If':
      return next(next(asMap(conditions)[`${list[0]}`]) === true ? list[1] : list[2]);
    default:
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, next(each)]));
  }
}

/** The part of a value at a path. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce((inner, key) => (Array.isArray(inner) ? inner[Number(key)] : asMap(inner)[key]), value);
}

function given(name: string, values: Values): string | readonly string[] {
  const value = values[name];
  if (value === undefined) throw new Error(`The template refers to ${name}, which is given nowhere.`);
  return value;
}

/** A value that has to be a map. */
export function asMap(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`No map: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}
