import { type FieldName, fieldNames, table } from './fields.ts';

/** A place in the manifest: a field's, or a group of places. */
export type ManifestNode = { readonly field: FieldName } | { readonly children: Map<string, ManifestNode> };

/** The manifest's groups and keys, from the table. An environment's block has the same shape. */
export const manifestTree: { readonly children: Map<string, ManifestNode> } = { children: new Map() };

for (const name of fieldNames) {
  const path = table[name].at?.split('.') ?? [];
  let { children } = manifestTree;
  for (const [index, key] of path.entries()) {
    if (index === path.length - 1) {
      children.set(key, { field: name });
      break;
    }
    const node = children.get(key) ?? { children: new Map<string, ManifestNode>() };
    children.set(key, node);
    if ('children' in node) children = node.children;
  }
}
