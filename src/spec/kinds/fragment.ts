import { isRecord } from '../../json.ts';
import { APP, CONTAINER_LISTS, FOREIGN_FIELDS, type Fragment, stackFragments } from '../fragment.ts';
import { bad, type Complaint, type Fill, good, hasPlaceholder, type Kind, typeName } from '../kind.ts';

const FIX = 'Give a map in the field names of RegisterTaskDefinition.';

/** A part of a task definition in AWS's own field names, any depth. */
export const taskDefinitionFragment: Kind<Fragment> = {
  allowed: "a map in AWS's own field names",
  schema: {
    type: 'object',
    not: { anyOf: Object.keys(FOREIGN_FIELDS).map((field) => ({ required: [field] })) },
    properties: {
      containerDefinitions: {
        type: ['array', 'null'],
        items: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string', minLength: 1 } },
          not: { required: ['image'], properties: { name: { const: APP } } },
        },
      },
    },
    additionalProperties: true,
  },
  fromText: () => bad({ message: 'is a text, not a map', fix: FIX }),
  fromYaml(value, fill) {
    if (!isRecord(value)) return bad({ message: `is ${typeName(value)}, not a map`, fix: FIX });
    const complaints: Complaint[] = [...foreignFields(value), ...containers(value.containerDefinitions)];
    const filled = fillDeep(value, fill, complaints);
    return complaints.length === 0 && isRecord(filled) ? good(filled) : { complaints };
  },
  show: JSON.stringify,
  merge: stackFragments,
};

function foreignFields(fragment: Fragment): Complaint[] {
  return Object.entries(FOREIGN_FIELDS)
    .filter(([field]) => Object.hasOwn(fragment, field))
    .map(([field, reason]) => ({ part: field, message: `can't be given: ${reason}`, fix: 'Remove it.' }));
}

function containers(list: unknown): Complaint[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list))
    return [
      { part: 'containerDefinitions', message: `is ${typeName(list)}, not a list`, fix: 'Give a list of containers.' },
    ];
  const names: unknown[] = list.map((container: unknown) => (isRecord(container) ? container.name : undefined));
  return list.flatMap((container: unknown, index) => {
    const name = names[index];
    const part = `containerDefinitions[${index}]`;
    if (typeof name !== 'string' || name === '')
      return [{ part, message: 'has no name', fix: `Name it: containers are matched by name, and ours is ${APP}.` }];
    if (names.indexOf(name) !== index) return [{ part, value: name, message: 'is there twice', fix: 'Give it once.' }];
    if (name === APP && isRecord(container) && Object.hasOwn(container, 'image'))
      return [
        { part: `${part}.image`, message: "can't be given for our container", fix: 'Give it as the input image.' },
      ];
    return isRecord(container) ? listsOf(container, part) : [];
  });
}

/** The lists that merge by a key have to be lists of maps, with each key once. What stands in them is never shown. */
function listsOf(container: Fragment, of: string): Complaint[] {
  return [...CONTAINER_LISTS].flatMap(([field, { keyOf, essence }]) => {
    const list = container[field];
    const part = `${of}.${field}`;
    if (list === undefined || list === null || hasPlaceholder(list)) return [];
    if (!Array.isArray(list))
      return [{ part, message: `is ${typeName(list)}, not a list`, fix: "Give a list of maps in AWS's field names." }];
    const keys = list.map((element: unknown) => (isRecord(element) ? keyOf(element) : undefined));
    return list.flatMap((element: unknown, index): Complaint[] => {
      const key = keys[index];
      const here = `${part}[${index}]`;
      if (!isRecord(element))
        return [{ part: here, message: `is ${typeName(element)}, not a map`, fix: "Give a map in AWS's field names." }];
      if (key === undefined && essence !== undefined) return [{ part: here, message: 'has no name', fix: 'Name it.' }];
      if (key !== undefined && keys.indexOf(key) !== index)
        return [{ part: here, value: key, message: 'is there twice', fix: 'Give it once.' }];
      const value = essence === undefined ? null : (element[essence] ?? null);
      if (value !== null && typeof value !== 'string')
        return [{ part: `${here}.${essence}`, message: `is ${typeName(value)}, not a text`, fix: 'Put it in quotes.' }];
      return [];
    });
  });
}

function fillDeep(value: unknown, fill: Fill, complaints: Complaint[]): unknown {
  if (hasPlaceholder(value)) {
    const filled = fill(value);
    if ('value' in filled) return filled.value;
    complaints.push(...filled.complaints);
    return value;
  }
  if (Array.isArray(value)) return value.map((element: unknown) => fillDeep(element, fill, complaints));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, fillDeep(element, fill, complaints)]));
}
