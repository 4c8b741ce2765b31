import { reference, runId } from './claims.ts';
import type { Event } from './event.ts';
import { ownerOf, type Repository } from './repository.ts';
import type { Values } from './value.ts';
import type { Origin } from './workflow.ts';

const SERVER = 'https://github.com';
const ACTOR = 'octocat';

export interface RunFacts {
  readonly repository: Repository;
  readonly event: Event;
  readonly number: number;
  readonly root: Origin;
  readonly workflowName: string;
  readonly apiUrl: string;
}

/** The ref that a run is about. */
export function refOf(event: Event): string {
  switch (event.name) {
    case 'pull_request':
      return `refs/pull/${event.pullRequest.number}/merge`;
    case 'merge_group':
      return `refs/heads/gh-readonly-queue/${event.base}/pr-1-${event.sha}`;
    default:
      return event.ref;
  }
}

/** The `github` context as far as it is the same for all jobs of a run; also of a workflow that is called. */
export function githubContext({ repository, event, number, root, workflowName, apiUrl }: RunFacts): Values {
  const ref = refOf(event);
  const pull = event.name === 'pull_request' ? event.pullRequest : undefined;
  return {
    actor: ACTOR,
    api_url: apiUrl,
    base_ref: pull?.base ?? '',
    event: payloadOf(repository, event, root),
    event_name: event.name,
    graphql_url: `${apiUrl}/graphql`,
    head_ref: pull?.head ?? '',
    job: null,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: ref === `refs/heads/${repository.defaultBranch}`,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: repository.name,
    repository_id: repository.id,
    repository_owner: ownerOf(repository.name),
    repository_owner_id: repository.ownerId,
    repositoryUrl: `git://github.com/${repository.name}.git`,
    retention_days: '90',
    run_attempt: '1',
    run_id: runId(number),
    run_number: `${number}`,
    server_url: SERVER,
    sha: event.name === 'pull_request' ? mergeOf(event) : event.sha,
    triggering_actor: ACTOR,
    workflow: workflowName,
    workflow_ref: reference(root),
    workflow_sha: root.sha,
  };
}

/** The commit that GitHub makes for a pull request, and runs it with. Of a closed one it is the last. */
export const mergeOf = (event: Event & { readonly name: 'pull_request' }): string =>
  event.sha.replace(/^.{8}/, event.pullRequest.number.toString(16).padStart(8, 'e'));

/** `github.event`. */
function payloadOf(repository: Repository, event: Event, root: Origin): Values {
  const [owner = '', name = ''] = repository.name.split('/');
  const about = {
    id: Number(repository.id),
    name,
    full_name: repository.name,
    default_branch: repository.defaultBranch,
    owner: { login: owner, id: Number(repository.ownerId) },
  };
  const common = { repository: about, sender: { login: ACTOR, type: 'User' } };
  switch (event.name) {
    case 'push':
      return { ...common, ref: event.ref, after: event.sha, head_commit: { id: event.sha } };
    case 'pull_request': {
      const { number, head, base, fork = false, merged = false } = event.pullRequest;
      const from = fork
        ? { ...about, full_name: `stranger/${name}`, fork: true, owner: { login: 'stranger', id: 7 } }
        : about;
      return {
        ...common,
        action: event.action,
        number,
        pull_request: {
          number,
          merged,
          state: event.action === 'closed' ? 'closed' : 'open',
          draft: false,
          head: { ref: head, sha: event.sha, repo: from },
          base: { ref: base, repo: about },
        },
      };
    }
    case 'merge_group':
      return {
        ...common,
        action: 'checks_requested',
        merge_group: { head_sha: event.sha, head_ref: refOf(event), base_ref: `refs/heads/${event.base}` },
      };
    case 'schedule':
      return { ...common, schedule: event.cron };
    case 'workflow_dispatch':
      return { ...common, ref: event.ref, workflow: root.path, inputs: { ...event.inputs } };
  }
}

/** The variables with which every process of a step finds what the context says. */
export function githubEnv(context: Values): Record<string, string> {
  const names = [
    'actor',
    'api_url',
    'base_ref',
    'event_name',
    'graphql_url',
    'head_ref',
    'job',
    'ref',
    'ref_name',
    'ref_protected',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'server_url',
    'sha',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
  ];
  return Object.fromEntries(names.map((name) => [`GITHUB_${name.toUpperCase()}`, `${context[name] ?? ''}`]));
}
