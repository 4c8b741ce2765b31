import { MOST_VALUES } from '../fields/shared.ts';
import type { FieldName } from '../fields.ts';
import type { Draft, Rule } from '../rule.ts';

/** What can be described only of something that is made, by the field that names one that is there. */
const DESCRIBED = {
  'use-cluster': ['container-insights'],
  'use-load-balancer': [
    'public-subnet-ids',
    'load-balancer-security-group-ids',
    'scheme',
    'deletion-protection',
    'certificate-arn',
  ],
  'use-repository': ['kms-key-arn', 'keep-images'],
} as const satisfies Partial<Record<FieldName, readonly FieldName[]>>;

const OF_A_RULE = ['listener-hosts', 'listener-paths', 'listener-priority'] as const;

/** What would be given in vain is told: somebody expects it to be done. */
export const vainProblems: Rule = (draft, whereIs, malformed, { given }) => [
  ...(['use-cluster', 'use-load-balancer', 'use-repository'] as const).flatMap((use) =>
    draft[use] === undefined
      ? []
      : vain(DESCRIBED[use], draft, given).map((name) => ({
          where: whereIs(name),
          message: `describes something that ${use} takes as it is`,
          fix: `Leave it out: it is for whoever looks after ${draft[use]} to say.`,
        })),
  ),
  ...(draft['use-load-balancer'] !== undefined || malformed.has('use-load-balancer')
    ? []
    : vain(OF_A_RULE, draft, given).map((name) => ({
        where: whereIs(name),
        message: 'says something of a rule, and there is none: a load balancer of its own is for this service alone',
        fix: 'Give use-load-balancer (use.load-balancer) too, or leave it out.',
      }))),
];

/** Those of them that somebody has given; what is malformed is told elsewhere. */
const vain = (names: readonly FieldName[], draft: Draft, given: ReadonlySet<FieldName>) =>
  names.filter((name) => given.has(name) && draft[name] !== undefined);

/** The most wildcards that AWS takes in the conditions of one rule. */
const MOST_WILDCARDS = 6;

/** A rule needs a condition, and AWS takes only so many of them. */
export const listenerProblems: Rule = (draft, whereIs, malformed, { asked }) => {
  const used = draft['use-load-balancer'];
  // What only looks for a service needs no description of its rule.
  if (used === undefined || !asked.has('listener-hosts')) return [];
  if (malformed.has('listener-hosts') || malformed.has('listener-paths')) return [];
  const { 'listener-hosts': hosts = [], 'listener-paths': paths = [] } = draft;
  const values = [...hosts, ...paths];
  const where = whereIs(paths.length > 0 ? 'listener-paths' : 'listener-hosts');
  const wildcards = values.join('').replaceAll(/[^*?]/g, '').length;
  if (values.length === 0) {
    const fix = 'Give listener-hosts or listener-paths (http.listener), or both.';
    const message = 'is shared, and nothing says which of its requests are for this service';
    return [{ where: whereIs('use-load-balancer'), value: used, message, fix }];
  }
  return [
    ...(values.length > MOST_VALUES
      ? [
          {
            where,
            message: `and listener-hosts have ${values.length} values together, and AWS takes ${MOST_VALUES} in a rule`,
            fix: 'Give fewer: one with a * may stand for several.',
          },
        ]
      : []),
    ...(wildcards > MOST_WILDCARDS
      ? [
          {
            where,
            message: `and listener-hosts have ${wildcards} wildcards together, and AWS takes ${MOST_WILDCARDS} in a rule`,
            fix: 'Give fewer * and ?.',
          },
        ]
      : []),
  ];
};
