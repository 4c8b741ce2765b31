import type { Rule } from './rule.ts';
import { databaseProblems } from './rules/database.ts';
import { definitionSizeProblems } from './rules/definition-size.ts';
import { fargateProblems } from './rules/fargate.ts';
import { fragmentProblems } from './rules/fragment.ts';
import { imageProblems, namingProblems } from './rules/naming.ts';
import { accountProblems, healthCheckProblems } from './rules/settings.ts';
import { listenerProblems, vainProblems } from './rules/shared.ts';
import { sizeProblems } from './rules/size.ts';
import { tagProblems } from './rules/tags.ts';
import { variableProblems } from './rules/variables.ts';

const rules: readonly Rule[] = [
  namingProblems,
  imageProblems,
  sizeProblems,
  healthCheckProblems,
  accountProblems,
  variableProblems,
  definitionSizeProblems,
  fragmentProblems,
  fargateProblems,
  tagProblems,
  databaseProblems,
  vainProblems,
  listenerProblems,
];

/** What is wrong between values that are right on their own. Values that are missing or malformed are told elsewhere. */
export const crossFieldProblems: Rule = (draft, whereIs, malformed, known) =>
  rules.flatMap((rule) => rule(draft, whereIs, malformed, known));
