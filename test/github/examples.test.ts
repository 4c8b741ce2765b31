import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);

test('the rendered examples are what the code writes', async () => {
  const check = promisify(execFile)(process.execPath, ['--no-warnings', 'scripts/examples.ts', '--check'], {
    cwd: root,
  });
  await expect(check).resolves.toMatchObject({ stderr: '' });
});
