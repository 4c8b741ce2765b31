import type { JobRun, Result, WorkflowRun } from './github/run.ts';

/** What must come of a run. */
export interface Expected {
  readonly result: WorkflowRun['result'];
  /** A part of what GitHub says of the run as a whole. */
  readonly problem?: string;
  /** The actions that AWS refuses it: by the documentation its role may not do them. */
  readonly denied?: readonly string[];
  /** The name of the run, where it has one of its own. */
  readonly name?: string;
  /** Every job by the path to it. */
  readonly jobs: Readonly<Record<string, ExpectedJob>>;
}

export type ExpectedJob = Result | ExpectedDetails;

export interface ExpectedDetails {
  readonly result: Result;
  readonly outputs?: Readonly<Record<string, string>>;
  /** The environment; behind it nothing, or ` (no deployment)`. */
  readonly environment?: string;
  /** What its address answers. */
  readonly answers?: string;
  /** Parts of its log. */
  readonly says?: string | readonly string[];
  /** What its token may do: `contents: read`. */
  readonly permissions?: readonly string[];
  /** The subject of its OIDC token. */
  readonly subject?: string;
}

/** Pure: how a run differs from what must come of it; nothing where it does not. What addresses answer is not asked. */
export function differences(expected: Expected, run: WorkflowRun): readonly string[] {
  const paths = [...new Set([...Object.keys(expected.jobs), ...run.jobs.map(({ path }) => path)])];
  return [
    ...differs('the run', run.result, expected.result),
    ...(expected.name === undefined ? [] : differs('its name', run.name, expected.name)),
    ...lacks('the problem', run.problem, expected.problem ?? ''),
    ...(expected.problem === undefined && run.problem !== '' ? [`a problem: ${run.problem}`] : []),
    ...paths.flatMap((path) => {
      const wanted = expected.jobs[path];
      const job = run.jobs.find((each) => each.path === path);
      if (wanted === undefined) return [`a job that nobody expects, ${path}: ${job?.result}`];
      if (job === undefined) return [`no job ${path}`];
      return ofJob(path, detailsOf(wanted), job);
    }),
  ];
}

/** A bare result is what is expected of a job of which nothing else matters. */
export const detailsOf = (job: ExpectedJob): ExpectedDetails => (typeof job === 'string' ? { result: job } : job);

function ofJob(path: string, expected: ExpectedDetails, job: JobRun): readonly string[] {
  const { outputs = {}, environment, says = [], permissions, subject } = expected;
  return [
    ...differs(path, job.result, expected.result),
    ...Object.entries(outputs).flatMap(([name, value]) =>
      differs(`${path}, output ${name}`, job.outputs[name] ?? '', value),
    ),
    ...(environment === undefined ? [] : differs(`${path}, environment`, environmentOf(job), environment)),
    ...[says].flat().flatMap((part) => lacks(`${path}, its log`, job.log, part)),
    ...(permissions === undefined
      ? []
      : differs(`${path}, permissions`, permissionsOf(job).join(', '), permissions.join(', '))),
    ...(subject === undefined ? [] : differs(`${path}, sub`, job.claims['sub'] ?? '', subject)),
  ];
}

function environmentOf({ environment }: JobRun): string {
  if (environment === undefined) return '';
  return `${environment.name}${environment.deployment ? '' : ' (no deployment)'}`;
}

const permissionsOf = ({ permissions }: JobRun): readonly string[] =>
  Object.entries(permissions)
    .filter(([, level]) => level !== 'none')
    .map(([scope, level]) => `${scope}: ${level}`)
    .toSorted();

const differs = (what: string, is: string, wanted: string): readonly string[] =>
  is === wanted ? [] : [`${what}: ${is || 'nothing'}, expected ${wanted || 'nothing'}`];

const lacks = (what: string, text: string, part: string): readonly string[] =>
  text.includes(part) ? [] : [`${what} has no "${part}"`];
