import type { Step } from '../engine/walk.ts';
import type { WantedImage } from '../resources/image.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import type { Spec } from '../spec/spec.ts';
import type { Origin } from '../stacks/stamps.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf } from './context.ts';
import { type Facts, factsOf, namesNow } from './facts.ts';
import { layout } from './layout.ts';
import { areChanges } from './mission.ts';
import { survey } from './survey.ts';
import { type Topology, topologyOf } from './topology.ts';

/** What a deploy would do at this moment. */
export interface Planned {
  readonly steps: readonly Step[];
  /** Whether a deploy would change anything. */
  readonly changed: boolean;
  /** The steps that a deploy would refuse, and with them everything. */
  readonly refused: readonly Step[];
  /** Whether nobody named an image, so that it is planned with the one that runs. */
  readonly imageIsOpen: boolean;
  /** Why a deploy of this commit would change nothing, although there is something to change. */
  readonly tooLate?: string;
  readonly facts: Facts;
  readonly origin: Origin;
  /** What would be there. */
  readonly topology: Topology;
  /** What runs now; absent where there is no service. */
  readonly look?: Snapshot;
}

/** Reads everything and says what a deploy would do. Writes nothing. */
export async function plan(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Planned> {
  const { names, stack, rules } = layout(spec, wanted, origin);
  const cloud = () => ({ ...cloudOf(names, context), carriesOut: false });
  const {
    planned: steps,
    look,
    before,
    preceding,
  } = await consistently(() => survey(stack, cloud(), rules, origin, context), context);
  const changed = areChanges(steps);
  const facts = factsOf(stack, spec, before?.taskDefinition);
  const architecture = stack.image.known ? stack.image.out.cpuArchitecture : undefined;
  const order = changed ? await preceding : undefined;
  return {
    steps,
    changed,
    refused: steps.filter(({ refusal }) => refusal !== undefined),
    imageIsOpen: 'running' in wanted,
    ...(order?.order === 'older' && !spec.allowOlder ? { tooLate: order.because } : {}),
    facts,
    origin,
    topology: topologyOf(spec, namesNow(names, facts), architecture),
    ...(look && { look }),
  };
}
