/** No engine takes a longer name. */
const LONGEST = 512;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(
  `^(?:(?<domain>[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?)/)?${COMPONENT}(?:/${COMPONENT})*` +
    '(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?$',
);
const LOWER_CASE = new RegExp(`^${COMPONENT}$`);

/**
 * Whether a text names an image as container engines do: `[HOST[:PORT]/]NAME[:TAG][@sha256:…]`, or an image's id.
 * Such a text begins with a letter or digit, so no engine takes it for an option.
 */
export function isReference(text: string): boolean {
  if (text.length > LONGEST) return false;
  const match = REFERENCE.exec(text);
  if (match === null) return false;
  const domain = match.groups?.['domain'];
  return domain === undefined || /[.:]/.test(domain) || LOWER_CASE.test(domain);
}
