/** A workflow file as far as the rules look at it. */
export interface Workflow {
  readonly name?: string;
  readonly 'run-name'?: string;
  readonly on: string | readonly string[] | Readonly<Record<string, Trigger | null>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export type Permissions = string | Readonly<Record<string, string>>;

export interface Trigger {
  readonly inputs?: Readonly<Record<string, Input>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string; readonly value: string }>>;
  readonly secrets?: unknown;
}

export interface Input {
  readonly description?: string;
  readonly type?: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string | boolean;
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly permissions?: Permissions;
  readonly environment?: string | { readonly name: string; readonly url?: string; readonly deployment?: boolean };
  readonly concurrency?:
    | string
    | { readonly group: string; readonly 'cancel-in-progress'?: boolean; readonly queue?: string };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

/** What a trigger of that name says; undefined: the workflow has no such trigger. */
export function trigger({ on }: Workflow, name: string): Trigger | undefined {
  if (typeof on === 'string') return on === name ? {} : undefined;
  if (!('length' in on)) return name in on ? (on[name] ?? {}) : undefined;
  return Object.values(on).includes(name) ? {} : undefined;
}

export const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs).map(([id, job]) => ({ id, job }));

/** Each step with the job that it is in, and its place there. */
export function stepsOf(workflow: Workflow): { id: string; job: Job; step: Step; index: number }[] {
  return jobsOf(workflow).flatMap(({ id, job }) => (job.steps ?? []).map((step, index) => ({ id, job, step, index })));
}

/** The verb of ours that a step runs; undefined: it runs none. */
export function verbOf({ uses = '' }: Step): string | undefined {
  return /^\$\/actions\/(?<verb>[\w-]+)$/.exec(uses)?.groups?.['verb'];
}

/** The verbs that change something in AWS. */
export const changing = (verb: string | undefined) => verb !== undefined && verb !== 'plan' && verb !== 'status';

/** What a job's steps may do, as a record: no permissions at all when it says nothing, since the workflow says {}. */
export function granted({ permissions = {} }: Pick<Job, 'permissions'>): Readonly<Record<string, string>> {
  return typeof permissions === 'string' ? { [permissions]: permissions } : permissions;
}
