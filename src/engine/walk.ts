import type { Change } from './diff.ts';
import { MARK_FIELD } from './mark.ts';
import { type Action, ChangedMeanwhile, type Finding, type Kept, type Node } from './resource.ts';

/** What is (to be) done about one thing. */
export interface Step {
  readonly kind: string;
  readonly name: string;
  readonly action: Action;
  readonly changes: readonly Change[];
  /** What stays as it is, though another value is described. */
  readonly kept?: readonly Kept[];
  /** Why it must not be done, with what to do instead. */
  readonly refusal?: string | undefined;
}

/** Pure: what a thing is called: its kind and its name. */
export const nameOf = ({ kind, name }: Pick<Step, 'kind' | 'name'>) => `${kind} ${name}`;

/** Pure: whether a step changes anything that a person would call a change. */
export function isChange({ action, changes }: Pick<Step, 'action' | 'changes'>): boolean {
  const [first, ...others] = changes;
  return action !== 'keep' && (first?.field !== MARK_FIELD || others.length > 0);
}

/** Refuses a step for a reason that is not the kind's own, such as whose thing it is. */
export type Policy = (finding: Finding) => string | undefined;

/** Thrown when a thing turns out, in the middle of the walk, to be something that must not be touched. */
export class Refused extends Error {
  readonly step: Step;

  constructor(step: Step) {
    super(`${nameOf(step)}: ${step.refusal ?? ''}`);
    this.name = 'Refused';
    this.step = step;
  }
}

/** Looks at everything at once and says what has to be done. Writes nothing. */
export async function plan<C>(nodes: readonly Node<C>[], cloud: C, policy: Policy): Promise<Step[]> {
  await all(nodes.map((node) => within(node, node.look(cloud))));
  const renewed = new Set<Node<C>>();
  return inOrder(nodes).flatMap((node) => {
    const step = stepOf(node, node.assess(renewed), policy);
    if (step.action === 'replace' || (node.renews && step.action === 'update')) renewed.add(node);
    return isNothing(node, step) ? [] : [step];
  });
}

/**
 * Brings every node to what is wanted, each as soon as what it needs is there; a thing that has to go goes once
 * nothing that we keep needs it any more. Goes on from what `plan` read, and looks again (with what `fresh` gives)
 * only at a thing that changed meanwhile. A failure stops only what comes after it. Nothing starts after an abort.
 */
export async function apply<C>(
  nodes: readonly Node<C>[],
  cloud: C,
  options: {
    readonly policy: Policy;
    readonly fresh: () => C;
    /** Of one thing, each time that it changed under our hands: waits before the next look; false where none is due. */
    readonly again: () => (error: unknown) => Promise<boolean>;
    readonly signal: AbortSignal;
    /** It changed meanwhile, and is about to be looked at again: throws where more than this one thing has to be. */
    readonly onChanged?: (node: Pick<Node<C>, 'kind' | 'name'>) => void;
    readonly onStart: (step: Step) => void;
    readonly onDone: (step: Step) => void;
  },
): Promise<Step[]> {
  const steps: Step[] = [];
  const leaving = new Set(nodes.filter((node) => node.assess(new Set()).action === 'remove'));
  const after = (node: Node<C>) =>
    leaving.has(node)
      ? nodes.filter(({ needs }) => needs.includes(node))
      : node.needs.filter((need) => !leaving.has(need));
  await each(nodes, after, async (node) => {
    let current = cloud;
    const again = options.again();
    for (let isSeen = true; ; isSeen = false) {
      options.signal.throwIfAborted();
      try {
        if (!isSeen) {
          current = options.fresh();
          await within(node, node.look(current));
        }
        const finding = node.assess(new Set());
        const step = stepOf(node, finding, options.policy);
        if (step.refusal !== undefined) throw new Refused(step);
        if (step.action !== 'keep') options.onStart(step);
        await within(node, node.settle(current, finding));
        if (step.action !== 'keep') options.onDone(step);
        if (!isNothing(node, step)) steps.push(step);
        return;
      } catch (error) {
        const change = changeIn(error);
        if (change === undefined) throw error;
        if (!(await again(error))) throw new NodeError(node, new NeverSettled(change));
        options.onChanged?.(node);
      }
    }
  });
  return steps;
}

/** A failure, with what it happened to. */
export class NodeError extends Error {
  constructor(node: { readonly kind: string; readonly name: string }, cause: unknown) {
    super(nameOf(node), { cause });
    this.name = 'NodeError';
  }
}

async function within<C, T>(node: Node<C>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new NodeError(node, error);
  }
}

function changeIn(error: unknown): ChangedMeanwhile | undefined {
  return error instanceof NodeError && error.cause instanceof ChangedMeanwhile ? error.cause : undefined;
}

/** A thing was not as it was read, each time anew, for as long as it was looked at again: that won't pass by itself. */
class NeverSettled extends Error {
  constructor({ cause }: ChangedMeanwhile) {
    super('it was not as it had just been read, each time anew', { cause });
    this.name = 'NeverSettled';
  }
}

/** A thing that should be absent, and is: not worth a word. */
function isNothing<C>(node: Node<C>, { action }: Step): boolean {
  return action === 'keep' && !node.known;
}

function stepOf<C>(node: Node<C>, finding: Finding, policy: Policy): Step {
  const { action, changes, kept } = finding;
  const refusal = (finding.exists ? policy(finding) : undefined) ?? finding.refusal;
  return {
    kind: node.kind,
    name: node.name,
    action,
    changes,
    ...(kept.length === 0 ? {} : { kept }),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** The nodes, each after what it needs. */
function inOrder<C>(nodes: readonly Node<C>[]): Node<C>[] {
  const ordered = new Set<Node<C>>();
  const visit = (node: Node<C>) => {
    if (ordered.has(node)) return;
    for (const need of node.needs) visit(need);
    ordered.add(node);
  };
  for (const node of nodes) visit(node);
  return [...ordered];
}

/** Runs `work` on every node, as concurrently as `after` allows; a failure stops only what comes after it. */
async function each<N>(
  nodes: readonly N[],
  after: (node: N) => readonly N[],
  work: (node: N) => Promise<void>,
): Promise<void> {
  const running = new Map<N, Promise<void>>();
  const start = (node: N): Promise<void> => {
    const started = running.get(node) ?? Promise.all(after(node).map(start)).then(() => work(node));
    running.set(node, started);
    return started;
  };
  await all(nodes.map(start));
}

/** Waits for all of them, even when one fails; then throws what failed, once each. */
async function all<T>(work: readonly Promise<T>[]): Promise<void> {
  const settled = await Promise.allSettled(work);
  const failures = new Set(
    settled.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : [])),
  );
  if (failures.size === 1) throw [...failures][0];
  if (failures.size > 1) throw new AggregateError(failures, `${failures.size} things failed`);
}
