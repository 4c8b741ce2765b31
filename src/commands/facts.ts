import type { Names } from '../spec/names.ts';
import type { EnvironmentSpec, Spec } from '../spec/spec.ts';
import type { Environment } from '../stacks/environment.ts';
import type { Release } from '../stacks/release.ts';
import { urlOf } from './url.ts';

export type Stack = Environment & Release;

/** What later steps of a workflow may want to know; absent as long as it is not known. */
export interface Facts {
  readonly url?: string;
  readonly image?: string;
  readonly imageDigest?: string;
  readonly repositoryUrl?: string;
  readonly taskDefinitionArn?: string;
  readonly previousTaskDefinitionArn?: string;
  readonly serviceArn?: string;
  readonly clusterArn?: string;
  readonly targetGroupArn?: string;
  readonly loadBalancerDnsName?: string;
  readonly deploymentId?: string;
}

/** What is known of the things that outlive releases. */
export function environmentFacts({ images, home, balancer, targets }: Environment, spec: EnvironmentSpec): Facts {
  const url = balancer.known ? urlOf(spec, balancer.out) : undefined;
  return {
    ...(images.known ? { repositoryUrl: images.out.uri } : {}),
    ...(home.known ? { clusterArn: home.out.arn } : {}),
    ...(targets.known ? { targetGroupArn: targets.out.live } : {}),
    ...(balancer.known ? { loadBalancerDnsName: balancer.out.dnsName } : {}),
    ...(url === undefined ? {} : { url }),
  };
}

/** What is known of the stack at this moment, however far the run has come. */
export function factsOf(stack: Stack, spec: Spec, previousTaskDefinitionArn: string | undefined): Facts {
  const { images, image, definition, service } = stack;
  const facts: { [Name in keyof Facts]: string | undefined } = {
    previousTaskDefinitionArn,
    ...environmentFacts(stack, spec),
    ...(image.known ? { imageDigest: image.out.digest } : {}),
    ...(image.known && images.known ? { image: referenceOf(images.out.uri, image.out) } : {}),
    ...(definition.known ? { taskDefinitionArn: definition.out.arn } : {}),
    ...(service.known ? { serviceArn: service.out.arn, deploymentId: service.out.deployment } : {}),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function referenceOf(
  uri: string,
  { digest, tag }: { readonly digest: string; readonly tag: string | undefined },
): string {
  return tag === undefined ? `${uri}@${digest}` : `${uri}:${tag}`;
}

/** Pure: the names as they are: a target group that took another one's place has a name of its own. */
export function namesNow(names: Names, { targetGroupArn }: Facts): Names {
  const [, targetGroup = names.targetGroup] = targetGroupArn?.split('/') ?? [];
  return { ...names, targetGroup };
}
