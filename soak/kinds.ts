import type { Kind } from './kind.ts';
import { bytes } from './kinds/bytes.ts';
import { death } from './kinds/death.ts';
import { lostAnswers } from './kinds/lost-answers.ts';
import { races } from './kinds/races.ts';
import { throttling } from './kinds/throttling.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [death, lostAnswers, throttling, bytes, races];
