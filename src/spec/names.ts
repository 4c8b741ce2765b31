import { createHash } from 'node:crypto';

/** The longest name that AWS takes for a load balancer or a target group. */
const ELB_NAME_LIMIT = 32;

/** The names of everything that belongs to one environment of one project. They are its identity: nothing else finds it again. */
export function namesOf({ project, environment }: { readonly project: string; readonly environment: string }) {
  const name = `${project}-${environment}`;
  return {
    // ECR takes lower case only.
    repository: name.toLowerCase(),
    logGroup: `/ecs/${name}`,
    loadBalancer: fitElbName(`${name}-alb`),
    targetGroup: fitElbName(`${name}-tg`),
    /** What the tag of a target group says, whatever name it has. */
    targetGroupInFull: `${name}-tg`,
    cluster: name,
    family: name,
    service: name,
  } as const;
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
