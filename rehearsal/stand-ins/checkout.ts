import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { commitOf } from '../github/repository.ts';
import type { StandIn } from '../github/run.ts';
import { expression } from './expression.ts';

/** actions/checkout: the files of a commit in the workspace. A token that may not read the repository gets none. */
export const checkout: StandIn = {
  inputs: {
    repository: expression('github.repository'),
    ref: '',
    token: expression('github.token'),
    'ssh-key': '',
    'ssh-known-hosts': '',
    'ssh-strict': 'true',
    'ssh-user': 'git',
    'persist-credentials': 'true',
    path: '',
    clean: 'true',
    filter: '',
    'sparse-checkout': '',
    'sparse-checkout-cone-mode': 'true',
    'fetch-depth': '1',
    'fetch-tags': 'false',
    'show-progress': 'true',
    lfs: 'false',
    submodules: 'false',
    'set-safe-directory': 'true',
    'github-server-url': '',
  },
  async run({ inputs, workspace, run: { repository, event }, permissions, line }) {
    if (inputs['repository'] !== repository.name)
      throw new Error(`There is no repository '${inputs['repository']}' here.`);
    if (!['read', 'write'].includes(permissions['contents'] ?? '')) {
      throw new Error(`remote: Repository not found (the job has no contents: read).`);
    }
    const ref = inputs['ref'] || event.sha;
    const branch = ref.replace(/^refs\/heads\//, '') === repository.defaultBranch;
    const sha = branch ? repository.commits.at(-1)?.sha : repository.commits.find((each) => each.sha === ref)?.sha;
    if (sha === undefined) throw new Error(`A branch or tag with the name '${ref}' could not be found`);
    await cp(commitOf(repository, sha).folder, join(workspace, inputs['path'] ?? ''), {
      recursive: true,
      filter: inGit,
    });
    line(`HEAD is now at ${sha.slice(0, 7)}`);
    return { ref, commit: sha };
  },
};

/** What git would not have either. */
const inGit = (path: string) => !['.git', '.venv', 'node_modules'].includes(basename(path));
