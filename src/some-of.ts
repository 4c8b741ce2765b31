/** So many names are told of a list that somebody else has written. */
const MOST = 20;

/** Pure: some names of a list, for a sentence. */
export function someOf(names: readonly string[]): string {
  const more = names.length - MOST;
  return more > 0 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : names.join(', ');
}
