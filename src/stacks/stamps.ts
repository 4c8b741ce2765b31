import { createHash } from 'node:crypto';
import { TAG_PREFIX, type Tags } from '../aws/tags.ts';

/** Where a release comes from: stamped on its revision, and no reason for a new one. */
export interface Origin {
  readonly commit?: string | undefined;
  readonly runUrl?: string | undefined;
  readonly runNumber?: number | undefined;
  /** Above 1 for a run that somebody started anew: only then it is stamped. */
  readonly attempt?: number | undefined;
  /** Repository, workflow file and branch, where that workflow's run numbers follow the branch's commits. */
  readonly workflow?: string | undefined;
  /** When the run began, as ISO 8601 in UTC. */
  readonly startedAt?: string | undefined;
  /** Whether it was to be deployed even over a newer one. */
  readonly allowOlder?: boolean | undefined;
}

/** Pure: what a release is stamped with, under names with this prefix: tags of the revision, labels of the container. */
export function stamps(prefix: string, origin: Origin, imageTag?: string | undefined): Tags {
  const { commit, runUrl, runNumber, attempt = 1, workflow, startedAt, allowOlder } = origin;
  const all = {
    'image-tag': imageTag,
    commit,
    run: runUrl,
    'run-number': runNumber,
    'run-attempt': attempt > 1 ? attempt : undefined,
    workflow,
    started: startedAt,
    'allow-older': allowOlder || undefined,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[`${prefix}${name}`, tagValue(String(value))]],
    ),
  );
}

/** Pure: the origin that a revision's tags tell; what somebody else wrote there is as good as none. */
export function originIn(tags: Tags): Origin {
  const of = (name: string) => tags[`${TAG_PREFIX}${name}`] || undefined;
  const numberIn = (name: string) => {
    const text = of(name);
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
  };
  return {
    commit: of('commit'),
    runUrl: of('run'),
    runNumber: numberIn('run-number'),
    attempt: numberIn('run-attempt'),
    workflow: of('workflow'),
    startedAt: of('started'),
    allowOlder: of('allow-older') === 'true' || undefined,
  };
}

/** Pure: an origin as a revision's tags would tell it, to be compared with one that they do tell. */
export function asStamped(origin: Origin): Origin {
  return originIn(stamps(TAG_PREFIX, origin));
}

/** The most characters that ECS takes in the value of a tag. */
const LONGEST = 256;

/** Branches may have names that no tag can hold; two that differ have to stay different. */
function tagValue(text: string): string {
  const legal = [...text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+@-]/gu, '_')];
  if (legal.length <= LONGEST && legal.join('') === text) return text;
  const mark = `.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  return legal.slice(0, LONGEST - mark.length).join('') + mark;
}
