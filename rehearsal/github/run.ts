import type { ArtifactStore } from './artifacts.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { Event } from './event.ts';
import type { WorkflowFiles } from './load-workflows.ts';
import type { Permissions } from './permissions.ts';
import type { Repository } from './repository.ts';
import type { Origin } from './workflow.ts';

/** Who a job is to those outside of GitHub. */
export interface JobIdentity {
  readonly claims: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
}

/** The machines that run the steps of jobs. */
export interface Machines {
  /** What a job's processes find in their environment beside what GitHub puts there; asked for each process. */
  env(): Readonly<Record<string, string>>;
  /** A folder with commands that come before those of this machine. */
  readonly commands: string;
  /** Milliseconds of a minute. */
  readonly minute: number;
  /** The action that `uses` of a step in this file means; `./` is not asked for. */
  action(uses: string, from: Origin): Action;
  /** Where a job gets its OIDC token. */
  idToken(identity: JobIdentity): Readonly<Record<string, string>>;
}

export type Action =
  | { readonly kind: 'folder'; readonly folder: string; readonly repository: string; readonly ref: string }
  | { readonly kind: 'stand-in'; readonly standIn: StandIn };

/** What stands in for an action of somebody else's: it does what the real one does, as far as a workflow can tell. */
export interface StandIn {
  /** The inputs of the real action, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Answers the outputs. */
  run(step: StandInStep): Promise<Readonly<Record<string, string>>>;
}

export interface StandInStep {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly temp: string;
  readonly run: Run;
  readonly permissions: Permissions;
  /** What a process of the step would have in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly line: (text: string) => void;
}

/** A run of a workflow, and what it needs of the world. */
export interface Run {
  readonly repository: Repository;
  readonly event: Event;
  readonly number: number;
  readonly files: WorkflowFiles;
  readonly machines: Machines;
  readonly groups: ConcurrencyGroups;
  readonly artifacts: ArtifactStore;
  readonly apiUrl: string;
  /** A folder for the jobs' own. */
  readonly folder: string;
  /** A token for GitHub's API with these permissions. */
  token(permissions: Permissions): string;
  /** What the reviewers of an environment say. */
  review(environment: string): Promise<'approved' | 'rejected'>;
  /** Every line of every job's log, as it comes. */
  readonly show: (job: string, line: string) => void;
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** The environment of a job, with the address that stands beside the deployment. */
export interface Deployed {
  readonly name: string;
  readonly url: string;
  /** Whether it is in the list of deployments. */
  readonly deployment: boolean;
}

/** What came of a job with steps. */
export interface JobRun {
  /** `deploy / build`: the ids of the jobs that lead to it. */
  readonly path: string;
  readonly name: string;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: Deployed | undefined;
  readonly permissions: Permissions;
  readonly claims: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
  readonly seconds: number;
}

export interface WorkflowRun {
  readonly name: string;
  /** `startup_failure`: nothing ran. `not-triggered`: the event is none of this workflow's. */
  readonly result: Result | 'startup_failure' | 'not-triggered';
  /** Why the run as a whole failed; empty where it did not. */
  readonly problem: string;
  readonly jobs: readonly JobRun[];
  readonly seconds: number;
}
