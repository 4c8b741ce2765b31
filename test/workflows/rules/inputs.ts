import { inputsAt } from '../repository.ts';
import { jobsOf, stepsOf, trigger, verbOf } from '../workflow.ts';
import type { Rule } from './rule.ts';

/** Whoever calls it reads the tables that are made of this. */
export const everythingIsDescribed: Rule = ({ kind, workflow }) => {
  if (kind !== 'public') return [];
  return ['workflow_call', 'workflow_dispatch'].flatMap((name) => {
    const { inputs = {}, outputs = {} } = trigger(workflow, name) ?? {};
    return [
      ...Object.entries({ ...inputs, ...outputs })
        .filter(([, { description = '' }]) => !/^\S.*\.$/.test(description))
        .map(([input]) => `${name}: ${input} is not described in a sentence.`),
      ...Object.entries(inputs)
        .filter(
          ([, { type, required, default: value }]) => type === undefined || (required !== true && value === undefined),
        )
        .map(([input]) => `${name}: ${input} has to have a type, and a default unless it is required.`),
    ];
  });
};

/** What is given to actions and workflows of ours is what they know, and all that they need. */
export const givesWhatIsKnown: Rule = ({ workflow }) =>
  [
    ...jobsOf(workflow).map(({ id, job }) => ({ who: id, uses: job.uses, given: job.with })),
    ...stepsOf(workflow).map(({ id, step }) => ({ who: `${id}: "${step.name}"`, uses: step.uses, given: step.with })),
  ].flatMap(({ who, uses, given = {} }) => {
    const known = uses === undefined ? undefined : inputsAt(uses);
    if (known === undefined) return [];
    return [
      ...Object.keys(given)
        .filter((name) => !Object.hasOwn(known, name))
        .map((name) => `${who}: ${uses} has no input ${name}.`),
      ...Object.entries(known)
        .filter(([name, { required }]) => required === true && !Object.hasOwn(given, name))
        .map(([name]) => `${who}: ${uses} needs ${name}.`),
    ];
  });

/** Every input of ours is used: one that does nothing would be a lie. */
export const everyInputIsUsed: Rule = ({ kind, text, workflow }) => {
  if (kind !== 'public') return [];
  const all = ['workflow_call', 'workflow_dispatch'].flatMap((name) =>
    Object.keys(trigger(workflow, name)?.inputs ?? {}),
  );
  return [...new Set(all)]
    .filter((name) => !text.includes(`inputs.${name}`))
    .map((name) => `The input ${name} is never used.`);
};

const FROM = (input: string, ...variables: string[]) =>
  `\${{ ${[`inputs.${input}`, ...variables.map((name) => `vars.${name}`)].join(' || ')} }}`;

/** Role, region and account are variables of the GitHub environment unless an input says otherwise. */
export const variablesUnlessGiven: Rule = ({ kind, workflow }) =>
  kind !== 'public'
    ? []
    : stepsOf(workflow)
        .filter(({ step }) => verbOf(step) !== undefined)
        .flatMap(({ id, job, step }) => {
          const planning = verbOf(step) === 'plan' ? ['AWS_PLAN_ROLE_ARN'] : [];
          const wanted = {
            'aws-region': FROM('aws-region', 'AWS_REGION'),
            'role-to-assume': FROM('role-to-assume', ...planning, 'AWS_ROLE_ARN'),
            'expected-account-id': FROM('expected-account-id', 'AWS_ACCOUNT_ID'),
          };
          const name = typeof job.environment === 'object' ? job.environment.name : '';
          return [
            ...Object.entries(wanted)
              .filter(([input, value]) => step.with?.[input] !== value)
              .map(([input, value]) => `${id}: ${input} has to be ${value}.`),
            ...(/^\$\{\{ inputs\.github-environment \|\| inputs\.(?:environment|to) \}\}$/.test(name)
              ? []
              : [`${id}: without a GitHub environment it has neither its variables nor its rules.`]),
          ];
        });
