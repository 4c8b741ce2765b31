/** How callers write our actions and workflows: `org/fargate-platform[/path]@ref`. */
const OWN = /^org\/fargate-platform(?:\/(?<path>[^@]+))?@/;

/**
 * Where a reference leads inside this repository: `$/path`, or what callers write; undefined: elsewhere. The root
 * action is the empty path.
 */
export function ownPath(uses: string): string | undefined {
  if (uses.startsWith('$/')) return uses.slice('$/'.length);
  const own = OWN.exec(uses);
  return own === null ? undefined : (own.groups?.['path'] ?? '');
}

/**
 * Pure: a workflow as a linter understands it that looks up nothing: what callers write of ours becomes a reference to
 * this repository, and a pinned commit the major version of its comment, whose inputs the linter knows. Lines stay.
 */
export function asKnownHere(workflow: string): string {
  return workflow
    .replace(
      /(uses:\s*)org\/fargate-platform(\/[^@\s]+)?@\S+/g,
      (_, uses, path = '/actions/deploy') => `${uses}$${path}`,
    )
    .replace(/(uses:\s*[\w.-]+\/[\w./-]+)@[0-9a-f]{40}\s+# (v\d+)\S*/g, '$1@$2');
}
