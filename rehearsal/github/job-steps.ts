import { join } from 'node:path';
import { isBasicExpression } from '@actions/workflow-parser';
import { booleanIn, holds, numberIn, type Scope, textIn, textsIn } from './evaluate.ts';
import { githubEnv } from './github-context.ts';
import type { Permissions } from './permissions.ts';
import type { Result, Run } from './run.ts';
import { type ActionStep, type PostStep, runAction } from './run-action.ts';
import { runScript } from './run-script.ts';
import { ofSteps } from './status.ts';
import type { StepLog } from './step-log.ts';
import { isValues, type Values } from './value.ts';
import type { Step, StepsJob, Workflow } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

export interface JobOnRunner {
  readonly run: Run;
  readonly workflow: Workflow;
  readonly job: StepsJob;
  /** All but `env`, `job` and `steps`, which change from step to step. */
  readonly contexts: Values;
  readonly places: { readonly workspace: string; readonly temp: string; readonly home: string };
  /** How the job gets its OIDC token; empty where it may not. */
  readonly idToken: Readonly<Record<string, string>>;
  readonly permissions: Permissions;
  readonly arch: 'X64' | 'ARM64';
  readonly log: StepLog;
  /** What the `job` context says beside the status. */
  readonly about: Values;
}

/** What a step has in its hands. */
export interface StepOnRunner extends JobOnRunner {
  /** Unique in the job; names its files. */
  readonly key: string;
  readonly scope: Scope;
  /** What its process finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What a step leaves behind. */
export interface StepEnd {
  readonly ok: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly post?: PostStep;
}

/** The steps of a job, one after the other, and what they leave for the end, the last first. */
export interface JobSteps {
  run(signal: AbortSignal): Promise<Result>;
  /** What an expression sees after the steps. */
  scope(): Scope;
  summary(): string;
}

/** The steps of a job on a machine that is ready for them. */
export function createJobSteps(job: JobOnRunner): JobSteps {
  const { run, workflow, contexts, places, log } = job;
  const steps: Record<string, Values> = {};
  const posts: PostStep[] = [];
  const summaries: string[] = [];
  const paths: string[] = [];
  let status: Result = 'success';
  let env = textsIn(workflow.env, { contexts });
  env = { ...env, ...textsIn(job.job.env, { contexts: { ...contexts, env } }) };

  const scope = (more: Readonly<Record<string, string>> = {}): Scope => ({
    contexts: { ...contexts, env: { ...env, ...more }, steps, job: { ...job.about, status } },
    functions: ofSteps(status),
  });
  const processEnv = (more: Readonly<Record<string, string>>): Record<string, string> => ({
    ...run.machines.env(),
    PATH: [run.machines.commands, ...paths, process.env['PATH'] ?? ''].join(':'),
    HOME: places.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: places.workspace,
    GITHUB_EVENT_PATH: join(places.temp, 'event.json'),
    RUNNER_TEMP: places.temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: job.arch,
    RUNNER_ENVIRONMENT: 'github-hosted',
    ...githubEnv(isValues(contexts['github']) ? contexts['github'] : {}),
    ...job.idToken,
    ...env,
    ...more,
  });
  const take = ({ env: added, path, summary, post }: StepEnd) => {
    env = { ...env, ...added };
    paths.unshift(...path);
    summaries.push(summary);
    if (post !== undefined) posts.unshift(post);
  };

  const runStep = async (step: Step, key: string, jobSignal: AbortSignal) => {
    const record = (outcome: Result, conclusion: Result, outputs: Readonly<Record<string, string>>) => {
      if (step.id !== undefined) steps[step.id] = { outcome, conclusion, outputs };
    };
    const { outcome, outputs } = await attempt(async () => {
      if (!holds(step.condition, scope())) return { outcome: 'skipped' as const, outputs: {} };
      const more = textsIn(step.env, scope());
      const here = scope(more);
      log.say(`# ${textIn(step.name, here) || titleOf(step)}`);
      const minutes = numberIn(step.timeoutMinutes, here);
      const limit = minutes === undefined ? [] : [AbortSignal.timeout(minutes * run.machines.minute)];
      // What runs after a cancellation, runs.
      const signal = AbortSignal.any([...(jobSignal.aborted ? [] : [jobSignal]), ...limit]);
      const ended = await carryOut(step, { ...job, key, scope: here, env: processEnv(more), signal });
      take(ended);
      if (limit.some(({ aborted }) => aborted)) log.say(`Error: The step has timed out after ${minutes} minutes.`);
      return { outcome: ended.ok ? ('success' as const) : ('failure' as const), outputs: ended.outputs };
    });
    const forgiven = outcome === 'failure' && (booleanIn(step.continueOnError, scope()) ?? false);
    record(outcome, forgiven ? 'success' : outcome, outputs);
    if (jobSignal.aborted) status = 'cancelled';
    else if (outcome === 'failure' && !forgiven && status === 'success') status = 'failure';
  };

  const attempt = async (work: () => Promise<{ outcome: Result; outputs: Readonly<Record<string, string>> }>) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WorkflowError)) throw error;
      log.say(`Error: ${error.message}`);
      return { outcome: 'failure' as const, outputs: {} };
    }
  };

  return {
    async run(signal) {
      for (const [number, step] of job.job.steps.entries()) await runStep(step, step.id ?? `__${number}`, signal);
      for (const post of posts) {
        log.say(`# Post ${post.title}`);
        const { outcome } = await attempt(async () => {
          const ended = await post.run(processEnv({}), scope());
          if (ended === undefined) return { outcome: 'skipped' as const, outputs: {} };
          summaries.push(ended.summary);
          return { outcome: ended.ok ? ('success' as const) : ('failure' as const), outputs: {} };
        });
        if (outcome === 'failure' && status === 'success') status = 'failure';
      }
      return status;
    },
    scope,
    summary: () => summaries.filter((each) => each !== '').join('\n'),
  };
}

function carryOut({ does }: Step, step: StepOnRunner): Promise<StepEnd> {
  if (does.kind === 'run') return runScript(does.script, [does.shell, step.job.shell, step.workflow.shell], step);
  const given: ActionStep = { uses: does.uses, with: textsIn(does.with, step.scope) };
  return runAction(given, step);
}

function titleOf({ does }: Step): string {
  if (does.kind === 'uses') return `Run ${does.uses}`;
  const written = isBasicExpression(does.script) ? (does.script.source ?? '') : does.script.toString();
  return `Run ${written.trim().split('\n')[0]}`;
}
