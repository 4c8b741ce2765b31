import { createHash } from 'node:crypto';
import { DeregisterTaskDefinitionCommand, type ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import type { Revision } from '../aws/ecs-reads.ts';
import { isTextFault } from '../aws/faults.ts';
import { given } from '../aws/given.ts';
import { fromLowerTags, TAG_PREFIX, type Tags, toLowerTags } from '../aws/tags.ts';
import { retrying } from '../aws/until.ts';
import { sendVerbatim } from '../aws/verbatim.ts';
import { type Change, diff } from '../engine/diff.ts';
import { define, type Node } from '../engine/resource.ts';
import { isRecord } from '../json.ts';
import { type Canonical, canonical } from './canonical.ts';
import type { Cloud } from './cloud.ts';
import { checkedContainers } from './containers.ts';
import type { ImageOut } from './image.ts';
import type { RepositoryOut } from './repository.ts';
import { concealed, mayBeAdded } from './task-definition-fields.ts';

export interface TaskDefinitionProps {
  readonly image: Node<Cloud, ImageOut>;
  readonly repository: Node<Cloud, RepositoryOut>;
  /**
   * What to register, in AWS's own field names. `live`: the definition that runs, of a service that was there before us:
   * what nobody asks for stays as it is there.
   */
  readonly content: (image: ImageOut, live: unknown) => TaskContent;
  /** Whether a service with these tags was there before us. */
  readonly isTakenOver: (tags: Tags) => boolean;
  /** Ours, the user's, and the stamp of commit, run and image tag: on the revision, and no reason for a new one. */
  readonly tags: (image: ImageOut) => Tags;
  /** What this run has registered before it had to begin anew; reads may not know it yet. */
  readonly registered?: TaskDefinitionOut | undefined;
}

/** The request of RegisterTaskDefinition, with whatever AWS has added to it since the SDK's release. */
export type TaskContent = Readonly<Record<string, unknown>> & { readonly family: string };

interface State {
  readonly content: unknown;
  /** Whether it is one that somebody else has written, and we go on with. */
  readonly isTakenOver: boolean;
  readonly tags: Tags;
}

export interface TaskDefinitionOut {
  readonly arn: string;
  /** The essential containers with a health check of ECS's own: a task counts only when they pass it. */
  readonly checked: readonly string[];
  /** What was asked for, as a hash; absent where somebody else has registered it. */
  readonly asked?: string | undefined;
}

/** What was asked for when the revision was registered, as a hash. */
const ASKED = `${TAG_PREFIX}content`;

/**
 * A task definition. Revisions can't change, so a change is a new one; what is compared is the one that the service
 * runs, which need not be the newest.
 */
export const taskDefinition = define<Cloud, TaskDefinitionProps, State, TaskDefinitionOut>({
  kind: 'task definition',
  renews: true,

  desired: (_name, { image, content, tags }, found) => {
    const wanted = content(image.out, found?.state.isTakenOver ? found.state.content : undefined);
    return {
      content: wanted,
      isTakenOver: found?.state.isTakenOver ?? false,
      tags: { ...tags(image.out), [ASKED]: hash(canonical(wanted, String)) },
    };
  },

  compare: (wanted, seen) => differences(wanted, seen),

  kept({ state: { content: live, isTakenOver } }, { image, content }) {
    if (!isTakenOver) return [];
    const [described, laid] = [canonical(content(image.out, undefined)), canonical(content(image.out, live))];
    const others = diff(described, laid).map(concealed);
    const more = diff(laid, described).filter(({ from }) => from === undefined);
    return [
      ...others.map(({ field, from, to }) => ({ field, is: from, described: to })),
      ...more.map(concealed).map(({ field, to }) => ({ field, is: to, described: undefined })),
    ];
  },

  async read({ running }, _name, { isTakenOver }) {
    const [service, current] = await Promise.all([running.service(), running.current()]);
    if (!current) return undefined;
    const found = foundOf(current, service !== undefined && isTakenOver(fromLowerTags(service.tags)));
    // A family is as good as its service's: whose it is, the service says. Without one the revision has to.
    return { ...found, ...(service ? {} : { tags: current.tags }) };
  },

  create: async ({ ecs, patience }, name, { content, tags }, { registered }) =>
    ownOf(registered, tags) ?? register(ecs, content, tags, patience(60, `other registrations of ${name} to end`)),

  async update({ ecs, running, patience }, _found, { content, tags, isTakenOver }, _changed, { registered }) {
    // The newest revision is not what runs after a rollback or a run that broke off: it may be what we want already.
    const newest = await running.newest();
    const wanted = { content, tags, isTakenOver };
    if (newest && differences(wanted, foundOf(newest, isTakenOver).state).length === 0) return outOf(newest);
    const patient = patience(60, 'other registrations of the family to end');
    return ownOf(registered, tags) ?? register(ecs, content, tags, patient);
  },

  async remove({ ecs }, { arn }) {
    await ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: arn }));
  },
});

function foundOf(revision: Revision, isTakenOver: boolean) {
  return { state: { content: revision.definition, tags: revision.tags, isTakenOver }, out: outOf(revision) };
}

function outOf({ arn, definition, tags }: Revision): TaskDefinitionOut {
  return { arn, checked: checkedContainers(definition), asked: tags[ASKED] };
}

/** What this run has registered, where it is what is wanted. */
function ownOf(registered: TaskDefinitionOut | undefined, tags: Tags): TaskDefinitionOut | undefined {
  return registered?.asked === tags[ASKED] ? registered : undefined;
}

/**
 * Every field that we declare has to be as declared. A field that only AWS reports is a change too (a variable that is
 * no longer wanted, or that somebody added), unless AWS may have added it by itself to a revision that was registered
 * from just this content: a new one would have it as well. A revision that was deregistered serves no new deployment.
 */
function differences(wanted: State, seen: State): Change[] {
  const [to, from] = [canonical(wanted.content), canonical(seen.content)];
  const asAsked = wanted.tags[ASKED] === seen.tags[ASKED];
  const extra = diff(from, to)
    .filter(({ field, from: asked }) => asked === undefined && !(asAsked && mayBeAdded(field)))
    .map(({ field, to: there }) => ({ field, from: there, to: undefined }));
  const inactive = isRecord(seen.content) && seen.content['status'] === 'INACTIVE';
  const status = inactive ? [{ field: 'status', from: 'INACTIVE', to: 'ACTIVE' }] : [];
  return [...status, ...[...diff(to, from), ...extra].map(concealed)];
}

async function register(
  ecs: ECSClient,
  content: unknown,
  tags: Tags,
  patience: Parameters<typeof retrying>[2],
): Promise<TaskDefinitionOut> {
  const { family, ...rest } = isRecord(content) ? content : {};
  const command = new RegisterTaskDefinitionCommand({ family: String(family), containerDefinitions: [] });
  sendVerbatim(command, { family, ...rest, tags: toLowerTags(tags) });
  const answer = await retrying(
    () => ecs.send(command),
    (error) => isTextFault(error, 'too many revisions at once', 'role not there yet'),
    patience,
  );
  return {
    arn: given(answer.taskDefinition?.taskDefinitionArn, 'taskDefinitionArn'),
    checked: checkedContainers(content),
    asked: tags[ASKED],
  };
}

/** Independent of the order of keys. */
function hash(content: Canonical): string {
  return createHash('sha256').update(sorted(content)).digest('hex').slice(0, 32);
}

const sorted = (value: unknown): string =>
  isRecord(value)
    ? `{${Object.keys(value)
        .toSorted()
        .map((key) => `${key}:${sorted(value[key])}`)
        .join()}}`
    : JSON.stringify(value);
