import type { Source } from '../repository.ts';

/** What a file does against a rule, each problem in a sentence; nothing: it keeps it. */
export type Rule = (source: Source) => string[];
