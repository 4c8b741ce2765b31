import { ENVIRONMENT, TAG } from '../../image/source.ts';
import type { Field } from '../field.ts';
import { region } from '../kinds/arn.ts';
import { boolean } from '../kinds/boolean.ts';
import { choice } from '../kinds/choice.ts';
import { duration } from '../kinds/duration.ts';
import { imageSource } from '../kinds/image.ts';
import { integer } from '../kinds/integer.ts';
import { tags } from '../kinds/tags.ts';
import { text } from '../kinds/text.ts';

const MINUTE = 60;
const HOUR = 3600;

/** What names the deployment and what belongs to one run. */
export const runFields = {
  environment: {
    kind: text({
      what: 'a name for an environment',
      allowed: 'letters, digits and single hyphens inside, like dev or pr-12',
      pattern: ENVIRONMENT,
    }),
    needed: 'action',
    description: 'The environment, like dev or pr-12: letters, digits, single hyphens inside.',
    example: 'dev',
  },
  project: {
    kind: text({
      what: 'a name for a project',
      allowed: 'lower-case letters, digits and single hyphens inside, starting with a letter',
      pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    }),
    at: 'project',
    needed: 'spec',
    description: 'The name of the project. With the environment it is the name of everything: <project>-<environment>.',
    example: 'shop',
  },
  service: {
    kind: text({
      what: 'a name for a service',
      allowed: 'lower-case letters, digits and single hyphens inside',
      pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    }),
    at: 'service',
    description:
      'One of several services of the environment: the third part of every name, <project>-<environment>-<service>. Once it runs, another name is another service.',
    example: 'api',
  },
  manifest: {
    kind: text({ what: 'a path', allowed: 'the path of a file', pattern: /\S/ }),
    defaultTold: 'fargate.yml, which may be absent',
    description: 'The manifest file, from the root of the workspace.',
  },
  image: {
    kind: imageSource,
    needed: 'action',
    description:
      "The image: one that Docker on the runner has, by its name (NAME[:TAG] or docker:NAME[:TAG]), or podman (podman:NAME[:TAG]); an archive or layout, oci-archive:FILE[:TAG], oci:DIR[:TAG] or docker-archive:FILE[:NAME:TAG]; one that is already in the environment's repository, ecr:TAG or ecr@sha256:DIGEST; or the one that runs, healthy, in another environment of the project: environment:NAME.",
  },
  'image-tag': {
    kind: text({
      what: 'an image tag',
      allowed: 'letters, digits, "_", "." and "-", at most 128, not starting with "." or "-"',
      pattern: TAG,
    }),
    defaultTold: "<12 characters of the commit>-<12 of the image's config digest>",
    description: 'The tag under which the image is pushed. Tags are never overwritten.',
  },
  'aws-region': {
    kind: region,
    at: 'region',
    needed: 'spec',
    fallback: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
    defaultTold: 'the environment variable AWS_REGION',
    description: 'The AWS region.',
    example: 'eu-central-1',
  },
  infrastructure: {
    kind: choice('ensure', 'require'),
    default: 'ensure',
    description:
      'ensure makes and heals all that the release needs. require makes and changes nothing but image, task definition and service, needs no right to, and refuses with a list where anything is missing or not as described.',
  },
  wake: {
    kind: boolean,
    default: false,
    description: 'Wake an environment that was put to sleep. Without it a deploy updates it and leaves it asleep.',
  },
  'wait-timeout': {
    kind: duration(MINUTE, 6 * HOUR),
    default: 20 * MINUTE,
    description: 'How long to wait until the deployment is healthy.',
  },
  'stable-for': {
    kind: duration(0, 10 * MINUTE),
    defaultTold: 'one health-check-interval',
    description:
      'How long the new tasks have to stay healthy before the deployment counts as done; a new target is healthy after one passed check.',
  },
  'wait-for': {
    kind: choice('healthy', 'drained'),
    default: 'healthy',
    description:
      'When a deployment is done: once its tasks are healthy, or only when nothing of the former ones serves any more (their targets drain for deregistration-delay).',
  },
  'max-failed-starts': {
    kind: integer(1, 100),
    default: 3,
    description:
      "How many tasks may stop for the same cause, while none is healthy, before the deployment is given up (2 for causes that no retry heals; of others at least half of the desired count). Another number than 3 is also that of ECS's circuit breaker, which counts failures of any cause.",
  },
  'on-failure': {
    kind: choice('rollback', 'leave'),
    default: 'rollback',
    description:
      'What becomes of a deployment that is given up or not healthy in time: put back what ran before (a first deployment is set to 0 tasks until the next one), or leave it to ECS.',
  },
  'on-cancel': {
    kind: choice('rollback', 'leave'),
    default: 'rollback',
    description: 'The same for a deployment whose job is cancelled while it is waited for.',
  },
  'allow-older': {
    kind: boolean,
    default: false,
    description:
      'Deploy a commit that is provably older than the one that is live. Without it such a run changes nothing and ends as superseded.',
  },
  'on-superseded': {
    kind: choice('succeed', 'fail'),
    default: 'succeed',
    description: 'How a run ends that came too late: an older commit, or a newer deployment that took over.',
  },
  'github-token': {
    kind: text({
      what: 'a token',
      allowed: 'a token of GitHub, without spaces',
      pattern: /^[\x21-\x7E]+$/,
      hide: () => true,
    }),
    confidential: true,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in.
    defaultInAction: '${{ github.token }}',
    defaultTold: "the job's own",
    description:
      'With it GitHub is asked whether the commit that is live is newer. It needs contents: read, and is sent nowhere else.',
  },
  tags: {
    kind: tags,
    at: 'tags',
    description:
      'Tags for everything that is made, beside our own. Tags that are taken out here stay on what carries them.',
    example: { team: 'payments' },
  },
  adopt: {
    kind: boolean,
    default: false,
    description:
      "Take over things under our names that carry nobody's ownership tags. What another project, environment or service owns is always refused.",
  },
} as const satisfies Record<string, Field>;
