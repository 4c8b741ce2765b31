import { map } from './map.ts';
import { text } from './text.ts';

/** AWS takes 50 tags on a thing. A revision that was healthy has 16 of our own; the rest is for what AWS services add. */
export const MAX_USER_TAGS = 30;

const CHARACTERS = '[\\p{L}\\p{Z}\\p{N}_.:/=+@-]';

export const tags = map({
  name: text({
    what: 'a tag key that can be given',
    allowed:
      'letters, digits, spaces and _ . : / = + - @, at most 128, not starting with "aws:" or "fargate-platform:", which are taken',
    pattern: new RegExp(`^(?![Aa][Ww][Ss]:|fargate-platform:)${CHARACTERS}+$`, 'u'),
    maxLength: 128,
  }),
  value: text({
    what: 'a text that AWS takes in a tag',
    allowed: 'letters, digits, spaces and _ . : / = + - @, at most 256',
    pattern: new RegExp(`^${CHARACTERS}*$`, 'u'),
    maxLength: 256,
  }),
  of: 'tags',
  line: 'key=value',
  max: MAX_USER_TAGS,
  hidden: false,
  scalars: true,
});
