import { isRecord } from '../json.ts';
import type { Field } from './field.ts';
import { type FieldName, isFieldName, table } from './fields.ts';
import { type Fill, good, hasPlaceholder, readYaml, typeName } from './kind.ts';
import { type ManifestNode, manifestTree } from './manifest-tree.ts';
import { withNearest } from './nearest.ts';
import type { Problem } from './problem.ts';

interface Place {
  readonly file: string;
  readonly path: readonly string[];
}

interface Checked {
  readonly problems: Problem[];
  /** Fields whose value here is malformed. */
  readonly spoiled: Set<FieldName>;
}

/** Checks one block, the top level or an environment's: its keys, and every value that needs no `${NAME}` to be judged. */
export function checkBlock(block: Readonly<Record<string, unknown>>, place: Place): Checked {
  const checked: Checked = { problems: [], spoiled: new Set() };
  checkGroup(block, manifestTree.children, place, checked);
  return checked;
}

function checkGroup(
  group: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, ManifestNode>,
  { file, path }: Place,
  checked: Checked,
): void {
  for (const [key, value] of Object.entries(group)) {
    const node = known.get(key);
    const here = { file, path: [...path, key] };
    const where = `${file}: ${here.path.join('.')}`;
    if (node === undefined) checked.problems.push(unknownKey(key, where, [...known.keys()], path));
    else if (value === null || value === undefined) continue;
    else if ('field' in node) checkField(node.field, value, where, checked);
    else if (isRecord(value)) checkGroup(value, node.children, here, checked);
    else
      checked.problems.push({
        where,
        message: `is ${typeName(value)}, not a map`,
        fix: `It holds ${[...node.children.keys()].join(', ')}.`,
      });
  }
}

function checkField(name: FieldName, value: unknown, where: string, { problems, spoiled }: Checked): void {
  const judged = withoutPlaceholders(value);
  if (judged === undefined) return;
  const { kind }: Field = table[name];
  const reading = readYaml(kind, judged, keep);
  if (!('complaints' in reading)) return;
  spoiled.add(name);
  for (const { part, ...complaint } of reading.complaints)
    problems.push({ where: part === undefined ? where : `${where}.${part}`, ...complaint });
}

const keep: Fill = good;

/** What of a value can be judged before anything is filled in; undefined: nothing. */
function withoutPlaceholders(value: unknown): unknown {
  if (hasPlaceholder(value)) return undefined;
  if (Array.isArray(value)) return value.some(hasPlaceholder) ? undefined : value;
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, element]) => !hasPlaceholder(element)));
}

/** An unknown key: the value may be anything and is never shown. */
function unknownKey(key: string, where: string, siblings: readonly string[], path: readonly string[]): Problem {
  const message = 'is no known setting';
  const field = isFieldName(key) ? table[key] : undefined;
  if (field !== undefined) {
    const fix =
      field.at === undefined ? 'It is an input of the action: give it in the workflow.' : `Write it as ${field.at}.`;
    return { where, message, fix };
  }
  if (key === 'version' || key === 'environments')
    return { where, message: 'does not belong here', fix: 'It stands at the top of the file alone.' };
  const elsewhere = placesOf(key, manifestTree.children, []);
  if (elsewhere.length > 0 && path.length === 0)
    return { where, message, fix: `It belongs in a group: ${elsewhere.join(' or ')}.` };
  return { where, message, fix: withNearest(`Known here: ${siblings.join(', ')}.`, key, siblings) };
}

function placesOf(key: string, known: ReadonlyMap<string, ManifestNode>, path: readonly string[]): string[] {
  return [...known].flatMap(([name, node]) => {
    const here = [...path, name];
    if (name === key && path.length > 0) return [here.join('.')];
    return 'children' in node ? placesOf(key, node.children, here) : [];
  });
}
