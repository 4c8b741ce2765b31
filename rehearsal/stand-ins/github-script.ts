import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProcess } from '../github/process.ts';
import type { StandIn } from '../github/run.ts';
import { expression } from './expression.ts';

const PROCESS = join(import.meta.dirname, 'github-script-process.ts');

/** actions/github-script: the script runs in a process of Node, with the client that the real one has. */
export const githubScript: StandIn = {
  inputs: {
    script: '',
    'github-token': expression('github.token'),
    debug: '',
    'user-agent': 'actions/github-script',
    previews: '',
    'result-encoding': 'json',
    retries: '0',
    'retry-exempt-status-codes': '400,401,403,404,422',
    'base-url': '',
  },
  async run({ inputs, workspace, temp, env, signal, line }) {
    const result = join(temp, `script-result-${process.hrtime.bigint()}`);
    const given = { SCRIPT: inputs['script'] ?? '', SCRIPT_TOKEN: inputs['github-token'] ?? '', SCRIPT_RESULT: result };
    const command = { file: process.execPath, args: [PROCESS], cwd: workspace, env: { ...env, ...given } };
    if ((await runProcess(command, line, signal)) !== 0) throw new Error('The script failed.');
    return { result: await readFile(result, 'utf8') };
  },
};
