import { DEFAULT, type Setting } from '../spec/settings.ts';
import { firstOf, folded } from './markdown.ts';

/** Rows of the table, and characters of a value: the JSON file has them all. */
const MOST = 60;
const LONGEST = 200;

/** Pure: where the values came from that are not defaults, folded up. */
export function provenance(settings: readonly Setting[]): string[] {
  const given = settings.filter(({ from }) => from !== DEFAULT);
  if (given.length === 0) return [];
  const rows = given.map(({ name, value, from }) => [name, short(value), from]);
  return folded('Where the values come from', firstOf(MOST, ['Setting', 'Value', 'From'], rows));
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
