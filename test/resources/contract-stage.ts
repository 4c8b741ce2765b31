import { type Context, cloudOf, lookingAgain } from '../../src/commands/context.ts';
import type { Node } from '../../src/engine/resource.ts';
import { apply, plan, type Step } from '../../src/engine/walk.ts';
import { explain } from '../../src/errors.ts';
import { type Request, readRequest } from '../../src/request.ts';
import type { Cloud } from '../../src/resources/cloud.ts';
import { type Names, namesOf } from '../../src/spec/names.ts';
import { environment } from '../../src/stacks/environment.ts';
import { ownership } from '../../src/stacks/ownership.ts';
import { release } from '../../src/stacks/release.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { documentedFor } from '../aws/documented-policies.ts';
import { CERTIFICATE, COMMIT, contextOf, type Stage, startStage } from '../commands/deployments.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import type { Call } from '../simulator/journal.ts';

export type Stack = ReturnType<typeof stackOf>;

/** One thing under test, with what it needs, in an account of its own. */
export interface ContractStage extends Stage {
  /** What would be done about the thing. */
  plan(options?: Options): Promise<Step>;
  /** Does it, and says what was done about the thing, and what was written. */
  apply(options?: Options): Promise<{ readonly step: Step; readonly writes: readonly Call[] }>;
  /** Applies, and gives the lines that a failure is explained with. */
  failure(options?: Options): Promise<string>;
  remove(): Promise<void>;
  /** What the thing gives to others. */
  out(): Promise<unknown>;
  /** The fields that are not as the thing remembers them. */
  drift(): Promise<readonly string[]>;
}

export interface Options {
  readonly adopt?: boolean;
  /** What is described otherwise. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** What else is there and asked for. */
export interface Setting {
  readonly prepare?: (aws: Stage) => Promise<unknown>;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** `of` picks the thing from the whole stack; everything that it needs comes along. */
export async function startContract(
  of: (stack: Stack) => Node<Cloud>,
  { prepare, inputs = { 'certificate-arn': CERTIFICATE } }: Setting = {},
): Promise<ContractStage> {
  const aws = await startStage();
  await prepare?.(aws);
  const image = await aws.archive({});
  const given = { ...INPUTS, image, tags: 'team=web', ...inputs };
  const asked = (otherwise: Options['inputs']) => readRequest({ ...given, ...otherwise }, {});
  const names = namesOf((await asked({})).spec);
  const context = contextOf(aws, 'deploy', () => {}, given);

  const begin = async ({ adopt = false, inputs }: Options = {}) => {
    const request = await asked(inputs);
    const node = of(stackOf(request, names, context));
    const nodes = [...closure(node)];
    const cloud = cloudOf(names, context);
    const policy = ownership(request.spec, adopt);
    const steps = await plan(nodes, cloud, policy);
    return { node, nodes, cloud, policy, step: stepOf(steps, node) };
  };
  const carryOut = async (options?: Options) => {
    const { node, nodes, cloud, policy } = await begin(options);
    const mark = aws.simulator.journal.mark();
    const { signal } = context;
    const fresh = () => cloudOf(names, context);
    const steps = await apply(nodes, cloud, {
      policy,
      fresh,
      again: lookingAgain(context),
      signal,
      onStart: () => {},
      onDone: () => {},
    });
    return { node, step: stepOf(steps, node), writes: aws.simulator.journal.writes(mark) };
  };
  return {
    ...aws,
    plan: async (options) => (await begin(options)).step,
    apply: carryOut,
    failure: async (options) =>
      carryOut(options).then(
        () => 'no failure',
        (error: unknown) => explain(error).join('\n'),
      ),
    async remove() {
      const { node, cloud } = await begin();
      aws.permit(documentedFor(['destroy'], given));
      await node.remove(cloud);
      aws.permit(documentedFor(['deploy'], given));
    },
    out: async () => (await begin()).node.out,
    drift: async () => (await begin()).node.drift(),
  };
}

function stackOf(request: Request, names: Names, context: Context) {
  const foundation = environment(request.spec, names);
  const origin = { commit: undefined, runUrl: undefined };
  return { ...foundation, ...release(request.spec, names, foundation, wantedImage(request, COMMIT, context), origin) };
}

function closure(node: Node<Cloud>, all = new Set<Node<Cloud>>()): ReadonlySet<Node<Cloud>> {
  for (const need of node.needs) closure(need, all);
  return all.add(node);
}

function stepOf(steps: readonly Step[], { kind, name }: Node<Cloud>): Step {
  const step = steps.find((candidate) => candidate.kind === kind && candidate.name === name);
  if (!step) throw new Error(`no step for ${kind} ${name}`);
  return step;
}
