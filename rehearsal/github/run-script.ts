import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { createCommandFiles } from './command-files.ts';
import { textIn } from './evaluate.ts';
import type { StepEnd, StepOnRunner } from './job-steps.ts';
import { runProcess } from './process.ts';
import type { Shell } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** How the runner calls a shell. Without `shell` a failure inside a pipe goes unnoticed. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  '': ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
};

/** Runs the script of a step. `shells`: what the step, its job and its workflow say, in this order. */
export async function runScript(
  script: TemplateToken,
  shells: readonly Shell[],
  { key, scope, env, places, log, signal }: StepOnRunner,
): Promise<StepEnd> {
  const first = (token: (shell: Shell) => TemplateToken | undefined) =>
    textIn(
      shells.map(token).find((each) => each !== undefined),
      scope,
    );
  const name = first((shell) => shell.name);
  const [file, ...args] = SHELLS[name] ?? [];
  if (file === undefined) throw new WorkflowError(`The shell '${name}' can't be rehearsed.`);
  const path = join(places.temp, `${key}.sh`);
  await writeFile(path, textIn(script, scope));
  const files = await createCommandFiles(join(places.temp, 'files', key));
  const command = {
    file,
    args: [...args, path],
    cwd: resolve(
      places.workspace,
      first((shell) => shell.folder),
    ),
    env: { ...env, ...files.env },
  };
  const code = await runProcess(command, log.line, signal);
  if (code !== 0) log.say(`Error: Process completed with exit code ${code}.`);
  return { ok: code === 0, ...(await files.read()) };
}
