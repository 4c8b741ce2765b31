import { TAG } from '../../image/source.ts';
import { bad, good, type Kind, type Reading } from '../kind.ts';
import { notText } from './text.ts';

const ALLOWED = 'the number of a revision (7), an image tag, or a commit';
const fix = `Give ${ALLOWED}.`;

/** A release, as people name one: which of the three it is, the revisions of the environment tell. */
function fromText(given: string): Reading<string> {
  return TAG.test(given) ? good(given) : bad({ value: given, message: 'names no release', fix });
}

/** A revision's number, an image tag, or a commit. */
export const revision: Kind<string> = {
  allowed: ALLOWED,
  schema: { type: 'string', pattern: TAG.source },
  fromText,
  fromYaml: (value) => (typeof value === 'string' ? fromText(value) : notText(value, fix)),
  show: (value) => value,
};
