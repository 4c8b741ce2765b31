import type { Field } from '../field.ts';
import { region } from '../kinds/arn.ts';
import { boolean } from '../kinds/boolean.ts';
import { duration } from '../kinds/duration.ts';
import { imageSource } from '../kinds/image.ts';
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
      pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
    }),
    needed: 'action',
    description: 'The environment to deploy, like dev or pr-12: letters, digits, single hyphens inside.',
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
  manifest: {
    kind: text({ what: 'a path', allowed: 'the path of a file', pattern: /\S/ }),
    defaultTold: 'fargate.yml, which may be absent',
    description: 'The manifest file, from the root of the workspace.',
  },
  image: {
    kind: imageSource,
    needed: 'action',
    description:
      "The image: oci-archive:FILE[:TAG], oci:DIR[:TAG] or docker-archive:FILE[:NAME:TAG]; or one that is already in the environment's repository: ecr:TAG or ecr@sha256:DIGEST.",
  },
  'image-tag': {
    kind: text({
      what: 'an image tag',
      allowed: 'letters, digits, "_", "." and "-", at most 128, not starting with "." or "-"',
      pattern: /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/,
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
  'wait-timeout': {
    kind: duration(MINUTE, 6 * HOUR),
    default: 20 * MINUTE,
    description: 'How long to wait until the deployment is healthy.',
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
      "Take over things under our names that carry nobody's ownership tags. What another project or environment owns is always refused.",
  },
} as const satisfies Record<string, Field>;
