import type { Recogniser } from './cause.ts';
import { eventLines, stopLines } from './evidence-lines.ts';
import { eventsSaying, tasksSaying, tasksWriting, wordsOf } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

const WAY_OUT = [
  'Give the subnets of private-subnet-ids a way to ECR and S3: a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs (secretsmanager and ssm where secrets are used). In public subnets without either, set assign-public-ip: true.',
  'Let the security groups of service-security-group-ids go out on port 443.',
];

/** Which case of a pull that failed; the first whose pattern fits. */
const CASES = [
  {
    variant: 'network',
    pattern: AWS_SAYS.network,
    summary: 'the tasks could not reach the registry from their subnets',
    fix: WAY_OUT,
  },
  {
    variant: 'rate-limit',
    pattern: AWS_SAYS.rateLimit,
    summary: 'the registry refuses more pulls for now',
    fix: ['Take images of other registries (sidecars) from a copy in ECR, or log in to that registry.'],
  },
  {
    variant: 'no-space',
    pattern: AWS_SAYS.diskFull,
    summary: 'the image is larger than the disk of a task',
    fix: ['Make the image smaller, or set ephemeralStorage in task-definition.'],
  },
  {
    variant: 'auth',
    pattern: AWS_SAYS.denied,
    summary: 'the execution role may not pull the image',
    fix: [
      'Attach AmazonECSTaskExecutionRolePolicy to the role of execution-role-arn: ecr:GetAuthorizationToken on *, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability on the repository.',
      'See that no policy of the repository or of a VPC endpoint for ECR denies it.',
    ],
  },
  {
    variant: 'missing',
    pattern: AWS_SAYS.imageMissing,
    summary: 'the image is not in the registry',
    fix: [
      'Deploy from the archive again: the action pushes what the repository lacks. With ecr:TAG or ecr@sha256:DIGEST, see that it is there: aws ecr describe-images.',
      'If the lifecycle policy removed it, raise keep-images.',
    ],
  },
] as const;

const UNCLEAR = {
  variant: undefined,
  summary: 'the tasks could not pull an image',
  fix: ['The reason that ECS gives, below, says which image and why.', ...WAY_OUT],
};

export const cannotPullImage: Recogniser = (findings) => {
  const tasks = tasksSaying(findings, AWS_SAYS.cannotPull, AWS_SAYS.registryLogin, AWS_SAYS.secretsOrRegistry);
  const events = eventsSaying(findings, AWS_SAYS.cannotPull);
  const [latest = events.at(-1)] = tasks.slice(-1).map(wordsOf);
  if (latest === undefined) return undefined;
  const { variant, summary, fix } = CASES.find(({ pattern }) => pattern.test(latest)) ?? UNCLEAR;
  return {
    variant,
    // Of the login alone ECS doesn't say whether it was for the registry or for a secret.
    summary: AWS_SAYS.cannotPull.test(latest) ? summary : `${summary} (it failed at the login or a secret already)`,
    evidence: [...stopLines(tasks), ...(tasks.length === 0 ? eventLines(events) : [])],
    fix,
    weight: tasks.length || events.length,
    tasks,
  };
};

export const wrongArchitecture: Recogniser = (findings) => {
  const { cpuArchitecture } = findings.setup;
  const said = tasksSaying(findings, AWS_SAYS.noSuchPlatform, AWS_SAYS.execFormat);
  const written = tasksWriting(findings, AWS_SAYS.execFormat);
  const tasks = [...new Set([...said, ...written.tasks])];
  if (tasks.length === 0) return undefined;
  const [platform, other] = cpuArchitecture === 'ARM64' ? ['linux/arm64', 'X86_64'] : ['linux/amd64', 'ARM64'];
  return {
    summary: `the image holds programs for another processor than the tasks have (${cpuArchitecture})`,
    evidence: [...stopLines(tasks), ...(written.line === '' ? [] : [`the log says: ${written.line}`])],
    fix: [
      `Build the image for the tasks: docker buildx build --platform ${platform}.`,
      `Or run it on what it was built for: cpu-architecture: ${other}.`,
      'A script as entry point needs #! and an interpreter in its first line.',
    ],
    weight: tasks.length,
    tasks,
  };
};
