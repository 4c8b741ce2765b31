import { createHash } from 'node:crypto';

/** The longest name that AWS takes for a load balancer or a target group. */
const ELB_NAME_LIMIT = 32;

/** What is there already and used instead of something of our own, each by its name or ARN. */
export interface Used {
  readonly cluster?: string | undefined;
  readonly loadBalancer?: string | undefined;
  readonly repository?: string | undefined;
}

/** Which service it is, of which environment of which project. */
export interface Identity {
  readonly project: string;
  readonly environment: string;
  /** One of several services of the environment. */
  readonly service?: string | undefined;
  readonly use?: Used | undefined;
}

interface UsedValues {
  readonly 'use-cluster'?: string | undefined;
  readonly 'use-load-balancer'?: string | undefined;
  readonly 'use-repository'?: string | undefined;
}

/** Which service it is, by the values of the fields that every verb shares. */
export function identityOf({ project, environment, service, ...values }: Omit<Identity, 'use'> & UsedValues): Identity {
  return { project, environment, service, use: usedOf(values) };
}

/** What is used, among the values of the fields. */
export function usedOf(values: UsedValues): Used {
  return {
    cluster: values['use-cluster'],
    loadBalancer: values['use-load-balancer'],
    repository: values['use-repository'],
  };
}

/** The names of everything that belongs to one service. They are its identity: nothing else finds it again. */
export function namesOf({ project, environment, service, use = {} }: Identity) {
  const name = [project, environment, service].filter((part) => part !== undefined).join('-');
  return {
    // ECR takes lower case only.
    repository: nameIn(use.repository) ?? name.toLowerCase(),
    logGroup: `/ecs/${name}`,
    loadBalancer: nameIn(use.loadBalancer) ?? fitElbName(`${name}-alb`),
    targetGroup: fitElbName(`${name}-tg`),
    /** What the tag of a target group says, whatever name it has. */
    targetGroupInFull: `${name}-tg`,
    /** What the tag of the rule says that leads here; there is none on a load balancer for this service alone. */
    ruleInFull: use.loadBalancer === undefined ? undefined : `${name}-rule`,
    cluster: nameIn(use.cluster) ?? name,
    family: name,
    service: name,
  } as const;
}

const IN_ARN = /^arn:.*?:(?:(?:cluster|repository)\/(.+)|loadbalancer\/app\/([^/]+)\/.+)$/;

function nameIn(nameOrArn: string | undefined): string | undefined {
  const [, name, ofBalancer] = IN_ARN.exec(nameOrArn ?? '') ?? [];
  return name ?? ofBalancer ?? nameOrArn;
}

export type Names = ReturnType<typeof namesOf>;

/** The name of a target group that takes the place of another one, by the mark of what makes it different. */
export function replacementName({ targetGroupInFull }: Names, mark: string): string {
  return fitElbName(`${targetGroupInFull}-${mark}`);
}

/** A name of up to 32 characters: the full one, or its first 23 and 8 hex digits of its SHA-256, so that two long names stay apart. */
export function fitElbName(fullName: string): string {
  if (fullName.length <= ELB_NAME_LIMIT) return fullName;
  const hash = createHash('sha256').update(fullName).digest('hex').slice(0, 8);
  return `${fullName.slice(0, 23).replace(/-+$/, '')}-${hash}`;
}
