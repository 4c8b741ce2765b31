import { ask } from '../scenarios/cloud.ts';
import type { Simulator } from '../simulator/simulator.ts';

export type Tags = Readonly<Record<string, string>>;

/** Whose the environment is that the tests deploy. */
export const OWNER: Tags = {
  'fargate-platform:project': 'shop',
  'fargate-platform:environment': 'dev',
  'fargate-platform:managed-by': 'fargate-platform',
};

const OUR_NAMES = ['shop-dev', '/ecs/shop-dev', 'shop-dev-alb', 'shop-dev-tg', '80', '443'];

/** Everything that is there, by its ARN: its name, whose it is, and how it is set up. */
export function snapshot({
  ecs,
  ecr,
  elb,
  logs,
}: Simulator): Map<string, { name: string; tags: Tags; setup: unknown }> {
  const ofPairs = (tags: readonly { key?: string; value?: string }[]) =>
    Object.fromEntries(tags.map(({ key = '', value = '' }) => [key, value]));
  const { clusters, services, families } = ecs.store;
  const groups: unknown = ask(logs, 'DescribeLogGroups', {});
  const logGroups: { arn: string; logGroupName: string }[] =
    typeof groups === 'object' && groups !== null && 'logGroups' in groups && Array.isArray(groups.logGroups)
      ? groups.logGroups
      : [];
  const logTags = (arn: string): Tags => {
    const answer: unknown = ask(logs, 'ListTagsForResource', { resourceArn: arn.replace(/:\*$/, '') });
    return Object.fromEntries(
      typeof answer === 'object' && answer !== null && 'tags' in answer ? Object.entries(answer.tags ?? {}) : [],
    );
  };
  const listed = [
    ...[...ecr.repositories.values()].map(({ arn, name, tags, lifecyclePolicy, imageTags, manifests }) => {
      const setup = [lifecyclePolicy, [...imageTags], [...manifests.keys()]];
      return [arn, { name, tags: Object.fromEntries(tags), setup }] as const;
    }),
    ...logGroups.map(({ arn, logGroupName: name }) => [arn, { name, tags: logTags(arn), setup: '' }] as const),
    ...[...clusters.values()]
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ arn, name, tags, settings }) => [arn, { name, tags: ofPairs(tags), setup: settings }] as const),
    ...services
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ arn, name, tags, desiredCount, request }) => {
        return [arn, { name, tags: ofPairs(tags), setup: [desiredCount, request] }] as const;
      }),
    ...[...families.values()].flat().map(({ arn, family: name, tags, status, content }) => {
      return [arn, { name, tags: ofPairs(tags), setup: [status, content] }] as const;
    }),
    ...[...elb.state.loadBalancers.values()].map(({ arn, name, tags, attributes, subnets, securityGroups }) => {
      return [
        arn,
        { name, tags: Object.fromEntries(tags), setup: [[...attributes], subnets, securityGroups] },
      ] as const;
    }),
    ...[...elb.state.targetGroups.values()].map(({ arn, name, tags, attributes, healthCheck }) => {
      return [arn, { name, tags: Object.fromEntries(tags), setup: [[...attributes], healthCheck] }] as const;
    }),
    ...[...elb.state.listeners.values()].map(({ arn, port, tags, protocol, defaultActions }) => {
      return [arn, { name: String(port), tags: Object.fromEntries(tags), setup: [protocol, defaultActions] }] as const;
    }),
    ...[...elb.state.rules.values()].map(({ arn, tags, conditions, actions }) => {
      return [arn, { name: 'rule', tags: Object.fromEntries(tags), setup: [conditions, actions] }] as const;
    }),
  ];
  return new Map(listed.map(([arn, thing]) => [arn, structuredClone(thing)]));
}

/** Whether a thing is the environment's own, so that a destroy removes it. No revision is ever taken over. */
export const isOurs = (arn: string, { name, tags }: { name: string; tags: Tags }) =>
  OUR_NAMES.includes(name) &&
  (!arn.includes(':listener/') || arn.includes('/shop-dev-alb/')) &&
  (arn.includes(':task-definition/') || tags['fargate-platform:origin'] === undefined) &&
  Object.entries(OWNER).every(([key, value]) => tags[key] === value);
