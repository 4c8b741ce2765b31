import type { Tags } from '../aws/tags.ts';
import type { Node } from '../engine/resource.ts';
import { apply, nameOf, type Policy, plan, type Step } from '../engine/walk.ts';
import { Refusal } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import { deleteDeregistered } from '../resources/deregistered-revisions.ts';
import { type Identity, type Names, namesOf, type Used } from '../spec/names.ts';
import { isAdopted, isOwnedBy, ownerTags } from '../stacks/ownership.ts';
import { remains } from '../stacks/remains.ts';
import { consistently } from './consistently.ts';
import { type Context, cloudOf, lookingAgain } from './context.ts';
import { sparingGuests, sparingTenants } from './for-guests.ts';
import { whereabouts } from './whereabouts.ts';

/** What is to be destroyed, and what of it is to stay. */
export interface Destroying extends Identity {
  readonly includeAdopted: boolean;
  readonly keepImages: boolean;
  readonly keepLogs: boolean;
}

/** Something of the environment that is still there, and why. */
export interface Left {
  readonly kind: string;
  readonly name: string;
  readonly reason: string;
}

export interface Destroyed {
  readonly outcome: 'destroyed' | 'unchanged' | 'failed' | 'cancelled';
  readonly because: string;
  readonly steps: readonly Step[];
  readonly left: readonly Left[];
  readonly error?: unknown;
}

/**
 * Removes an environment: what carries its tags, each thing once nothing needs it any more, and looks again at the end
 * whether it is gone. What is left, and why, is part of the answer. A run that broke off is gone on with by the next.
 */
export async function destroy(asked: Destroying, context: Context): Promise<Destroyed> {
  const policy = staying(asked);
  const done: Step[] = [];
  let left: readonly Left[] = [];
  try {
    const { use, names, stack, nodes, cloud, planned } = await consistently(async () => {
      const use = await whereabouts(asked, context);
      const names = namesOf({ ...asked, use });
      const stack = remains({ ...asked, use });
      const nodes = [...(asked.keepImages ? [] : stack.images), ...(asked.keepLogs ? [] : stack.logs), ...stack.rest];
      const cloud = cloudOf(names, context, true);
      return { use, names, stack, nodes, cloud, planned: await plan(nodes, cloud, policy) };
    }, context);
    const fresh = () => cloudOf(names, context, true);
    const { images, logs, homes, front, definitions } = stack;
    const kept = [...(asked.keepImages ? images : []), ...(asked.keepLogs ? logs : [])];
    refuse(nodes, policy);
    const isStranger = (tags: Tags) =>
      policy({ action: 'remove', changes: [], kept: [], exists: true, tags }) !== undefined;
    const spared = await sparingTenants(await sparingGuests(planned, front, cloud, isStranger), homes, cloud);
    const steps = spared.filter(({ action }) => action === 'remove');
    left = [...leftOf(steps), ...leftOf(await plan(kept, cloud, () => KEPT)), ...imagesLeft(names, use)];
    const leaving = steps.filter(({ refusal }) => refusal === undefined);
    context.on({ kind: 'planned', steps: leaving });
    const goes = new Set(leaving.map(nameOf));
    await apply(
      nodes.filter((node) => goes.has(nameOf(node))),
      cloud,
      {
        policy,
        fresh,
        again: lookingAgain(context),
        signal: context.signal,
        onStart: (step) => context.on({ kind: 'started', step }),
        onDone: (step) => {
          done.push(step);
          context.on({ kind: 'done', step });
        },
      },
    );
    const still = done.length === 0 ? [] : await survivors(() => stillThere(nodes, goes, fresh, policy), context);
    if (still.length > 0) {
      const because = `${still.map(nameOf).join(', ')} is still there after it was removed: run it again`;
      return { outcome: 'failed', because, steps: done, left: [...left, ...still] };
    }
    const records = await deleteDeregistered(cloud, names.family, ownerTags(asked));
    const family = { kind: definitions.kind, name: names.family };
    if (records.left !== undefined) left = [...left, { ...family, reason: records.left }];
    // A run that broke off may have deregistered them.
    if (records.deleted > 0 && !done.some((step) => nameOf(step) === nameOf(family))) {
      done.push({ ...family, action: 'remove', changes: [] });
    }
    return { ...ended(done, left), steps: done, left };
  } catch (error) {
    const { aborted, reason } = context.signal;
    if (error instanceof Refusal) {
      return { outcome: 'failed', because: 'nothing was removed', steps: done, left, error };
    }
    const because = `the run broke off after ${done.length} removals; the next one goes on`;
    return aborted
      ? { outcome: 'cancelled', because, steps: done, left, error: reason }
      : { outcome: 'failed', because, steps: done, left, error };
  }
}

/**
 * One of our own things that can't go keeps all of them: it is what people reach the environment by, and protected on
 * purpose. The rest of it gone would be worth nothing to anybody, and could not be had back.
 */
function refuse(nodes: readonly Node<Cloud>[], policy: Policy): void {
  const held = nodes.flatMap((node) => {
    const finding = node.assess(new Set());
    const isHeld = finding.action === 'remove' && finding.refusal !== undefined && policy(finding) === undefined;
    return isHeld ? [`${nameOf(node)}: ${finding.refusal}`] : [];
  });
  if (held.length > 0) throw new Refusal(held.join('\n'));
}

const KEPT = 'it was to be kept';

/** A repository that is used is not ours to empty. */
const imagesLeft = (names: Names, { repository }: Used): Left[] =>
  repository === undefined
    ? []
    : [{ kind: 'used repository', name: names.repository, reason: 'it is used, so the images that were pushed stay' }];

const leftOf = (steps: readonly Step[]): Left[] =>
  steps.flatMap(({ kind, name, refusal }) => (refusal === undefined ? [] : [{ kind, name, reason: refusal }]));

function ended(done: readonly Step[], left: readonly Left[]): Pick<Destroyed, 'outcome' | 'because'> {
  const stays = left.length === 0 ? 'nothing of it is left' : `left alone: ${left.map(nameOf).join(', ')}`;
  return done.length === 0
    ? { outcome: 'unchanged', because: `there was nothing to remove; ${stays}` }
    : { outcome: 'destroyed', because: `${done.length} things were removed; ${stays}` };
}

/** Why a thing under our names is not removed: it is not the environment's own. */
function staying(asked: Destroying): Policy {
  return ({ action, tags }) => {
    if (action !== 'remove' || tags === undefined) return undefined;
    if (isAdopted(tags) && !asked.includeAdopted)
      return 'it was there before and taken over; include-adopted: true removes it too';
    return isOwnedBy(asked, tags) ? undefined : 'it does not carry the tags of this environment, so it is not ours';
  };
}

/** What is shown of what was removed, also once AWS's reads have had the time to catch up. */
async function survivors(look: () => Promise<Left[]>, context: Context): Promise<Left[]> {
  const again = lookingAgain(context)();
  for (;;) {
    const left = await look();
    if (left.length === 0 || !(await again(new Error('AWS still reports some of it')))) return left;
  }
}

/** What a new look still shows of what was removed. */
async function stillThere(
  nodes: readonly Node<Cloud>[],
  goes: ReadonlySet<string>,
  fresh: () => Cloud,
  policy: Policy,
): Promise<Left[]> {
  const seen = await plan(nodes, fresh(), policy);
  return seen
    .filter((step) => step.action === 'remove' && goes.has(nameOf(step)))
    .map(({ kind, name }) => ({ kind, name, reason: 'AWS still reports it' }));
}
