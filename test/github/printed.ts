import { jest } from '@jest/globals';

/** What `work` writes to the job log, line by line. */
export async function printed(work: () => Promise<void> | void): Promise<string[]> {
  let text = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await work();
  } finally {
    write.mockRestore();
  }
  return text.split('\n').slice(0, -1);
}

/** Texts that somebody else could bring into a log or a summary: an event, a reason, a tag, a name. */
export const HOSTILE = [
  'all well\n::error::not at all',
  '\r\n::add-mask::a',
  '::warning::first',
  '  ::set-output name=url::x',
  'a ##[error]b',
  'a ##[add-mask]dev',
  '\u2028::error::x',
  '| a | b |\n|---|---|',
  '```\ncode\n```',
  '<img src=x onerror=alert(1)> & <!-- -->',
  '</details><h1>big</h1>',
  '[click](https://evil.example) ![](https://evil.example/x.png)',
  '# heading\n- item',
];

/** The commands of a log, as the runner reads them: `::name::` after leading space, `##[name]` anywhere. */
export function commands(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /^\s*::([a-z-]+)/.exec(line)?.[1] ?? /##\[([a-z-]+)/.exec(line)?.[1] ?? []);
}
