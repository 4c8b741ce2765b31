import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { LintedFiles } from './files.ts';
import type { Finding } from './finding.ts';
import { asKnownHere } from './own-references.ts';

interface Problem {
  readonly message: string;
  readonly line: number;
  readonly kind: string;
}

/** actionlint over the workflows, each as if it stood in this repository and named others' actions by version. */
export async function actionlint(program: string, root: string, { workflows }: LintedFiles): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const file of workflows) {
    const problems = await lint(program, root, file, asKnownHere(await readFile(resolve(root, file), 'utf8')));
    found.push(
      ...problems.map(({ kind, line, message }): Finding => ({ tool: 'actionlint', rule: kind, file, line, message })),
    );
  }
  return found;
}

async function lint(program: string, root: string, file: string, workflow: string): Promise<readonly Problem[]> {
  // What else is installed on a machine must not decide: shellcheck and pyflakes are left out.
  const flags = ['-format', '{{json .}}', '-shellcheck=', '-pyflakes=', '-stdin-filename', file, '-'];
  const child = spawn(program, flags, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  child.stdin.end(workflow);
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0 && code !== 1) throw new Error(`actionlint ended with ${code}: ${errors}`);
  return code === 0 ? [] : JSON.parse(out);
}
