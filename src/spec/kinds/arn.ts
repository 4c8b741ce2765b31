import type { Kind } from '../kind.ts';
import { text } from './text.ts';

const PARTITION = 'arn:aws(?:-[a-z]+)*';
const REGION = '[a-z]{2}(?:-[a-z]+)+-[0-9]';
const ACCOUNT = '[0-9]{12}';

/** The pattern of a secret's ARN in Secrets Manager, without what ECS may add behind it. */
export const SECRET_ARN = `${PARTITION}:secretsmanager:${REGION}:${ACCOUNT}:secret:[A-Za-z0-9/_+=.@!-]+`;
/** The pattern of a parameter's ARN in SSM. */
export const PARAMETER_ARN = `${PARTITION}:ssm:${REGION}:${ACCOUNT}:parameter/[A-Za-z0-9_./-]+`;

/** AWS's name of a region. */
export const region = text({
  what: 'an AWS region',
  allowed: 'a region like eu-central-1',
  pattern: new RegExp(`^${REGION}$`),
});

export const roleArn = text({
  what: 'the ARN of an IAM role',
  allowed: 'arn:aws:iam::<account>:role/<name>, the name at most 64 characters',
  pattern: new RegExp(`^${PARTITION}:iam::${ACCOUNT}:role/(?:[A-Za-z0-9+=,.@_/-]{1,511}/)?[A-Za-z0-9+=,.@_-]{1,64}$`),
});

export const kmsKeyArn = text({
  what: 'the ARN of a KMS key',
  allowed: 'arn:aws:kms:<region>:<account>:key/<id>',
  pattern: new RegExp(`^${PARTITION}:kms:${REGION}:${ACCOUNT}:(?:key|alias)/[A-Za-z0-9/_-]+$`),
});

export const certificateArn = text({
  what: 'the ARN of a certificate',
  allowed: 'arn:aws:acm:<region>:<account>:certificate/<id>',
  pattern: new RegExp(
    `^${PARTITION}:(?:acm:${REGION}:${ACCOUNT}:certificate/[A-Za-z0-9-]+|iam::${ACCOUNT}:server-certificate/[A-Za-z0-9+=,.@_/-]+)$`,
  ),
});

/** Something that is there, by the name or the ARN that ends in it. */
const nameOrArn = (what: string, arn: string, name: string, shape: string) =>
  text({
    what: `the name or ARN of ${what}`,
    allowed: `the name of ${what}, or ${shape}`,
    pattern: new RegExp(`^(?:${name}|${PARTITION}:${arn})$`),
    maxLength: 512,
  });

const CLUSTER = '[A-Za-z0-9_-]{1,255}';
export const clusterName = nameOrArn(
  'an ECS cluster',
  `ecs:${REGION}:${ACCOUNT}:cluster/${CLUSTER}`,
  CLUSTER,
  'arn:aws:ecs:<region>:<account>:cluster/<name>',
);

const BALANCER = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?';
export const loadBalancerName = nameOrArn(
  'an Application Load Balancer',
  `elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/${BALANCER}/[0-9a-f]+`,
  BALANCER,
  'arn:aws:elasticloadbalancing:<region>:<account>:loadbalancer/app/<name>/<id>',
);

const REPOSITORY_PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = `${REPOSITORY_PART}(?:/${REPOSITORY_PART})*`;
export const repositoryName = nameOrArn(
  'an ECR repository',
  `ecr:${REGION}:${ACCOUNT}:repository/${REPOSITORY}`,
  REPOSITORY,
  'arn:aws:ecr:<region>:<account>:repository/<name>',
);

const LIKE_A_REFERENCE = new RegExp(`^${PARTITION}:(?:secretsmanager|ssm):`);

/** Hidden unless it begins as a reference does: somebody may have put the secret itself here. */
export const secretArn: Kind<string> = text({
  what: 'the ARN of a secret in Secrets Manager',
  allowed: 'arn:aws:secretsmanager:<region>:<account>:secret:<name>, without a json key behind it',
  pattern: new RegExp(`^${SECRET_ARN}$`),
  hide: (value) => !LIKE_A_REFERENCE.test(value),
});

/** The parts of an ARN that rules compare. */
export function partsOfArn(arn: string): {
  readonly service: string;
  readonly region: string;
  readonly account: string;
} {
  const [, , service = '', arnRegion = '', account = ''] = arn.split(':');
  return { service, region: arnRegion, account };
}
