import type { Field } from '../../src/spec/field.ts';
import { type FieldName, table } from '../../src/spec/fields.ts';
import { type JsonSchema, orPlaceholder } from '../../src/spec/kind.ts';
import { type ManifestNode, manifestTree } from '../../src/spec/manifest-tree.ts';
import { groups } from './groups.ts';
import { writtenDefault } from './told.ts';

/**
 * The JSON Schema (draft-07) of the manifest. It knows shapes and allowed values; the bounds of durations and what
 * holds between fields are judged by the action.
 */
export function manifestSchema(): JsonSchema {
  const settings = group(manifestTree.children, '');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'fargate.yml',
    description: 'What fargate-platform needs to know about a service, for all environments and for each.',
    type: 'object',
    required: ['version'],
    additionalProperties: false,
    properties: {
      version: { description: 'The version of this format.', const: 1 },
      ...Object.fromEntries(
        [...manifestTree.children.keys()].map((key) => [key, { $ref: `#/definitions/settings/properties/${key}` }]),
      ),
      environments: {
        description:
          'The environments by name, each with what differs from the rest of the file. When any is listed, others are refused.',
        type: ['object', 'null'],
        propertyNames: table.environment.kind.schema,
        additionalProperties: { $ref: '#/definitions/settings' },
      },
    },
    definitions: {
      placeholder: {
        description: "Filled from the job's environment, where NAME must be set.",
        type: 'string',
        pattern: '\\$\\{',
      },
      settings,
    },
  };
}

function group(children: ReadonlyMap<string, ManifestNode>, path: string): JsonSchema {
  return {
    ...(groups[path] !== undefined && { description: groups[path] }),
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(
      [...children].map(([key, node]) => [
        key,
        'field' in node ? leaf(node.field) : group(node.children, path === '' ? key : `${path}.${key}`),
      ]),
    ),
  };
}

function leaf(name: FieldName): JsonSchema {
  const field: Field = table[name];
  const value = writtenDefault(name);
  return {
    description: field.description,
    ...(value !== undefined && { default: value }),
    ...(field.example !== undefined && { examples: [field.example] }),
    anyOf: [orPlaceholder(field.kind.schema), { type: 'null' }],
  };
}
