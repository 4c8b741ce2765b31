import type { Deployed } from '../commands/deployed.ts';
import { explain } from '../errors.ts';
import { causeLines } from './diagnosis-text.ts';
import { linkTo } from './docs-link.ts';
import { placeOf } from './error-place.ts';

/** Pure: why a deploy ended badly and what to do about it, and the page that has more. */
export function why({ outcome, diagnosis, error }: Deployed): { readonly lines: string[]; readonly link: string } {
  const causes = diagnosis ? causeLines(diagnosis) : [];
  const errors = error === undefined ? [] : explain(error);
  const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? diagnosis?.causes[0]?.name ?? outcome);
  return { lines: [...errors, ...causes], link: linkTo(place) };
}
