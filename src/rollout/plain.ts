/**
 * Pure: a sentence of AWS's as a person needs it: target groups by their names, tasks by the first characters of their
 * ids as everywhere in the log, and not whose service it is.
 */
export function plain(sentence: string): string {
  return sentence
    .replace(/arn:aws[\w-]*:elasticloadbalancing:[\w-]*:\d*:targetgroup\/([\w-]+)\/[\da-f]+/g, '$1')
    .replace(/\b([\da-f]{8})[\da-f]{24}\b/g, '$1')
    .replace(/^\(service [^)]+\) /, '');
}
