import type { Kind } from './kind.ts';
import { bytes } from './kinds/bytes.ts';
import { death } from './kinds/death.ts';
import { eventualConsistency } from './kinds/eventual-consistency.ts';
import { lostAnswers } from './kinds/lost-answers.ts';
import { throttling } from './kinds/throttling.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [death, lostAnswers, throttling, eventualConsistency, bytes];
