import type { Policy } from '../../scripts/iam/policies.ts';
import { explain } from '../../src/errors.ts';
import { documentedFor } from '../../test/aws/documented-policies.ts';
import type { Answered } from '../../test/simulator/iam/iam.ts';
import type { PolicyDocument } from '../../test/simulator/iam/policy.ts';
import { type State, stateOf } from '../world/state.ts';
import { startWorld, type World } from '../world/world.ts';
import type { Ended, Flow } from './flow.ts';

/** Cloud seconds after a run, within which ECS completes and drains. */
const REST = 900;

/** A run of a flow under some policies. */
export interface Played extends Ended {
  /** What IAM was asked, in the order in which it was. */
  readonly answered: readonly Answered[];
  /** Cloud seconds from its beginning to its end, and from the first refusal to its end. */
  readonly seconds: number;
  readonly secondsFromRefusal: number | undefined;
}

/** An account in which the flow has all to do. */
export interface FlowStage {
  run(...policies: readonly PolicyDocument[]): Promise<Played>;
  /** What is there once everything has come to rest. */
  state(): Promise<State>;
  close(): Promise<void>;
}

/** What is documented for a flow. */
export const policyOf = ({ workflow, about = {} }: Flow): Policy => documentedFor([workflow], about);

export async function startFlow(flow: Flow, seed: number): Promise<FlowStage> {
  const world = await startWorld(seed);
  try {
    await flow.prepare(world);
  } catch (error) {
    await world.close();
    throw error;
  }
  let runs = 0;
  return {
    run: (...policies) => run(flow, world, policies, `run ${++runs}`),
    async state() {
      await world.pass(REST);
      return stateOf(world.simulator);
    },
    close: () => world.close(),
  };
}

async function run(flow: Flow, world: World, policies: readonly PolicyDocument[], name: string): Promise<Played> {
  const { iam } = world.simulator;
  world.permitted = policies;
  const from = iam.answered.length;
  const began = world.clock.now();
  let refusedAt: number | undefined;
  world.onChange(() => {
    refusedAt ??= iam.answered.slice(from).some(({ decision }) => decision !== 'allowed')
      ? world.clock.now()
      : undefined;
  });
  const ending = await world.play(name, (process) => flow.run(process, world));
  const ended = world.clock.now();
  world.permitted = undefined;
  if (ending.how === 'gone') throw new Error('the run ended without a word');
  const told = ending.how === 'done' ? ending.value : { outcome: 'failed', told: explain(ending.error).join('\n') };
  return {
    ...told,
    answered: iam.answered.slice(from),
    seconds: (ended - began) / 1000,
    secondsFromRefusal: refusedAt === undefined ? undefined : (ended - refusedAt) / 1000,
  };
}
