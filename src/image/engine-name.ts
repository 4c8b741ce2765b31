/**
 * Pure: whether an engine's image has the name by which it was asked for. Podman takes a short name for an image of any
 * registry, and engines take the beginning of an id for the whole: neither must deploy what nobody named.
 */
export function isNamed(reference: string, { id, names }: { readonly id: string; readonly names: readonly string[] }) {
  const hex = /^(?:sha256:)?([0-9a-f]{12,64})$/.exec(reference)?.[1];
  if (hex !== undefined && id.startsWith(`sha256:${hex}`)) return true;
  // An engine that tells no names can't be held to one.
  if (names.length === 0) return true;
  const wanted = whole(reference);
  return names.some((name) => whole(name) === wanted);
}

/** A name without what engines put in front of those without a registry, and with the tag that they add. */
function whole(name: string): string {
  const [given = '', digest] = name.replace(/^(?:(?:index\.)?docker\.io\/(?:library\/)?|localhost\/)/, '').split('@');
  const [, repository = given, tag = 'latest'] = /^(.*?)(?::([^:/]+))?$/.exec(given) ?? [];
  return digest === undefined ? `${repository}:${tag}` : `${repository}@${digest}`;
}
