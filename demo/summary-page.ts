import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';

/** A job summary, and what it is of. */
export interface Summary {
  readonly title: string;
  readonly markdown: string;
}

/**
 * Writes job summaries as one page, nearly as GitHub shows them, and answers where it is. The pictures are drawn in the
 * browser, with Mermaid from the network; without it their text is shown.
 */
export async function writePage(summaries: readonly Summary[]): Promise<string> {
  const file = join(tmpdir(), 'fargate-platform-demo.html');
  const sections = await Promise.all(
    summaries.map(async ({ title, markdown }) => `<section><h2>${title}</h2>${await htmlOf(markdown)}</section>`),
  );
  await writeFile(
    file,
    PAGE.replace('<main></main>', () => `<main>${sections.join('\n')}</main>`),
  );
  return file;
}

async function htmlOf(markdown: string): Promise<string> {
  const html = await marked.parse(markdown, { gfm: true });
  return html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>fargate-platform: job summaries of the demo</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  section { border: 1px solid #8886; border-radius: 6px; padding: 0 1.5rem 1rem; margin: 0 0 2rem; overflow-x: auto; }
  table { border-collapse: collapse; margin: 0 0 1rem; }
  th, td { border: 1px solid #8886; padding: 0.3rem 0.8rem; text-align: left; }
  code, pre { font: 13px/1.45 ui-monospace, monospace; }
  pre { background: #8881; padding: 1rem; overflow-x: auto; }
</style>
<main></main>
<script type="module">
  import mermaid from 'https://cdn.jsdelivr.net/npm/mermaid@11/dist/mermaid.esm.min.mjs';
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  mermaid.initialize({ startOnLoad: true, theme: dark ? 'dark' : 'default' });
</script>
</html>
`;
