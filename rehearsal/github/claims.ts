import type { Event } from './event.ts';
import { ownerOf, type Repository } from './repository.ts';
import type { Origin } from './workflow.ts';

/** What a job's OIDC token says of it: `root` is the workflow that was started, `workflow` the one that has the job. */
export function claimsOf(job: {
  readonly repository: Repository;
  readonly event: Event;
  readonly ref: string;
  readonly number: number;
  readonly root: Origin;
  readonly workflow: Origin;
  readonly environment: string | undefined;
}): Record<string, string> {
  const { repository, event, ref, number, root, workflow, environment } = job;
  const owner = ownerOf(repository.name);
  const name = repository.name.split('/')[1];
  const whose = repository.immutableSubject
    ? `${owner}@${repository.ownerId}/${name}@${repository.id}`
    : repository.name;
  const what =
    environment !== undefined
      ? `environment:${environment}`
      : event.name === 'pull_request'
        ? 'pull_request'
        : `ref:${ref}`;
  return {
    sub: `repo:${whose}:${what}`,
    repository: repository.name,
    repository_id: repository.id,
    repository_owner: owner,
    repository_owner_id: repository.ownerId,
    ref,
    sha: event.sha,
    event_name: event.name,
    run_id: runId(number),
    run_number: `${number}`,
    runner_environment: 'github-hosted',
    workflow_ref: reference(root),
    workflow_sha: root.sha,
    job_workflow_ref: reference(workflow),
    job_workflow_sha: workflow.sha,
    ...(environment === undefined ? {} : { environment }),
  };
}

/** The number that GitHub's pages and API know a run by. */
export const runId = (number: number): string => `${9_000_000_000 + number}`;

/** `owner/repository/path@ref` */
export const reference = ({ repository, path, ref }: Origin): string => `${repository}/${path}@${ref}`;
