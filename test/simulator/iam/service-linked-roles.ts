import { AwsError } from '../ports.ts';
import type { Question } from './policy.ts';

/** Roles that services make for themselves in an account that first uses them, in the caller's name. */
export interface ServiceLinkedRoles {
  /** The account has used neither ECS nor Elastic Load Balancing before. */
  forget(): void;
  /** What a call needs that isn't there yet. */
  missing(api: string, operation: string): Missing | undefined;
}

interface Missing {
  readonly question: Question;
  /** What the service answers where the caller may not make the role. */
  error(refusal: string): AwsError;
  make(): void;
}

interface Kind {
  readonly service: string;
  readonly role: string;
  readonly operations: readonly string[];
  readonly error: (refusal: string) => AwsError;
}

const KINDS: Readonly<Record<string, Kind>> = {
  // A real denial of CreateLoadBalancer names iam:CreateServiceLinkedRole and this role.
  elbv2: {
    service: 'elasticloadbalancing.amazonaws.com',
    role: 'AWSServiceRoleForElasticLoadBalancing',
    operations: ['CreateLoadBalancer', 'CreateTargetGroup'],
    error: (refusal) => new AwsError('AccessDenied', refusal, 403),
  },
  // ECS says only that the role isn't there (Terraform's AWS provider waits for it by this text).
  ecs: {
    service: 'ecs.amazonaws.com',
    role: 'AWSServiceRoleForECS',
    operations: ['CreateCluster', 'CreateService'],
    error: () =>
      new AwsError(
        'InvalidParameterException',
        'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
      ),
  },
};

/** An account that has used both services before. */
export function createServiceLinkedRoles({ account }: { readonly account: string }): ServiceLinkedRoles {
  const there = new Set(Object.keys(KINDS));
  return {
    forget: () => there.clear(),
    missing(api, operation) {
      const kind = KINDS[api];
      if (kind === undefined || there.has(api) || !kind.operations.includes(operation)) return undefined;
      const { service, role, error } = kind;
      return {
        question: {
          action: 'iam:CreateServiceLinkedRole',
          resource: `arn:aws:iam::${account}:role/aws-service-role/${service}/${role}`,
          keys: { 'iam:AWSServiceName': service },
        },
        error,
        make: () => void there.add(api),
      };
    },
  };
}
