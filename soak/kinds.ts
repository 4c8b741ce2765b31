import type { Kind } from './kind.ts';
import { bytes } from './kinds/bytes.ts';
import { death } from './kinds/death.ts';
import { hostileImages } from './kinds/hostile-images.ts';
import { hostileInput } from './kinds/hostile-input.ts';
import { hostileYaml } from './kinds/hostile-yaml.ts';
import { injection } from './kinds/injection.ts';
import { lostAnswers } from './kinds/lost-answers.ts';
import { secrets } from './kinds/secrets.ts';
import { throttling } from './kinds/throttling.ts';

/** Every kind of trouble, in the order of the table. */
export const kinds: readonly Kind[] = [
  death,
  lostAnswers,
  throttling,
  bytes,
  hostileInput,
  hostileImages,
  hostileYaml,
  secrets,
  injection,
];
