import type { Field } from './field.ts';
import { type FieldName, inputNames, table } from './fields.ts';
import type { Kind } from './kind.ts';
import { boolean } from './kinds/boolean.ts';
import { count } from './kinds/count.ts';
import { revision } from './kinds/revision.ts';
import { text } from './kinds/text.ts';
import { outputs, pick } from './outputs.ts';
import { ACCESS_FIELDS, ENVIRONMENT_FIELDS } from './spec.ts';

/** One action of the suite: what it takes and what it gives. */
export interface VerbTable {
  /** As GitHub shows it: at most 125 characters. */
  readonly does: string;
  /** The inputs that it shares with the deploy, in the order of the table of fields. */
  readonly shared: readonly FieldName[];
  /** Those of the shared inputs that a deploy must have, and this need not. */
  readonly optional?: readonly FieldName[];
  /** Inputs of its own. No manifest holds them. */
  readonly own: Readonly<Record<string, Field>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether it may leave something for the end of the job to finish. */
  readonly rollsOut: boolean;
}

/** What names an environment: all that most verbs have to know. */
export const TARGET = [
  'environment',
  'project',
  'service',
  'manifest',
  'aws-region',
  'use-cluster',
  'use-load-balancer',
  'use-repository',
  ...ACCESS_FIELDS,
] as const satisfies readonly FieldName[];

/** How the tasks are watched that an action starts. */
const WATCH = ['wait-timeout', 'stable-for', 'max-failed-starts'] as const satisfies readonly FieldName[];

/** What matters only once something is rolled out. */
const OF_A_ROLLOUT: readonly FieldName[] = [
  'wait-timeout',
  'stable-for',
  'on-failure',
  'on-cancel',
  'wait-for',
  'allow-older',
  'on-superseded',
];

const without = (names: readonly FieldName[]) => inputNames.filter((name) => !names.includes(name));

/** Every action of the suite. The root action is deploy. */
export const verbs = {
  deploy: {
    does: 'Run a container on AWS ECS Fargate behind a load balancer; green only when it is healthy, or nothing was asked to run.',
    shared: inputNames,
    own: {},
    outputs,
    rollsOut: true,
  },
  plan: {
    does: 'Say what a deploy to AWS ECS Fargate would change, field by field, and what that costs. Writes nothing.',
    shared: without(OF_A_ROLLOUT),
    optional: ['image'],
    own: {},
    outputs: {
      changed: 'true when a deploy would change anything, else false.',
      refused: 'true when a deploy would be refused; the plan says why.',
      plan: 'The path of the plan as a JSON file.',
      markdown: 'The path of the plan as a Markdown file, for a comment on a pull request.',
      ...pick('url', 'image-digest'),
    },
    rollsOut: false,
  },
  environment: {
    does: 'Make or heal what outlives releases on AWS ECS Fargate: repository, log group, load balancer, cluster.',
    shared: ENVIRONMENT_FIELDS,
    own: {},
    outputs: {
      outcome: 'created, healed, unchanged, failed or cancelled. Always set; the others as far as they are known.',
      ...pick('url', 'repository-url', 'cluster-arn', 'target-group-arn', 'load-balancer-dns-name', 'changes'),
    },
    rollsOut: false,
  },
  rollback: {
    does: 'Put an environment on AWS ECS Fargate back to the last release that was healthy, or to one that you name.',
    shared: [...TARGET, ...WATCH, 'on-failure', 'on-cancel'],
    own: {
      to: {
        kind: revision,
        defaultTold: 'the last release before the present one that was seen healthy',
        description:
          'What to go back to: the number of a task definition revision, an image tag, or a commit (7 to 40 characters of it).',
      },
    },
    outputs: {
      outcome:
        'deployed (it runs and is healthy), unchanged, asleep, rolled-back (it did not become healthy, and what ran before was put back), superseded, cancelled, failed or timed-out. Always set; the others as far as they are known.',
      ...pick(
        'url',
        'image-digest',
        'task-definition-arn',
        'previous-task-definition-arn',
        'service-arn',
        'deployment-id',
        'changes',
      ),
    },
    rollsOut: true,
  },
  scale: {
    does: 'Put an environment on AWS ECS Fargate to sleep, wake it, or set how many tasks run; green when it is so.',
    shared: [...TARGET, ...WATCH],
    own: {
      to: {
        kind: count,
        needed: 'action',
        description:
          'asleep (no task; everything else stays), awake (as many tasks as before it was put to sleep), or a number of tasks.',
      },
    },
    outputs: {
      outcome: 'scaled, asleep, unchanged, superseded, cancelled, failed or timed-out. Always set.',
      tasks: 'How many tasks are wanted now.',
      ...pick('url', 'task-definition-arn', 'service-arn', 'deployment-id'),
    },
    rollsOut: false,
  },
  status: {
    does: 'Say what runs in an environment on AWS ECS Fargate, of which commit, and whether it is healthy. Writes nothing.',
    shared: TARGET,
    own: {
      'fail-when-unhealthy': {
        kind: boolean,
        default: false,
        description: 'Fail when fewer tasks are healthy than are wanted, or there is no service.',
      },
    },
    outputs: {
      healthy:
        'true when as many tasks are healthy as are wanted, else false. An environment that is asleep is healthy.',
      state: 'healthy, unhealthy, rolling-out, asleep or absent.',
      commit: 'The commit that runs.',
      'image-tag': 'The tag of the image that runs.',
      tasks: 'How many tasks are healthy.',
      'tasks-wanted': 'How many tasks are wanted.',
      'protected-images': 'The images that retention spares, as JSON: release to digest.',
      drift: 'What differs from what was set, in one line; empty when nothing does.',
      ...pick('url', 'image-digest', 'task-definition-arn', 'service-arn', 'deployment-id'),
    },
    rollsOut: false,
  },
  destroy: {
    does: 'Remove an environment from AWS ECS Fargate: what carries its tags, and nothing else.',
    shared: TARGET,
    own: {
      confirm: {
        kind: text({ what: 'a name', allowed: '<project>-<environment>[-<service>]', pattern: /\S/ }),
        needed: 'action',
        description: 'The name of what is to be destroyed, <project>-<environment>[-<service>], as a person typed it.',
      },
      'include-adopted': {
        kind: boolean,
        default: false,
        description: 'Remove things too that were not made by this platform and taken over by it.',
      },
      'keep-images': { kind: boolean, default: false, description: 'Leave the repository with its images.' },
      'keep-logs': { kind: boolean, default: false, description: 'Leave the log group.' },
    },
    outputs: {
      outcome: 'destroyed, unchanged (there was nothing), failed or cancelled. Always set.',
      changes: 'What was done to each resource, as JSON: resource to action.',
      left: 'What of the environment is still there, as JSON: resource to the reason.',
    },
    rollsOut: false,
  },
} as const satisfies Readonly<Record<string, VerbTable>>;

export type Verb = keyof typeof verbs;

/** The verbs with their tables typed alike, for generic code. */
export const verbTable: Readonly<Record<Verb, VerbTable>> = verbs;

export const verbNames: readonly Verb[] = Object.keys(verbs).filter((name): name is Verb => Object.hasOwn(verbs, name));

/** The inputs of a verb, those of its own last but for what a person has to give. */
export function inputsOf(verb: Verb): readonly { readonly name: string; readonly field: Field }[] {
  const { shared, own, optional = [] } = verbTable[verb];
  return [
    ...shared.map((name) => ({ name, field: optional.includes(name) ? optionally(table[name]) : table[name] })),
    ...Object.entries(own).map(([name, field]) => ({ name, field })),
  ];
}

function optionally({ needed: _, ...field }: Field): Field {
  return field;
}

type OwnOf<V extends Verb> = (typeof verbs)[V]['own'];

type ValueOf<F> = F extends { readonly kind: Kind<infer T> }
  ? F extends { readonly needed: string } | { readonly default: unknown }
    ? T
    : T | undefined
  : never;

/** What the inputs of a verb's own came to. */
export type OwnValues<V extends Verb> = { readonly [N in keyof OwnOf<V>]: ValueOf<OwnOf<V>[N]> };
