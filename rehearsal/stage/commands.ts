import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './workflow-files.ts';

const COMMANDS = ['curl', 'docker', 'gh'] as const;

/** Puts the commands that have a stand-in into a folder for PATH. */
export async function installCommands(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of COMMANDS) {
    const file = join(folder, name);
    const script = join(ROOT, 'rehearsal/stand-ins/commands', `${name}.ts`);
    await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' --no-warnings '${script}' "$@"\n`);
    await chmod(file, 0o755);
  }
  return folder;
}
