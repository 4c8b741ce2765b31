import { createHash } from 'node:crypto';

/**
 * The tag of an image that nobody named: 12 digits of the commit and 12 of the image's configuration, so that a
 * re-run that builds other bytes gets another tag. Outside of a commit the configuration has to do.
 */
export function defaultTag(commit: string | undefined, identity: readonly string[]): string {
  const [only, ...others] = identity.map((digest) => digest.replace(/^sha256:/, ''));
  const content =
    only !== undefined && others.length === 0 ? only : createHash('sha256').update(identity.join()).digest('hex');
  return [commit?.slice(0, 12), content.slice(0, 12)].filter(Boolean).join('-');
}
