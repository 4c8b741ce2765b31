import type { Kind } from './kind.ts';
import { bytes } from './kinds/bytes.ts';
import { death } from './kinds/death.ts';
import { denial } from './kinds/denial.ts';
import { eventualConsistency } from './kinds/eventual-consistency.ts';
import { hostileImages } from './kinds/hostile-images.ts';
import { hostileInput } from './kinds/hostile-input.ts';
import { hostileYaml } from './kinds/hostile-yaml.ts';
import { injection } from './kinds/injection.ts';
import { leastPrivilege } from './kinds/least-privilege.ts';
import { lostAnswers } from './kinds/lost-answers.ts';
import { quotas } from './kinds/quotas.ts';
import { races } from './kinds/races.ts';
import { secrets } from './kinds/secrets.ts';
import { throttling } from './kinds/throttling.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [
  death,
  lostAnswers,
  throttling,
  quotas,
  eventualConsistency,
  races,
  bytes,
  denial,
  leastPrivilege,
  hostileInput,
  hostileImages,
  hostileYaml,
  secrets,
  injection,
];
