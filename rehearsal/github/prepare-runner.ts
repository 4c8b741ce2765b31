import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reference } from './claims.ts';
import { varsOf } from './environment.ts';
import { isFork } from './fork.ts';
import type { Frame } from './frame.ts';
import type { JobOnRunner } from './job-steps.ts';
import type { JobIdentity } from './run.ts';
import type { StepLog } from './step-log.ts';
import { isValues, type Values } from './value.ts';
import type { StepsJob } from './workflow.ts';

/** A fresh machine for a job: folders, the event in a file, tokens that are masked, and what only a runner knows. */
export async function prepareRunner(
  { run, loaded: { workflow }, path, secrets }: Frame,
  job: StepsJob,
  about: {
    /** As they are before the job has a machine. */
    readonly contexts: Values;
    readonly environment: string | undefined;
    readonly identity: JobIdentity;
    readonly arch: 'X64' | 'ARM64';
    readonly log: StepLog;
  },
): Promise<JobOnRunner> {
  const { contexts, environment, identity, arch, log } = about;
  const { permissions } = identity;
  const folder = join(run.folder, path.join('.').replace(/[^\w.-]/g, '-'));
  const workspace = join(folder, 'work', 'repository');
  const places = { workspace, temp: join(folder, 'temp'), home: join(folder, 'home') };
  await Promise.all(Object.values(places).map((each) => mkdir(each, { recursive: true })));
  const github = isValues(contexts['github']) ? contexts['github'] : {};
  const event = join(places.temp, 'event.json');
  await writeFile(event, JSON.stringify(github['event'] ?? {}));

  const token = run.token(permissions);
  const idToken = permissions['id-token'] === 'write' ? run.machines.idToken(identity) : {};
  for (const secret of [token, idToken['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '']) log.mask(secret);
  return {
    run,
    workflow,
    job,
    contexts: {
      ...contexts,
      github: { ...github, job: job.id, token, workspace, event_path: event },
      vars: isFork(run.event) ? {} : varsOf(run.repository, environment),
      secrets: { ...secrets, GITHUB_TOKEN: token },
      runner: {
        os: 'Linux',
        arch,
        temp: places.temp,
        name: 'GitHub Actions 1',
        environment: 'github-hosted',
        debug: '',
      },
    },
    places,
    idToken,
    permissions,
    arch,
    log,
    about: {
      workflow_ref: reference(workflow.origin),
      workflow_sha: workflow.origin.sha,
      workflow_repository: workflow.origin.repository,
      workflow_file_path: workflow.origin.path,
    },
  };
}
