/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced; the text itself when it has no such place. */
export function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return text;
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
