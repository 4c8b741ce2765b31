import { MAX_USER_TAGS } from '../kinds/tags.ts';
import type { Rule } from '../rule.ts';

/** The manifest's tags and the input's may each be few enough, and together too many. */
export const tagProblems: Rule = ({ tags = {} }) => {
  const count = Object.keys(tags).length;
  if (count <= MAX_USER_TAGS) return [];
  const where = 'input tags and the manifest together';
  return [{ where, message: `have ${count} tags`, fix: `Give at most ${MAX_USER_TAGS}.` }];
};
