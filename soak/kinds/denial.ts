import type { Policy } from '../../scripts/iam/policies.ts';
import type { Statement } from '../../test/simulator/iam/policy.ts';
import { type Case, type CaseOptions, type Kind, spread } from '../kind.ts';
import type { Flow } from '../permissions/flow.ts';
import { flows } from '../permissions/flows.ts';
import { type FlowStage, type Played, policyOf, startFlow } from '../permissions/play.ts';
import { differences, type State } from '../world/state.ts';

export const denial: Kind = {
  name: 'denial',
  told: 'each action that a run asks for is denied alone: the run names it and what gives it, tries nothing again, and goes on to the same end once it has what it printed',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of short ? flows.filter(({ name }) => SHORT.includes(name)) : flows) {
      const undisturbed = await undisturbedRun(flow, seed);
      const actions = [...new Set(undisturbed.answered.map(({ action }) => action))];
      for (const action of actions.toSorted())
        all.push({ name: `${flow.name}, without ${action}`, run: () => denied(flow, action, undisturbed, seed) });
    }
    return short ? spread(all, SHORT_CASES) : all;
  },
};

const SHORT: readonly string[] = ['first deploy', 'deploy of a fifth version', 'plan', 'destroy'];
const SHORT_CASES = 12;

interface Undisturbed extends Played {
  readonly state: State;
}

async function undisturbedRun(flow: Flow, seed: number): Promise<Undisturbed> {
  return inAccount(flow, seed, async (stage) => {
    const played = await stage.run(policyOf(flow));
    return { ...played, state: await stage.state() };
  });
}

/** As often may somebody add what a run printed: one call after the other may need the right on another thing. */
const MOST_RUNS = 8;

/** Cloud seconds that a run may go on once it is refused beyond what it would have taken anyhow: it waits for nothing. */
const GRACE = 5;

async function denied(
  flow: Flow,
  action: string,
  undisturbed: Undisturbed,
  seed: number,
): Promise<{ readonly seconds: number }> {
  return inAccount(flow, seed, async (stage) => {
    const rest = without(policyOf(flow), action);
    const first = await stage.run(rest);
    const refused = first.answered.filter((each) => each.decision !== 'allowed');
    if (refused.length === 0) throw new Error(`${action} was not asked for`);
    requireAtOnce(first, undisturbed);
    if (action === 'iam:CreateServiceLinkedRole' && !first.told.includes(action)) return { seconds: first.seconds };
    if (!first.told.includes(action)) throw new Error(`it does not say that it lacks ${action}:\n${first.told}`);
    if (first.outcome === undisturbed.outcome) return { seconds: first.seconds };
    await untilItIsDone(stage, rest, first, undisturbed);
    return { seconds: first.seconds };
  });
}

/** No call that was refused is made again for its own sake, and no wait is waited out. */
function requireAtOnce(run: Played, undisturbed: Played): void {
  const asked = Map.groupBy(
    run.answered.filter(({ decision }) => decision !== 'allowed'),
    ({ action, resource }) => `${action} on ${resource}`,
  );
  for (const [what, times] of asked) {
    const usual = undisturbed.answered.filter(({ action, resource }) => `${action} on ${resource}` === what).length;
    if (times.length > Math.max(usual, 1)) throw new Error(`asked for ${what} ${times.length} times`);
  }
  if (run.seconds > undisturbed.seconds + GRACE)
    throw new Error(`ended after ${run.seconds} s, ${run.secondsFromRefusal} s after the refusal:\n${run.told}`);
}

/** Somebody adds the statements that are printed, and runs it again, until it is done. */
async function untilItIsDone(
  stage: FlowStage,
  rest: Policy,
  first: Played,
  { outcome, state: wanted }: Undisturbed,
): Promise<void> {
  const added: Statement[] = [];
  let last = first;
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    const statements = statementsIn(last.told).filter((text) => !added.some((known) => JSON.stringify(known) === text));
    if (statements.length === 0) throw new Error(`it prints nothing that helps:\n${last.told}`);
    added.push(...statements.map((text): Statement => JSON.parse(text)));
    last = await stage.run(rest, { Version: '2012-10-17', Statement: added });
    if (last.outcome !== 'failed') break;
  }
  if (last.outcome === 'failed') throw new Error(`it never comes to an end:\n${last.told}`);
  const found = differences(await stage.state(), wanted, 1);
  if (found.length > 0) throw new Error(`${outcome} and ${last.outcome} differ:\n${found.join('\n')}`);
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
