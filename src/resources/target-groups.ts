import {
  type Action,
  DescribeTargetGroupsCommand,
  type DescribeTargetGroupsCommandInput,
  type ElasticLoadBalancingV2Client,
  type TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import { once } from '../aws/once.ts';
import { carries, MANAGED, TAG_PREFIX, type Tags } from '../aws/tags.ts';
import { servingIn, sharesOf } from './forward.ts';

/** On every target group of ours: what it would be called if names were not so short. */
export const FULL_NAME = `${TAG_PREFIX}name`;

/**
 * On a target group that another one is to take the place of, and on that one: each other's names. Written before the
 * other is made, so that a run that breaks off at any moment leaves none behind of which nothing tells.
 */
export const BESIDE = `${TAG_PREFIX}beside`;

export interface GroupNames {
  /** The first one's name. */
  readonly targetGroup: string;
  /** What the tag of all of them says. */
  readonly targetGroupInFull: string;
}

export interface SeenGroup {
  readonly arn: string;
  readonly name: string;
  readonly seen: TargetGroup;
  readonly tags: Tags;
  /** Whether its tags say that it is this environment's. */
  readonly isOurs: boolean;
}

/** The target groups of an environment. */
export interface TargetGroups {
  /** The one that the listeners, or our rule on a used one, send requests to; where none does, the one of the service, or the one with the name. */
  readonly live: SeenGroup | undefined;
  /** What a replacement that is not over, or broke off, has left beside it. */
  readonly others: readonly SeenGroup[];
}

export interface Sight {
  readonly elb: ElasticLoadBalancingV2Client;
  readonly names: GroupNames;
  /** What sends requests here, each with its actions. */
  forwards(): Promise<readonly (readonly Action[])[]>;
  /** The target groups that the service is set to. */
  attached(): Promise<readonly string[]>;
  /** Looks through all target groups of the region, for those of which nothing else tells any more. */
  readonly thorough: boolean;
  /** Called with the one that is live, most likely, as soon as it is known. */
  onSight(arn: string): void;
  tagsOf(arns: readonly string[]): Promise<(arn: string) => Tags>;
}

/** Finds an environment's target groups: by the name of the first, by the listeners, by the service, by their tags. */
export function targetGroups({ elb, names, forwards, attached, thorough, onSight, tagsOf }: Sight) {
  const describe = async (asked: DescribeTargetGroupsCommandInput) => {
    const answer = await found(elb.send(new DescribeTargetGroupsCommand(asked)), 'TargetGroupNotFoundException');
    return answer?.TargetGroups?.[0];
  };

  const first = once(async () => {
    const seen = await describe({ Names: [names.targetGroup] });
    if (seen?.TargetGroupArn !== undefined) onSight(seen.TargetGroupArn);
    return seen;
  });

  /** Those that are there for certain: a service may be set to one that somebody has deleted. */
  const candidates = once(async () => {
    const [own, forwarding] = await Promise.all([first(), forwards()]);
    const serving = forwarding.flatMap(servingIn);
    if (own === undefined && serving[0] !== undefined) onSight(serving[0]);
    const forwarded = forwarding.flatMap((actions) => sharesOf(actions).map(({ arn }) => arn));
    return [...new Set([own?.TargetGroupArn, ...serving, ...forwarded])].filter((arn) => arn !== undefined);
  });

  const all = once(async (): Promise<TargetGroups> => {
    const [own, forwarding, arns, service] = await Promise.all([first(), forwards(), candidates(), attached()]);
    const others = [...new Set([...arns, ...service])].filter((arn) => arn !== own?.TargetGroupArn);
    const [described] = await Promise.all([
      Promise.all(others.map((arn) => describe({ TargetGroupArns: [arn] }))),
      tagsOf(arns),
    ]);
    const seen = await withTags([own, ...described]);
    const known = seen.filter(({ arn, isOurs }) => isOurs || arn === own?.TargetGroupArn);
    const told = await withTags(thorough ? await everywhere(known) : await beside(known));
    known.push(...told.filter(({ isOurs }) => isOurs));

    const serving = forwarding.flatMap(servingIn);
    const live =
      [...serving, ...(own === undefined ? service : [])]
        .map((arn) => known.find((group) => group.arn === arn))
        .find((group) => group !== undefined) ?? known[0];
    return { live, others: known.filter((group) => group !== live) };
  });

  const withTags = async (groups: readonly (TargetGroup | undefined)[]): Promise<SeenGroup[]> => {
    const there = groups.filter((group) => group !== undefined);
    const tags = await tagsOf(there.flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []));
    return there.map((seen) => {
      const arn = given(seen.TargetGroupArn, 'TargetGroupArn');
      const its = tags(arn);
      const isOurs = carries(its, { ...MANAGED, [FULL_NAME]: names.targetGroupInFull });
      return { arn, name: given(seen.TargetGroupName, 'TargetGroupName'), seen, tags: its, isOurs };
    });
  };

  /** Those that are named in the tags of these. */
  const beside = async (known: readonly SeenGroup[]): Promise<TargetGroup[]> => {
    const told = known
      .flatMap((group) => besideOf(group.tags))
      .filter((name) => !known.some((one) => one.name === name));
    const seen = await Promise.all([...new Set(told)].map((name) => describe({ Names: [name] })));
    return seen.filter((group) => group !== undefined);
  };

  /** Those that may be of the environment by their names, as far as names go: their tags have to tell. */
  const everywhere = async (known: readonly SeenGroup[]): Promise<TargetGroup[]> => {
    const prefix = names.targetGroupInFull.slice(0, 23).replace(/-+$/, '');
    const seen: TargetGroup[] = [];
    let Marker: string | undefined;
    do {
      const page = await elb.send(new DescribeTargetGroupsCommand({ PageSize: 400, ...(Marker ? { Marker } : {}) }));
      seen.push(...(page.TargetGroups ?? []).filter(({ TargetGroupName: name }) => name?.startsWith(prefix)));
      Marker = page.NextMarker;
    } while (Marker !== undefined && Marker !== '');
    return seen.filter(({ TargetGroupArn }) => !known.some(({ arn }) => arn === TargetGroupArn));
  };

  return { first, candidates, all };
}

/** Pure: whether the live group is the only one of ours, and its tag tells of no other, be that one gone. */
export function isAlone(live: string, known: readonly Pick<SeenGroup, 'arn' | 'tags' | 'isOurs'>[]): boolean {
  return known.every(({ arn, tags, isOurs }) => (arn === live ? besideOf(tags).length === 0 : !isOurs));
}

/** Pure: the names that a target group's tags tell. */
export function besideOf(tags: Tags): string[] {
  return (tags[BESIDE] ?? '').split(' ').filter((name) => name !== '');
}
