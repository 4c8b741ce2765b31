import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { StandIn } from '../github/run.ts';
import { expression } from './expression.ts';

/** actions/upload-artifact, for one file or folder: a file lies in the artifact by its name, a folder by what is in it. */
export const uploadArtifact: StandIn = {
  inputs: {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '',
    'compression-level': '6',
    overwrite: 'false',
    'include-hidden-files': 'false',
    archive: 'true',
  },
  async run({ inputs, workspace, run: { artifacts }, line }) {
    const { name = '', path = '' } = inputs;
    if (/["<>|*?\r\n\\/:]/.test(name)) throw new Error(`The artifact name is not valid: ${name}`);
    if (/[*?\n]/.test(path.trim())) throw new Error('Only one path without patterns can be rehearsed.');
    const from = resolve(workspace, path);
    const found = await stat(from).catch(() => undefined);
    if (found === undefined) {
      const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
      if (inputs['if-no-files-found'] === 'error') throw new Error(message);
      line(`::warning::${message}`);
      return {};
    }
    const entry = { from, to: found.isDirectory() ? '.' : basename(from) };
    const id = await artifacts.put(name, [entry], inputs['overwrite'] === 'true');
    if (id === undefined)
      throw new Error(`Conflict: an artifact with this name already exists on the workflow run: ${name}`);
    line(`Artifact ${name} has been successfully uploaded! Artifact ID is ${id}`);
    return { 'artifact-id': id };
  },
};

/** actions/download-artifact, for one artifact: its files lie directly in the path. */
export const downloadArtifact: StandIn = {
  inputs: {
    name: '',
    'artifact-ids': '',
    path: '',
    pattern: '',
    'merge-multiple': 'false',
    'github-token': '',
    repository: expression('github.repository'),
    'run-id': expression('github.run_id'),
    'skip-decompress': 'false',
    'digest-mismatch': 'error',
  },
  async run({ inputs, workspace, run: { artifacts }, line }) {
    const { name = '', 'artifact-ids': ids = '', path = '' } = inputs;
    if (name !== '' && ids !== '') throw new Error(`Inputs 'name' and 'artifact-ids' cannot be used together.`);
    const wanted = name || ids;
    if (wanted === '' || wanted.includes(',')) throw new Error('Only the download of one artifact can be rehearsed.');
    const folder = resolve(workspace, path);
    if (!(await artifacts.get(wanted, folder)))
      throw new Error(`Unable to download artifact(s): Artifact not found for ${wanted}`);
    line(`Artifact download completed successfully: ${folder}`);
    return { 'download-path': folder };
  },
};
