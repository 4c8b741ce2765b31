/**
 * A tag that says that the image was seen healthy, as the revision whose number it ends with. The lifecycle policy
 * spares what carries one. Tags can't be moved here, but an image may have many, and revisions are never numbered anew.
 */
export const PROTECTION = 'fargate-platform-live-';

/** Pure: the number of the revision that a protection is of; undefined for other tags. */
export function revisionIn(tag: string): number | undefined {
  const number = tag.startsWith(PROTECTION) ? tag.slice(PROTECTION.length) : '';
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined;
}
