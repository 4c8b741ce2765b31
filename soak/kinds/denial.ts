import { type Policy, WORKFLOWS, type Workflow } from '../../scripts/iam/policies.ts';
import type { Statement } from '../../test/simulator/iam/policy.ts';
import { type Case, type CaseOptions, type Kind, spread } from '../kind.ts';
import type { Flow } from '../permissions/flow.ts';
import { flows } from '../permissions/flows.ts';
import { type FlowStage, type Played, policyOf, startFlow } from '../permissions/play.ts';
import { differences, type State } from '../world/state.ts';

export const denial: Kind = {
  name: 'denial',
  told: 'each action that a workflow asks for is denied alone, in everything that it does: what breaks names the action and the statement that gives it, ends without a second try, and goes on to the same end with what it printed',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const undisturbed: Undisturbed[] = [];
    for (const flow of short ? flows.filter(({ name }) => SHORT.includes(name)) : flows)
      undisturbed.push(await undisturbedRun(flow, seed));
    const all = WORKFLOWS.flatMap((workflow) => casesOf(workflow, undisturbed, seed));
    return short ? spread(all, SHORT_CASES) : all;
  },
};

const SHORT: readonly string[] = ['first deploy', 'plan', 'destroy'];
const SHORT_CASES = 16;

/** How a flow goes where nothing is denied. */
interface Undisturbed extends Played {
  readonly flow: Flow;
  /** What is there once all is at rest. */
  readonly state: State;
}

async function undisturbedRun(flow: Flow, seed: number): Promise<Undisturbed> {
  return inAccount(flow, seed, async (stage) => {
    const played = await stage.run(policyOf(flow));
    return { ...played, flow, state: await stage.state() };
  });
}

function casesOf(workflow: Workflow, undisturbed: readonly Undisturbed[], seed: number): Case[] {
  const own = undisturbed.filter(({ flow }) => flow.workflow === workflow);
  const actions = new Set(own.flatMap((usual) => actionsOf(usual)));
  return [...actions].toSorted().map((action) => ({
    name: `${workflow} without ${action}`,
    run: () => denied(action, own, seed),
  }));
}

/** What can be taken from a flow. */
const actionsOf = ({ flow, answered }: Undisturbed): string[] =>
  answered.map(({ action }) => action).filter((action) => action !== flow.notWithout);

/** Plays every flow that asks for the action without it: each ends well, and at least one misses it. */
async function denied(
  action: string,
  own: readonly Undisturbed[],
  seed: number,
): Promise<{ readonly seconds: number }> {
  let missed = false;
  let seconds = 0;
  for (const usual of own.filter((each) => actionsOf(each).includes(action))) {
    const { flow } = usual;
    try {
      const [notices, took] = await inAccount(flow, seed, (stage) => withoutIt(stage, action, usual));
      missed ||= notices;
      seconds = Math.max(seconds, took);
    } catch (error) {
      throw new Error(`${flow.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  if (!missed) throw new Error('nothing misses it');
  return { seconds };
}

/** As often may somebody add what a run printed: one call after the other may need the right on another thing. */
const MOST_RUNS = 8;

/** Cloud seconds that a run may take beyond what it takes anyhow: what is refused is waited for by nobody. */
const GRACE = 5;

/** Whether the flow misses the action, and the cloud seconds that it took without it. */
async function withoutIt(stage: FlowStage, action: string, usual: Undisturbed): Promise<readonly [boolean, number]> {
  const rest = without(policyOf(usual.flow), action);
  const first = await stage.run(rest);
  if (!INDIRECT.includes(action)) requireAtOnce(first, usual);
  const names = first.told.includes(action);
  if (first.outcome === usual.outcome) {
    // What was only done ahead, or for what did not come, nobody needs to hear of.
    if (!names) requireSame(await stage.state(), usual.state);
    return [names, first.seconds];
  }
  if (!names) throw new Error(`it does not say that it lacks ${action}:\n${first.told}`);
  await untilItIsDone(stage, rest, first, usual);
  return [true, first.seconds];
}

/**
 * AWS doesn't say that these are denied. ECS says that its service-linked role is not there, which also passes by itself;
 * ECR that a repository is deleted, and a grant on its key left. What to do is told in words, without a statement.
 */
const INDIRECT: readonly string[] = ['iam:CreateServiceLinkedRole', 'kms:RetireGrant'];

/** No call that was refused is made again for its own sake, and no wait is waited out. */
function requireAtOnce(run: Played, usual: Played): void {
  const refused = run.answered.filter(({ decision }) => decision !== 'allowed');
  for (const [what, times] of Map.groupBy(refused, inWords)) {
    const anyhow = usual.answered.filter((each) => inWords(each) === what).length;
    // What goes on side by side is refused side by side.
    if (times.length > 2 * Math.max(anyhow, 1)) throw new Error(`asked for ${what} ${times.length} times`);
  }
  if (run.seconds > usual.seconds + GRACE)
    throw new Error(`ended after ${run.seconds} s, ${run.secondsFromRefusal} s after the refusal:\n${run.told}`);
}

const inWords = ({ action, resource }: Played['answered'][number]) => `${action} on ${resource}`;

/** Somebody adds the statements that are printed, and runs it again, until it is done. */
async function untilItIsDone(stage: FlowStage, rest: Policy, first: Played, usual: Undisturbed): Promise<void> {
  const added: Statement[] = [];
  let last = first;
  for (let runs = 1; last.outcome === 'failed' && runs <= MOST_RUNS; runs++) {
    const statements = statementsIn(last.told).filter((text) => !added.some((known) => JSON.stringify(known) === text));
    added.push(...statements.map((text): Statement => JSON.parse(text)));
    const inWordsOnly = INDIRECT.some((action) => last.told.includes(action));
    if (statements.length === 0 && !inWordsOnly) throw new Error(`it prints nothing that helps:\n${last.told}`);
    const policies = inWordsOnly
      ? [policyOf(usual.flow)]
      : [rest, { Version: '2012-10-17', Statement: added } as const];
    last = await stage.run(...policies);
  }
  if (last.outcome === 'failed' && usual.flow.ends !== 'failed') throw new Error(`it has no end:\n${last.told}`);
  requireSame(await stage.state(), usual.state);
}

function requireSame(found: State, wanted: State): void {
  const lines = differences(found, wanted, 1);
  if (lines.length > 0) throw new Error(`it is not what it is without denials:\n${lines.join('\n')}`);
}

/** Pure: what a run says that its policy should hold. */
const statementsIn = (told: string): string[] =>
  [...told.matchAll(/Add to its policy: (\{.*?\})(?=$|[;.] |\n)/gm)].flatMap(([, text = '']) => text);

/** Pure: the policy without this action. */
function without(policy: Policy, action: string): Policy {
  const Statement = policy.Statement.flatMap((statement) => {
    const Action = statement.Action.filter((each) => each !== action);
    return Action.length === 0 ? [] : [{ ...statement, Action }];
  });
  return { ...policy, Statement };
}

async function inAccount<T>(flow: Flow, seed: number, work: (stage: FlowStage) => Promise<T>): Promise<T> {
  const stage = await startFlow(flow, seed);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}
