import type { Loaded } from './load-workflows.ts';
import type { JobRun, Result, Run } from './run.ts';
import type { Values } from './value.ts';
import type { Job, Origin } from './workflow.ts';

/** A workflow in the course of a run: the one that was started, or one that is called. */
export interface Frame {
  readonly run: Run;
  readonly loaded: Loaded;
  /** The workflow that was started. */
  readonly root: Origin;
  readonly github: Values;
  readonly inputs: Values;
  /** The repository's; a job's environment comes on top, on its runner. */
  readonly vars: Values;
  readonly secrets: Values;
  /** The jobs that lead here, by id. */
  readonly path: readonly string[];
  /** The concurrency groups that are held further up. */
  readonly held: readonly string[];
  readonly signal: AbortSignal;
  readonly ended: (job: JobRun) => void;
  /** Runs the jobs of a workflow that is called. */
  readonly runJobs: (frame: Frame) => Promise<JobsEnd>;
}

/** What those that need a job see of it. */
export interface JobEnd {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What came of a workflow's jobs. */
export interface JobsEnd {
  readonly result: Result;
  readonly jobs: Readonly<Record<string, JobEnd>>;
}

/** A job of which no step ran. */
export const unrun = ({ path }: Frame, { id }: Job, result: Result, log: string): JobRun => ({
  path: [...path, id].join(' / '),
  name: id,
  result,
  outputs: {},
  environment: undefined,
  permissions: {},
  claims: {},
  log,
  summary: '',
  seconds: 0,
});
