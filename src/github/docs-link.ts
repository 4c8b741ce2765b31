/** The page that explains how a deploy ends, as this version has it. */
const OUTCOMES = 'https://github.com/org/fargate-platform/blob/v1/docs/outcomes.md';

/** Pure: the address of a heading on that page. Every message that ends a job leads to one. */
export function linkTo(heading: string): string {
  return `${OUTCOMES}#${heading}`;
}
