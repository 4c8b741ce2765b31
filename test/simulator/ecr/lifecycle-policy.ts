import { AwsError, type Clock, type Service } from '../ports.ts';
import { operation } from '../shape.ts';
import { isFields } from '../validate.ts';
import { type RegistryIdentity, type Repositories, type Repository, repositoryOf } from './repository.ts';
import * as shapes from './shapes.ts';

/** The operations on lifecycle policies; `onPut` hears of each that is put. */
export function lifecycleOperations(
  repositories: Repositories,
  registry: RegistryIdentity,
  clock: Clock,
  onPut: () => void,
): Service['operations'] {
  const answer = (repository: Repository, lifecyclePolicyText: string) => ({
    registryId: registry.account,
    repositoryName: repository.name,
    lifecyclePolicyText,
  });
  const policyOf = (repository: Repository): string => {
    if (repository.lifecyclePolicy !== undefined) return repository.lifecyclePolicy;
    throw new AwsError(
      'LifecyclePolicyNotFoundException',
      `Lifecycle policy does not exist for the repository with name '${repository.name}' in the registry with id '${registry.account}'`,
    );
  };
  return {
    PutLifecyclePolicy: operation(shapes.putLifecyclePolicy, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const problem = policyProblem(input.lifecyclePolicyText);
      if (problem !== undefined) {
        throw new AwsError(
          'InvalidParameterException',
          `Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: ${problem}'`,
        );
      }
      repository.lifecyclePolicy = input.lifecyclePolicyText;
      onPut();
      return answer(repository, input.lifecyclePolicyText);
    }),
    GetLifecyclePolicy: operation(shapes.repositoryOnly, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      return { ...answer(repository, policyOf(repository)), lastEvaluatedAt: new Date(clock.now()) };
    }),
    DeleteLifecyclePolicy: operation(shapes.repositoryOnly, (input) => {
      const repository = repositoryOf(repositories, registry, input);
      const text = policyOf(repository);
      repository.lifecyclePolicy = undefined;
      return { ...answer(repository, text), lastEvaluatedAt: new Date(clock.now()) };
    }),
  };
}

/** What AWS finds wrong with a policy; `undefined` when it is acceptable. */
export function policyProblem(text: string): string | undefined {
  const policy = parseJson(text);
  if (!isFields(policy) || !Array.isArray(policy.rules)) return 'the text is not an object with rules';
  const extra = strangers(policy, ['rules']);
  if (extra !== undefined) return extra;
  if (policy.rules.length < 1 || policy.rules.length > 50) return 'a policy has 1 to 50 rules';
  for (const rule of policy.rules) {
    const problem = ruleProblem(rule);
    if (problem !== undefined) return problem;
  }
  const rules = policy.rules.filter(isFields);
  const priorities = rules.map((rule) => Number(rule.rulePriority));
  if (new Set(priorities).size < priorities.length) return 'rulePriority is not unique';
  const statusOf = (rule: (typeof rules)[number]) => (isFields(rule.selection) ? rule.selection.tagStatus : undefined);
  const any = rules.filter((rule) => statusOf(rule) === 'any').map((rule) => Number(rule.rulePriority));
  if (any.some((priority) => priority < Math.max(...priorities)))
    return 'the rule for any must have the highest priority number';
  if (any.length > 1 || rules.filter((rule) => statusOf(rule) === 'untagged').length > 1) {
    return 'only one rule may select any, and one untagged';
  }
  return undefined;
}

const SINCE: readonly unknown[] = ['sinceImagePushed', 'sinceImagePulled', 'sinceImageTransitioned'];

function ruleProblem(rule: unknown): string | undefined {
  if (!isFields(rule) || !isFields(rule.selection) || !isFields(rule.action))
    return 'a rule needs selection and action';
  const { selection, action } = rule;
  const patterns = selection.tagPatternList;
  const prefixes = selection.tagPrefixList;
  const lists = [patterns, prefixes].filter((list) => list !== undefined);
  const checks: readonly (readonly [boolean, string])[] = [
    [isCount(rule.rulePriority), 'rulePriority must be an integer of at least 1'],
    [rule.description === undefined || typeof rule.description === 'string', 'description must be text'],
    [['tagged', 'untagged', 'any'].includes(String(selection.tagStatus)), 'tagStatus must be tagged, untagged or any'],
    [
      (selection.tagStatus === 'tagged') === (lists.length === 1),
      'tagged, and only it, needs tagPatternList or tagPrefixList',
    ],
    [lists.every(isTextList), 'tagPatternList and tagPrefixList are lists of text'],
    [
      !isTextList(patterns) || patterns.every((pattern) => pattern.split('*').length <= 5),
      'a tag pattern has at most 4 *',
    ],
    [selection.countType === 'imageCountMoreThan' || SINCE.includes(selection.countType), 'unknown countType'],
    [
      SINCE.includes(selection.countType) === (selection.countUnit === 'days'),
      'countUnit days goes with since…, and only with it',
    ],
    [isCount(selection.countNumber), 'countNumber must be an integer of at least 1'],
    [
      action.type === 'expire' || (action.type === 'transition' && action.targetStorageClass === 'archive'),
      'unknown action',
    ],
  ];
  return (
    strangers(rule, ['rulePriority', 'description', 'selection', 'action']) ??
    strangers(selection, [
      'tagStatus',
      'tagPatternList',
      'tagPrefixList',
      'countType',
      'countUnit',
      'countNumber',
      'storageClass',
    ]) ??
    strangers(action, ['type', 'targetStorageClass']) ??
    checks.find(([holds]) => !holds)?.[1]
  );
}

function strangers(value: Readonly<Record<string, unknown>>, known: readonly string[]): string | undefined {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  return stranger === undefined ? undefined : `object has the unknown property '${stranger}'`;
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
