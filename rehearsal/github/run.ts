import type { ArtifactStore } from './artifacts.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { Event } from './event.ts';
import type { WorkflowFiles } from './load-workflows.ts';
import type { Permissions } from './permissions.ts';
import type { Repository } from './repository.ts';
import type { Origin } from './workflow.ts';

/** What a machine does with the steps of a job that need more than a process. */
export interface Machine {
  /** Labels that a runner listens to. */
  readonly labels: readonly string[];
  /** What the processes of steps have in their environment beside what GitHub puts there. Asked for each process. */
  env(job: JobIdentity): Readonly<Record<string, string>>;
  /** A folder with the commands that stand before those of this machine. */
  readonly commands: string;
  /** Milliseconds of a minute, for time-outs. */
  readonly minute: number;
  /** The folder of an action of the platform's own, or what stands in for somebody else's. */
  action(uses: string, from: Origin): ActionFound;
}

export type ActionFound =
  | { readonly kind: 'folder'; readonly folder: string; readonly repository: string; readonly ref: string }
  | { readonly kind: 'stand-in'; readonly standIn: StandIn };

/** What stands in for an action of somebody else's: it does what the real one does, as far as a workflow can tell. */
export interface StandIn {
  /** The inputs of the real action, with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  run(step: StandInStep): Promise<Readonly<Record<string, string>>>;
}

export interface StandInStep {
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly event: Event;
  readonly repository: Repository;
  readonly artifacts: ArtifactStore;
  readonly permissions: Permissions;
  readonly env: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** Who a job is to those outside of GitHub. */
export interface JobIdentity {
  readonly claims: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
}

/** A run of a workflow, and what it needs of the world. */
export interface RunSurroundings {
  readonly repository: Repository;
  readonly event: Event;
  readonly number: number;
  readonly files: WorkflowFiles;
  readonly machine: Machine;
  readonly groups: ConcurrencyGroups;
  readonly artifacts: ArtifactStore;
  readonly apiUrl: string;
  /** The token of a job's own, for GitHub's API. */
  token(permissions: Permissions): string;
  /** What the reviewers of an environment say. */
  review(environment: string): Promise<'approved' | 'rejected'>;
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What came of a job with steps. */
export interface JobRun {
  /** `deploy / build`, as GitHub's page shows it. */
  readonly path: string;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: { readonly name: string; readonly url: string; readonly deployment: boolean } | undefined;
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
  readonly problem: string;
  readonly jobs: readonly JobRun[];
  readonly seconds: number;
}
