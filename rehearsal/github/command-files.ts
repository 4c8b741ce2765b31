import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkflowError } from './workflow-error.ts';

/** What a step has written into the files that the runner gave it. */
export interface Written {
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
}

/** Names that a step may not set for those after it. */
const FORBIDDEN = /^(GITHUB_|RUNNER_)|^NODE_OPTIONS$/;

const LARGEST_SUMMARY = 1024 * 1024;

/** Makes the files of a step. */
export async function createCommandFiles(
  folder: string,
): Promise<{ env: Record<string, string>; read(): Promise<Written> }> {
  await mkdir(folder, { recursive: true });
  const files = Object.fromEntries(
    ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY'].map((name) => [name, join(folder, name.toLowerCase())] as const),
  );
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const content = (name: string) => readFile(files[name] ?? '', 'utf8');
  return {
    env: Object.fromEntries(Object.entries(files).map(([name, file]) => [`GITHUB_${name}`, file])),
    async read() {
      const env = pairsIn(await content('ENV'));
      const forbidden = Object.keys(env).find((name) => FORBIDDEN.test(name));
      if (forbidden !== undefined)
        throw new WorkflowError(`Can't store ${forbidden} output parameter using '$GITHUB_ENV' command.`);
      const summary = await content('STEP_SUMMARY');
      if (Buffer.byteLength(summary) > LARGEST_SUMMARY) {
        throw new WorkflowError(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.`);
      }
      return {
        outputs: pairsIn(await content('OUTPUT')),
        env,
        state: pairsIn(await content('STATE')),
        path: (await content('PATH')).split('\n').filter((line) => line !== ''),
        summary,
      };
    },
  };
}

/** Pure: `name=value`, or `name<<delimiter`, lines, `delimiter`. */
export function pairsIn(content: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = content.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [, name, sign, rest = ''] = /^([^=<]+?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new WorkflowError(`Invalid format '${line}'`);
    if (sign === '=') {
      pairs[name] = rest;
      continue;
    }
    const end = lines.indexOf(rest);
    if (rest === '' || end < 0) throw new WorkflowError(`Invalid value. Matching delimiter not found '${rest}'`);
    pairs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return pairs;
}
