import type { Field } from '../../src/spec/field.ts';
import { type FieldName, table } from '../../src/spec/fields.ts';
import { type ManifestNode, manifestTree } from '../../src/spec/manifest-tree.ts';
import { inputsOf, type Verb, verbTable } from '../../src/spec/verbs.ts';
import { groups } from './groups.ts';
import { code, inCell, markdownTable } from './markdown-table.ts';
import { toldDefault } from './told.ts';

/** The inputs of a verb as a table in Markdown. */
export function inputsTable(verb: Verb): string {
  const rows = inputsOf(verb).map(({ name, field }) => [
    code(name),
    defaultCell(field),
    code(field.at),
    inCell(field.description),
  ]);
  return markdownTable(['input', 'default', 'in the manifest', ''], rows);
}

/** The outputs of a verb as a table in Markdown. */
export function outputsTable(verb: Verb): string {
  return markdownTable(
    ['output', ''],
    Object.entries(verbTable[verb].outputs).map(([name, told]) => [code(name), inCell(told)]),
  );
}

/** One table in Markdown for the top of the manifest and one for each group, each under its heading. */
export function manifestTables(): string {
  return groupTables(manifestTree.children, []).join('\n\n');
}

function groupTables(children: ReadonlyMap<string, ManifestNode>, path: readonly string[]): string[] {
  const rows: string[][] = [];
  const below: string[] = [];
  for (const [key, node] of children) {
    if ('children' in node) below.push(...groupTables(node.children, [...path, key]));
    else rows.push(manifestRow(key, node.field));
  }
  const about = groups[path.join('.')];
  const heading = path.length === 0 ? '### Top level' : `### \`${path.join('.')}\``;
  const listed = markdownTable(['key', 'default', 'input', ''], rows);
  return [[heading, ...(about === undefined ? [] : [about]), listed].join('\n\n'), ...below];
}

function manifestRow(key: string, name: FieldName): string[] {
  const { manifestOnly, description } = table[name];
  return [code(key), defaultCell(table[name]), manifestOnly ? '' : code(name), inCell(description)];
}

function defaultCell(field: Field): string {
  if (field.needed === 'action') return '**required**';
  if (field.defaultTold !== undefined) return inCell(field.defaultTold);
  const told = toldDefault(field);
  if (told !== undefined) return code(told);
  if (field.neededWithout !== undefined) return `**needed** without ${code(field.neededWithout)}`;
  return field.needed === 'spec' ? '**needed**' : '';
}
