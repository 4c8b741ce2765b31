import type { Deployed } from '../../src/commands/deployed.ts';
import type { Destroyed } from '../../src/commands/destroy.ts';
import type { Phase, PhaseName } from '../../src/commands/phases.ts';
import type { Planned } from '../../src/commands/plan.ts';
import { topologyOf } from '../../src/commands/topology.ts';
import type { Step } from '../../src/engine/walk.ts';
import { fieldNames } from '../../src/spec/fields.ts';
import { namesOf } from '../../src/spec/names.ts';
import { parseSpec } from '../../src/spec/parse-spec.ts';
import { crash } from './crash.ts';
import { deploymentOf, healthyLook, revision } from './look.ts';
import { all, type ExampleImage, reference, released } from './steps.ts';

const ACCOUNT = 'arn:aws:acm:eu-central-1:123456789012';

const parsed = parseSpec({
  inputs: {
    environment: 'prod',
    image: 'oci-archive:image.tar',
    'aws-region': 'eu-central-1',
    'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002',
    'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001, subnet-0a1b2c3d4e5f61002',
    'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001',
    'service-security-group-ids': 'sg-0a1b2c3d4e5f60002',
    'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
    'certificate-arn': `${ACCOUNT}:certificate/11111111-2222-3333-4444-555555555555`,
    'db-host': 'shop.cluster-c0ffee123456.eu-central-1.rds.amazonaws.com',
    'db-secret-arn': 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-db-AbCdEf',
    'app-secret-arn': 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-app-GhIjKl',
    'environment-variables': 'LOG_LEVEL=info',
  },
  manifest: {
    file: 'fargate.yml',
    document: {
      version: 1,
      project: 'shop',
      environments: { prod: { task: { cpu: 512, memory: 1024, 'desired-count': 2 } } },
    },
  },
  env: {},
});
if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('; '));

const names = namesOf(parsed.spec);
const large = topologyOf(parsed.spec, names, 'X86_64');
const small = { ...large, task: { ...large.task, cpu: 256, memory: 512 } };

const imageOf = (commit: string, digit: string): ExampleImage => ({
  tag: commit.slice(0, 12),
  digest: `sha256:${digit.repeat(32)}`,
});

const COMMITS = [
  '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f',
  '8d21b70c5e94f3a6b1c2d3e4f5061728394a5b6c',
  'c3a8e5f1097b2d4c6e8f0a1b2c3d4e5f60718293',
] as const;

const [first, second, third] = [imageOf(COMMITS[0], '1a'), imageOf(COMMITS[1], '2b'), imageOf(COMMITS[2], '3c')];

const phases = (times: { readonly [Name in PhaseName]?: number }): readonly Phase[] =>
  (['plan', 'push', 'apply', 'rollout'] as const).flatMap((name) => {
    const seconds = times[name];
    return seconds === undefined ? [] : [{ name, seconds }];
  });

/** Which run deployed which image as which revision. */
function known(image: ExampleImage, commit: string, number: number, run: number) {
  return {
    facts: {
      url: 'https://shop-prod-alb-1234567890.eu-central-1.elb.amazonaws.com',
      image: reference(image),
      imageDigest: image.digest,
      taskDefinitionArn: revision(number),
      deploymentId: deploymentOf(number),
      ...(number > 1 ? { previousTaskDefinitionArn: revision(number - 1) } : {}),
    },
    origin: { commit, runUrl: `https://github.com/org/shop/actions/runs/${9_000_000_000 + run}`, runNumber: run },
  };
}

const healthy = '2 of 2 tasks of this deployment healthy in the target group';

/** How some deploys of the service shop-prod ended, by the name of the file that shows it. */
export const endings: Readonly<Record<string, Deployed>> = {
  'first-deploy': {
    ...known(first, COMMITS[0], 1, 41),
    outcome: 'deployed',
    because: healthy,
    topology: small,
    steps: all('create', first),
    look: healthyLook(1),
    runs: 'shop-prod:1 (2 healthy tasks)',
    phases: phases({ plan: 1, push: 14, apply: 19, rollout: 208 }),
  },
  unchanged: {
    ...known(first, COMMITS[0], 1, 42),
    outcome: 'unchanged',
    because: healthy,
    topology: small,
    steps: all('keep', first),
    look: healthyLook(1),
    runs: 'shop-prod:1 (2 healthy tasks)',
    phases: phases({ plan: 1 }),
  },
  'new-image': {
    ...known(second, COMMITS[1], 2, 43),
    outcome: 'deployed',
    because: healthy,
    topology: large,
    steps: released(first, second, 2, [
      { field: 'cpu', from: '256', to: '512' },
      { field: 'memory', from: '512', to: '1024' },
    ]),
    look: healthyLook(2),
    runs: 'shop-prod:2 (2 healthy tasks)',
    phases: phases({ plan: 1, push: 6, apply: 8, rollout: 96 }),
  },
  'rolled-back': {
    ...known(third, COMMITS[2], 3, 44),
    outcome: 'rolled-back',
    because:
      '3 tasks stopped for the same cause and none is healthy: Essential container in task exited; container app exited with code 3. shop-prod:2 runs again and is healthy',
    topology: large,
    steps: released(second, third, 3, []),
    diagnosis: crash,
    last: healthyLook(2),
    runs: 'shop-prod:2 (2 healthy tasks)',
    phases: phases({ plan: 1, push: 5, apply: 7, rollout: 184 }),
  },
};

const { facts: live } = known(first, COMMITS[0], 1, 45);

const outside: Step = {
  kind: 'log group',
  name: '/ecs/shop-prod',
  action: 'update',
  changes: [{ field: 'retentionDays', from: 14, to: 30, drift: true }],
};

/** What a deploy of the second image would do, after somebody was at the log group. */
export const planned: Planned = {
  steps: released(first, second, 2, [
    { field: 'cpu', from: '256', to: '512' },
    { field: 'memory', from: '512', to: '1024' },
    { field: 'containers.app.environment.LOG_LEVEL', from: undefined, to: 'hidden:wanted' },
  ]).map((step) => (step.name === outside.name ? outside : step)),
  changed: true,
  refused: [],
  imageIsOpen: false,
  facts: { url: live.url, image: reference(second), previousTaskDefinitionArn: live.taskDefinitionArn },
  origin: known(second, COMMITS[1], 2, 45).origin,
  topology: large,
  look: healthyLook(1),
};

/** Where what is described came from. */
export const settings = parsed.settings(fieldNames);

/** The end of the environment; its repository had been there before. */
export const destroyed: Destroyed = {
  outcome: 'destroyed',
  because: '8 things were removed; left alone: repository shop-prod',
  steps: all('remove', first).filter(({ kind }) => kind !== 'image' && kind !== 'repository'),
  left: [
    {
      kind: 'repository',
      name: 'shop-prod',
      reason: 'it was there before and taken over; include-adopted: true removes it too',
    },
  ],
};
