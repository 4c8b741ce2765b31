import type { Kind } from './kind.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [];
