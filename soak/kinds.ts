import type { Kind } from './kind.ts';
import { death } from './kinds/death.ts';
import { denial } from './kinds/denial.ts';
import { leastPrivilege } from './kinds/least-privilege.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [death, denial, leastPrivilege];
