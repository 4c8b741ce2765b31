import type { Field } from './field.ts';
import { type FieldName, inputNames, table } from './fields.ts';
import type { Kind } from './kind.ts';
import { boolean } from './kinds/boolean.ts';
import { text } from './kinds/text.ts';
import { outputs, pick } from './outputs.ts';

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
] as const satisfies readonly FieldName[];

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
