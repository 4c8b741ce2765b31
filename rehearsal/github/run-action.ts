import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createCommandFiles } from './command-files.ts';
import { evaluateText, type Scope } from './evaluate.ts';
import type { StepEnd, StepOnRunner } from './job-steps.ts';
import { runProcess } from './process.ts';
import type { Action, StandIn } from './run.ts';
import { textOf } from './value.ts';
import { WorkflowError } from './workflow-error.ts';

export interface ActionStep {
  readonly uses: string;
  readonly with: Readonly<Record<string, string>>;
}

/** What an action has to do once the steps are over. `undefined`: its condition didn't hold. */
export interface PostStep {
  readonly title: string;
  run(env: Readonly<Record<string, string>>, scope: Scope): Promise<Pick<StepEnd, 'ok' | 'summary'> | undefined>;
}

/** What action.yml says. */
interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly pre?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
  };
}

/** The contexts and functions in an action.yml, by GitHub's schema of it. */
const IN_DEFAULTS = ['github', 'strategy', 'matrix', 'job', 'runner'];
const IN_CONDITIONS = [
  ...IN_DEFAULTS,
  'env',
  'inputs',
  'always(0,0)',
  'success(0,0)',
  'failure(0,0)',
  'cancelled(0,0)',
];

/** Runs the action of a step: one of ours as a process of Node, one of somebody else's by what stands in for it. */
export async function runAction({ uses, with: given }: ActionStep, step: StepOnRunner): Promise<StepEnd> {
  const action: Action = uses.startsWith('./')
    ? { kind: 'folder', folder: join(step.places.workspace, uses), repository: step.run.repository.name, ref: '' }
    : step.run.machines.action(uses, step.workflow.origin);
  return action.kind === 'stand-in'
    ? runStandIn(action.standIn, uses, given, step)
    : runNode(action, uses, given, step);
}

async function runStandIn(
  { inputs, run }: StandIn,
  uses: string,
  given: ActionStep['with'],
  { places, env, permissions, signal, log, run: ofWorkflow, scope }: StepOnRunner,
): Promise<StepEnd> {
  refuseUnknown(uses, given, Object.keys(inputs));
  const nothing = { env: {}, path: [], summary: '' };
  try {
    const surroundings = { ...places, run: ofWorkflow, env, permissions, signal, line: log.line };
    const outputs = await run({ inputs: { ...defaultsOf(inputs, scope), ...given }, ...surroundings });
    return { ok: true, outputs, ...nothing };
  } catch (error) {
    log.say(`Error: ${error instanceof Error ? error.message : error}`);
    return { ok: false, outputs: {}, ...nothing };
  }
}

async function runNode(
  { folder, repository, ref }: Action & { readonly kind: 'folder' },
  uses: string,
  given: ActionStep['with'],
  step: StepOnRunner,
): Promise<StepEnd> {
  const { inputs = {}, runs } = await readAction(folder, uses);
  refuseUnknown(uses, given, Object.keys(inputs));
  const defaults = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, `${input?.default ?? ''}`]));
  const values = { ...defaultsOf(defaults, step.scope), ...given };
  const own = {
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
    GITHUB_ACTION: step.key,
    GITHUB_ACTION_REPOSITORY: repository,
    GITHUB_ACTION_REF: ref,
  };
  const start = async (entry: string, env: Readonly<Record<string, string>>, stage: string, signal: AbortSignal) => {
    const files = await createCommandFiles(join(step.places.temp, 'files', `${step.key}-${stage}`));
    const command = { file: process.execPath, args: [join(folder, entry)], cwd: step.places.workspace };
    const code = await runProcess({ ...command, env: { ...env, ...own, ...files.env } }, step.log.line, signal);
    return { ok: code === 0, ...(await files.read()) };
  };
  const { state, ...ended } = await start(runs.main ?? '', step.env, 'main', step.signal);
  const { post } = runs;
  if (post === undefined) return ended;
  const kept = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
  return {
    ...ended,
    post: {
      title: `Run ${uses}`,
      async run(env, scope) {
        const condition = evaluateText(runs['post-if'] ?? 'always()', IN_CONDITIONS, scope);
        return condition ? start(post, { ...env, ...kept }, 'post', new AbortController().signal) : undefined;
      },
    },
  };
}

async function readAction(folder: string, uses: string): Promise<ActionFile> {
  let action: ActionFile;
  try {
    action = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
  } catch {
    throw new WorkflowError(`Can't find 'action.yml' for the action '${uses}'.`);
  }
  if (!/^node2\d$/.test(action.runs.using) || action.runs.main === undefined || action.runs.pre !== undefined) {
    throw new WorkflowError(`'${uses}' is of a kind (${action.runs.using}) that can't be rehearsed.`);
  }
  return action;
}

/** Defaults may be expressions, like `github.token`. */
function defaultsOf(defaults: Readonly<Record<string, string>>, scope: Scope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, text]) => [
      name,
      text.replace(/\$\{\{(.*?)\}\}/gs, (_, inner: string) => textOf(evaluateText(inner, IN_DEFAULTS, scope))),
    ]),
  );
}

/** GitHub only warns of an input that an action doesn't have; in a rehearsal it is a mistake. */
function refuseUnknown(uses: string, given: ActionStep['with'], inputs: readonly string[]): void {
  const known = inputs.map((name) => name.toLowerCase());
  const unknown = Object.keys(given).filter((name) => !known.includes(name.toLowerCase()));
  if (unknown.length > 0) {
    throw new WorkflowError(
      `Unexpected input(s) '${unknown.join("', '")}' of '${uses}', valid inputs are ['${inputs.join("', '")}']`,
    );
  }
}
