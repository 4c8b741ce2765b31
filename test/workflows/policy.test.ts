import { describe, expect, test } from '@jest/globals';
import { type Kind, sourceOf, sources } from './repository.ts';
import * as concurrency from './rules/concurrency.ts';
import { dispatchSaysWhatItDoes } from './rules/dispatch.ts';
import * as inputs from './rules/inputs.ts';
import { outputsLeadSomewhere } from './rules/outputs.ts';
import * as permissions from './rules/permissions.ts';
import { promotesWhatWasSeen } from './rules/promotion.ts';
import { othersAreCommits, oursAreHere, oursAreThere, releasesOf } from './rules/references.ts';
import type { Rule } from './rules/rule.ts';
import * as safety from './rules/safety.ts';

const { needed: _, ...ofPermissions } = permissions;
const rules: Readonly<Record<string, Rule>> = {
  ...ofPermissions,
  ...safety,
  ...concurrency,
  ...inputs,
  othersAreCommits,
  oursAreHere,
  oursAreThere,
  promotesWhatWasSeen,
  dispatchSaysWhatItDoes,
  outputsLeadSomewhere,
};

describe.each(Object.entries(rules))('%s', (_name, rule) => {
  test.each(sources)('$file', (source) => {
    expect(rule(source)).toEqual([]);
  });
});

test('every workflow that is documented is there to be called', () => {
  const called = sources
    .filter(({ kind }) => kind === 'public')
    .map(({ file }) => file.replace('.github/workflows/', ''));
  const names = ['deploy', 'destroy', 'environment', 'plan-comment', 'plan', 'promote', 'rollback', 'scale'];
  expect(called.toSorted()).toEqual(names.map((name) => `${name}.yml`));
});

test('an action of others is of the same release wherever it is used', () => {
  const several = [...releasesOf(sources)].filter(([, releases]) => releases.size > 1);
  expect(several).toEqual([]);
});

/** A workflow of one job, with what is wrong about it. */
const workflow = (job: string, more = 'permissions: {}') =>
  `name: w\non: { workflow_call: {} }\n${more}\njobs:\n  job:\n${indented(job)}`;
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');
const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
const call = (name: string) => `uses: org/fargate-platform/.github/workflows/${name}.yml@v1`;
const deploying = (more: string) =>
  `${more}\nsteps: [{ uses: $/actions/deploy, with: { environment: '\${{ inputs.environment }}' } }]`;
const promoting = (condition: string) =>
  `name: w\non: push\njobs:\n  dev:\n    ${call('deploy')}\n  prod:\n    needs: dev\n    if: ${condition}\n    ${call('promote')}`;
const approving = (more: string) =>
  `${workflow(deploying(more))}\n  approve:\n    environment: { name: "\${{ inputs.approval-environment }}" }`;
const form = (more: string) =>
  `name: w\nrun-name: w\non: { workflow_dispatch: { inputs: { ${more} } } }\njobs: { j: { steps: [{ uses: $/actions/destroy }] } }`;

/** What each rule is there to see. */
const broken: readonly [rule: string, kind: Kind, text: string, problem: string][] = [
  ['nothingByDefault', 'own', workflow('name: n', 'permissions: read-all'), 'have to be {}'],
  ['nothingByDefault', 'own', workflow('name: n', ''), 'have to be {}'],
  ['reasonForEachPermission', 'own', workflow('permissions:\n  id-token: write'), 'id-token'],
  ['reasonForEachPermission', 'public', workflow('permissions:\n  contents: read'), 'contents'],
  [
    'noCodeBesideTheToken',
    'public',
    workflow('permissions: { id-token: write }\nsteps: [{ name: make, run: make }]'),
    'make',
  ],
  ['noCodeBesideTheToken', 'public', workflow('permissions: { id-token: write }\nsteps: []'), 'no use for it'],
  ['leastPermissions', 'public', workflow('permissions: { pull-requests: write }'), 'pull-requests: write'],
  [
    'headTellsPermissions',
    'public',
    `#   permissions: { contents: read }\n${workflow('permissions: { id-token: write }')}`,
    'id-token',
  ],
  [
    'callersGrantWhatIsAsked',
    'example',
    workflow(`${call('plan')}\npermissions: { contents: read }`),
    'id-token is not granted',
  ],
  ['callersGrantWhatIsAsked', 'example', workflow(`${call('plan')}`), 'contents is not granted'],
  [
    'callersGrantWhatIsAsked',
    'example',
    workflow(`${call('plan')}\npermissions: { contents: read, id-token: write, pull-requests: write }`),
    'not asked for',
  ],
  ['noExpressionInScripts', 'own', workflow(`steps: [{ name: s, run: "echo \${{ github.ref }}" }]`), 'give it by env'],
  [
    'noExpressionInScripts',
    'own',
    workflow(`steps: [{ name: s, with: { script: "f(\${{ github.ref }})" } }]`),
    'give it by env',
  ],
  ['noTokenOnDisk', 'own', workflow(`steps: [{ name: s, uses: ${checkout} }]`), 'persist-credentials'],
  ['endsInTime', 'own', workflow('name: n'), 'timeout-minutes'],
  ['noSecrets', 'own', workflow(`env: { A: "\${{ secrets.A }}" }`), 'no secrets'],
  ['noSecrets', 'example', workflow(`${call('plan')}\nsecrets: inherit`), 'no secrets'],
  ['noForeignTrigger', 'own', 'on: [push, pull_request_target]\njobs: {}', 'never'],
  ['noHiddenException', 'own', '# zizmor: ignore[artipacked]\njobs: {}', 'accepted.ts'],
  ['everythingHasAName', 'own', 'on: push\njobs: { a: {} }', 'no name'],
  [
    'oneKeyForAllThatChanges',
    'public',
    workflow(deploying('concurrency: deploy')),
    `fargate-platform-\${{ inputs.environment }}`,
  ],
  [
    'oneKeyForAllThatChanges',
    'public',
    workflow(
      deploying(`concurrency: { group: 'fargate-platform-\${{ inputs.environment }}-\${{ inputs.manifest }}' }`),
    ),
    'queue: max',
  ],
  ['plansReplaceEachOther', 'public', workflow('steps: [{ uses: $/actions/plan }]'), 'group of its own'],
  ['noGroupAroundAnApproval', 'public', workflow('name: n', 'concurrency: w'), 'no group of its own'],
  ['noGroupAroundAnApproval', 'example', workflow(call('deploy'), 'concurrency: w'), 'no group of its own'],
  [
    'noGroupAroundAnApproval',
    'example',
    workflow(`${call('deploy')}\nconcurrency: Fargate-Platform-dev-fargate.yml`),
    'deadlock',
  ],
  [
    'approvalOnItsOwn',
    'public',
    workflow(
      `permissions: {}\nconcurrency: g\nenvironment: { name: '\${{ inputs.approval-environment }}', deployment: false }`,
    ),
    'without group',
  ],
  ['approvalIsWaitedFor', 'public', approving('name: n'), 'has to need the approval'],
  ['approvalIsWaitedFor', 'public', approving('needs: approve'), 'has to need the approval'],
  [
    'approvalIsWaitedFor',
    'public',
    approving("needs: approve\nif: needs.approve.result != 'failure'"),
    'has to need the approval',
  ],
  ['literalKeys', 'example', workflow(`${call('deploy')}\nconcurrency: "\${{ github.workflow }}"`), 'deadlock'],
  [
    'everythingIsDescribed',
    'public',
    'on: { workflow_call: { inputs: { a: { type: string } } } }\njobs: {}',
    'not described',
  ],
  [
    'everythingIsDescribed',
    'public',
    'on: { workflow_call: { inputs: { a: { type: string, description: A thing. } } } }\njobs: {}',
    'a default',
  ],
  ['givesWhatIsKnown', 'own', workflow('steps: [{ uses: $/actions/scale, with: { environment: dev } }]'), 'needs to'],
  ['givesWhatIsKnown', 'example', workflow(`${call('plan')}\nwith: { environment: dev, imag: x }`), 'no input imag'],
  ['everyInputIsUsed', 'public', 'on: { workflow_call: { inputs: { nothing: {} } } }\njobs: {}', 'never used'],
  ['variablesUnlessGiven', 'public', workflow('steps: [{ uses: $/actions/scale }]'), 'vars.AWS_ROLE_ARN'],
  ['variablesUnlessGiven', 'public', workflow('steps: [{ uses: $/actions/plan }]'), 'vars.AWS_PLAN_ROLE_ARN'],
  ['othersAreCommits', 'own', workflow('uses: actions/checkout@v7'), '40 digits'],
  ['othersAreCommits', 'own', workflow(`uses: ${checkout} # v7`), '40 digits'],
  ['oursAreHere', 'own', workflow('uses: ./actions/deploy'), '$/path'],
  ['oursAreHere', 'own', workflow('uses: $/actions/deploy@v1'), '$/path'],
  ['oursAreHere', 'own', workflow('uses: $/'), '$/path'],
  ['oursAreHere', 'example', workflow('uses: org/fargate-platform/actions/deploy@main'), '@v1'],
  ['oursAreThere', 'own', workflow('uses: $/actions/deplo'), 'not there'],
  ['promotesWhatWasSeen', 'example', promoting('success()'), 'deployed or unchanged'],
  ['promotesWhatWasSeen', 'example', promoting("needs.dev.outputs.outcome != 'failed'"), 'deployed or unchanged'],
  ['dispatchSaysWhatItDoes', 'public', form('environment: { type: string, required: true }'), 'chosen'],
  ['dispatchSaysWhatItDoes', 'public', form('confirm: { type: string, default: shop-dev }'), 'typed'],
  [
    'outputsLeadSomewhere',
    'public',
    `on: { workflow_call: { outputs: { url: { value: "\${{ jobs.j.outputs.url }}" } } } }\njobs: { j: {} }`,
    'leads to no output',
  ],
];

describe('a rule sees what is broken', () => {
  test.each(broken)('%s, %s', (name, kind, text, problem) => {
    expect(rules[name]?.(sourceOf('.github/workflows/w.yml', text, kind)).join('\n')).toContain(problem);
  });

  test('and each has something to see', () => {
    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(Object.keys(rules)));
  });

  test('two releases of one action are seen', () => {
    const at = (commit: string) => sourceOf('w.yml', workflow(`uses: a/b@${commit.repeat(40)} # v1.0.0`), 'own');
    expect(releasesOf([at('0'), at('1')]).get('a/b')?.size).toBe(2);
  });

  test.each([
    'contains(fromJSON(\'["deployed", "unchanged"]\'), needs.dev.outputs.outcome)',
    "needs.dev.outputs.outcome == 'deployed' || needs.dev.outputs.outcome == 'unchanged'",
  ])('a promotion that asks is none: %s', (condition) => {
    expect(promotesWhatWasSeen(sourceOf('w.yml', promoting(condition), 'example'))).toEqual([]);
  });
});
