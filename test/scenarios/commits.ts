/** The commits of the stories' repository. Where nothing else is said, a run is one of `LIVE`. */
export const LIVE = 'a'.repeat(40);
export const NEWER = 'b'.repeat(40);
export const OLDER = 'c'.repeat(40);
/** Of another branch. */
export const BESIDE = 'd'.repeat(40);

/** The history of the main branch. */
export const MAIN: readonly string[] = [OLDER, LIVE, NEWER];
