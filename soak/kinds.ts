import type { Kind } from './kind.ts';
import { death } from './kinds/death.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [death];
