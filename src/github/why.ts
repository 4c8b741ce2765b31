import type { Deployed } from '../commands/deployed.ts';
import { explain } from '../errors.ts';
import { causeLines } from './diagnosis-text.ts';
import { linkTo } from './docs-link.ts';
import { placeOf } from './error-place.ts';

/** Pure: why a deploy ended badly and what to do about it, the last line leading to the page that has more. */
export function whyLines({ outcome, diagnosis, error }: Deployed): string[] {
  const causes = diagnosis ? causeLines(diagnosis) : [];
  const errors = error === undefined ? [] : explain(error);
  const place = outcome === 'cancelled' ? outcome : (placeOf(error) ?? diagnosis?.causes[0]?.name ?? outcome);
  return [...errors, ...causes, linkTo(place)];
}
