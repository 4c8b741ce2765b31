import type { Clock } from '../ports.ts';
import { isFields } from '../validate.ts';
import type { Repositories, Repository } from './repository.ts';
import { tagsOf, wildcard } from './repository.ts';

/** An image as a lifecycle policy sees it. */
export interface Candidate {
  readonly digest: string;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch. */
  readonly pushedAt: number;
  /** The indexes that name it: it outlives none of them. */
  readonly indexes: readonly string[];
}

interface Rule {
  readonly priority: number;
  selects(image: Candidate): boolean;
  /** Which of the selected, youngest first, have to go. */
  expires(selected: readonly Candidate[], now: number): readonly Candidate[];
}

const DAY = 86_400_000;

/**
 * The digests of the images that a policy expires now (milliseconds). Each image is the business of the first rule that
 * selects it, and yet counts for the others.
 */
export function expiredImages(policyText: string, images: readonly Candidate[], now: number): string[] {
  const expired = new Set<string>();
  const judged = new Set<Candidate>();
  const youngestFirst = [...images].sort((one, other) => other.pushedAt - one.pushedAt);
  for (const rule of rulesOf(policyText)) {
    const selected = youngestFirst.filter(rule.selects);
    for (const image of rule.expires(selected, now)) if (!judged.has(image)) expired.add(image.digest);
    for (const image of selected) judged.add(image);
  }
  const heldBack = images.filter(({ indexes }) => indexes.some((index) => !expired.has(index)));
  for (const { digest } of heldBack) expired.delete(digest);
  return [...expired];
}

/** Applies the lifecycle policies once a day of cloud time, as long as there is one. */
export function createLifecycleExpiry(repositories: Repositories, clock: Clock): { schedule(): void } {
  let scheduled = false;
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    clock.after(DAY / 1000, () => {
      scheduled = false;
      const governed = [...repositories.values()].filter(({ lifecyclePolicy }) => lifecyclePolicy !== undefined);
      for (const repository of governed) expire(repository, clock.now());
      if (governed.length > 0) schedule();
    });
  };
  return { schedule };
}

/** What ECR does once a day; without a policy nothing. */
export function expire(repository: Repository, now: number): void {
  const { manifests, imageTags, lifecyclePolicy = '{}' } = repository;
  const candidates = [...manifests.values()].map(({ digest, pushedAt }) => ({
    digest,
    pushedAt,
    tags: tagsOf(repository, digest),
    indexes: [...manifests.values()].flatMap((index) =>
      index.children.some((child) => child.digest === digest) ? [index.digest] : [],
    ),
  }));
  for (const digest of expiredImages(lifecyclePolicy, candidates, now)) {
    for (const tag of tagsOf(repository, digest)) imageTags.delete(tag);
    manifests.delete(digest);
  }
}

/** The rules that expire by count or by age, in the order of their priority; others do nothing here. */
function rulesOf(policyText: string): Rule[] {
  const policy: unknown = JSON.parse(policyText);
  const rules = isFields(policy) && Array.isArray(policy.rules) ? policy.rules : [];
  return rules.flatMap(readRule).sort((one, other) => one.priority - other.priority);
}

function readRule(rule: unknown): Rule[] {
  if (!isFields(rule) || !isFields(rule.selection) || !isFields(rule.action) || rule.action.type !== 'expire')
    return [];
  const { tagStatus, tagPatternList, tagPrefixList, countType, countNumber } = rule.selection;
  const patterns = texts(tagPatternList).concat(texts(tagPrefixList).map((prefix) => `${prefix}*`));
  const count = Number(countNumber);
  return [
    {
      priority: Number(rule.rulePriority),
      selects({ tags }) {
        if (tagStatus !== 'tagged') return tagStatus === 'any' || tags.length === 0;
        // Every pattern must be met, by whichever of the tags.
        return patterns.every((pattern) => tags.some((tag) => wildcard(pattern).test(tag)));
      },
      expires(selected, now) {
        if (countType === 'imageCountMoreThan') return selected.slice(count);
        if (countType !== 'sinceImagePushed') return [];
        return selected.filter(({ pushedAt }) => now - pushedAt > count * DAY);
      },
    },
  ];
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
