/** Pure: a revision as people call it, from its ARN: `shop-dev:7`. */
export function revisionName(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}

/** Pure: whether one revision of a family is newer than another: revisions are numbered, and the numbers never reused. */
export function isNewer(revision: string, than: string): boolean {
  return revisionNumber(revision) > revisionNumber(than);
}

/** Pure: the number of a revision, from its ARN. */
export const revisionNumber = (revision: string) => Number(revision.split(':').at(-1));
