import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ownPath } from '../../scripts/lint/own-references.ts';
import type { WorkflowFiles } from '../github/load-workflows.ts';
import type { Action } from '../github/run.ts';
import type { Origin } from '../github/workflow.ts';
import { WorkflowError } from '../github/workflow-error.ts';
import { standIns } from '../stand-ins/stand-ins.ts';

/** The top folder of this repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** This repository as its callers see it: at the tag `v1`, and at the commit that it leads to. */
export const PLATFORM = 'org/fargate-platform';
const SHA = 'f'.repeat(40);

/** Where a file of this repository comes from, to those who call it. */
export const platformOrigin = (path: string, ref = 'refs/tags/v1'): Origin => ({
  repository: PLATFORM,
  ref,
  sha: SHA,
  path,
});

/** Files of the caller's repository are in `folder`. */
export function workflowFiles(folder: string): WorkflowFiles {
  const read = async (path: string, uses: string) => {
    try {
      return await readFile(path, 'utf8');
    } catch {
      throw new WorkflowError(`error parsing called workflow: "${uses}": workflow was not found.`);
    }
  };
  return {
    async find(uses, from) {
      const local = /^(?:\.|\$)\/(?<path>\.github\/workflows\/[^/@]+)$/.exec(uses)?.groups?.['path'];
      if (local !== undefined) {
        const base = from.repository === PLATFORM ? ROOT : folder;
        return { origin: { ...from, path: local }, content: await read(join(base, local), uses) };
      }
      const path = uses.startsWith('$/') ? undefined : ownPath(uses);
      if (path === undefined) throw new WorkflowError(`"${uses}" is a workflow of somebody else's, which is not here.`);
      const origin = platformOrigin(path, refIn(uses));
      return { origin, content: await read(join(ROOT, path), uses) };
    },
  };
}

/** What a step's `uses` means: `$/` is the repository of the file that says so. */
export function findAction(uses: string, from: Origin, folder: string): Action {
  if (uses.startsWith('$/')) {
    if (uses === '$/' || uses.includes('@'))
      throw new WorkflowError(`'${uses}' is no reference to an action: a folder, without @.`);
    const base = from.repository === PLATFORM ? ROOT : folder;
    return { kind: 'folder', folder: join(base, uses.slice(2)), repository: from.repository, ref: from.ref };
  }
  const own = ownPath(uses);
  if (own !== undefined) return { kind: 'folder', folder: join(ROOT, own), repository: PLATFORM, ref: refIn(uses) };
  const [name = '', version] = uses.split('@');
  const standIn = standIns[name];
  if (version === undefined) throw new WorkflowError(`'${uses}' names no version.`);
  if (standIn === undefined) throw new WorkflowError(`Nothing stands in for '${name}' yet: see rehearsal/stand-ins.`);
  return { kind: 'stand-in', standIn };
}

/** Callers name the major version, or a commit. */
function refIn(uses: string): string {
  const ref = uses.split('@')[1] ?? '';
  if (/^[0-9a-f]{40}$/.test(ref)) return ref;
  if (ref === 'v1') return 'refs/tags/v1';
  throw new WorkflowError(`'${uses}' names a version that is not there.`);
}
