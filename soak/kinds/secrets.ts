// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a manifest's placeholders look like JavaScript's.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verb } from '../../src/spec/verbs.ts';
import { type BundleStage, startBundleStage } from '../../test/bundle/bundle-stage.ts';
import { canary, masked, searchFor, shown } from '../../test/canaries.ts';
import { fakeEngine } from '../../test/fixtures/fake-engine.ts';
import { type ImageOptions, ociImage } from '../../test/fixtures/oci-image.ts';
import { ISSUER, type OidcIssuer, startOidcIssuer } from '../../test/runner/oidc-issuer.ts';
import type { Ended } from '../../test/runner/run-action.ts';
import type { Case, Kind } from '../kind.ts';

const ROLE = 'arn:aws:iam::123456789012:role/shop-dev-deploy';

/** Every secret that a job may have, and no trace of any in what anybody sees or finds. */
export const secrets: Kind = {
  name: 'secrets',
  told: 'a canary in every secret, token, password and value, looked for in all output, files and child processes of all flows, in every form',
  cases: ({ short }) =>
    FLOWS.filter(([name]) => !short || QUICK.includes(name)).map(
      ([name, play]): Case => ({ name, run: () => inJob(play) }),
    ),
};

/** What a job has, and a way to run one of its steps. Whatever comes of it is searched. */
interface Job {
  readonly stage: BundleStage;
  readonly planted: Planted;
  readonly issuer: OidcIssuer;
  step(verb: Verb, inputs?: Readonly<Record<string, string>>, how?: Step): Promise<Ended>;
  image(options?: ImageOptions): Promise<string>;
}

type Step = Pick<Parameters<BundleStage['run']>[1] & object, 'env' | 'cancel'>;

type Planted = Readonly<Record<(typeof NAMES)[number], string>>;
const NAMES = [
  'AWS_SESSION_TOKEN',
  'GITHUB_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'github-token',
  'DOCKER_PASSWORD',
  'JOB_SECRET',
  'variable',
  'lines',
  'manifest',
  'fragment',
  'sidecar',
  'db-host',
  'db-name',
  'health',
  'label',
  'proxy',
] as const;

const FLOWS: readonly (readonly [string, (job: Job) => Promise<void>])[] = [
  ['a life, with a role', life],
  ['a deploy that fails, its log full of them', failing],
  ['an image of an engine', engine],
  ['what is denied, throttled and broken', broken],
  ['a cancelled job, and its end', cancelled],
  ['inputs and manifests that are wrong', wrong],
  ['a proxy with a password', proxied],
];

/** Those of the short cut. */
const QUICK: readonly string[] = [
  'a deploy that fails, its log full of them',
  'an image of an engine',
  'inputs and manifests that are wrong',
];

async function inJob(play: (job: Job) => Promise<void>): Promise<void> {
  const stage = await startBundleStage();
  const issuer = await startOidcIssuer(() => stage.aws.clock.now(), 3000);
  stage.aws.trust.addProvider(issuer.provider);
  const home = await mkdtemp(join(tmpdir(), 'home-'));
  // A name of a host and one of a database have no characters that encodings change.
  const plain = (name: string) => canary(name).replace(/[^A-Za-z0-9]/g, '');
  const planted = Object.fromEntries(NAMES.map((name) => [name, canary(name)])) as Record<
    (typeof NAMES)[number],
    string
  >;
  Object.assign(planted, {
    'db-host': `${plain('host')}.db`,
    'db-name': plain('name'),
    'github-token': plain('token'),
    lines: `${canary('first')}\n${canary('second')}`,
    proxy: plain('proxy'),
  });
  stage.aws.trust.addRole(ROLE, {
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${ISSUER}` },
        Condition: { StringEquals: { [`${ISSUER}:sub`]: ['repo:acme/shop:environment:dev'] } },
      },
    ],
  });
  const manifest = join(stage.folder, 'fargate.yml');
  await writeFile(manifest, JSON.stringify(manifestOf(planted)));
  let runs = 0;
  const job: Job = {
    stage,
    planted,
    issuer,
    image: (options = {}) => stage.archive({ ...options, labels: { secret: planted.label, ...options.labels } }),
    async step(verb, inputs = {}, { env, ...how } = {}) {
      const folder = join(home, String(++runs));
      await mkdir(folder);
      const files = { GITHUB_ENV: join(folder, 'env'), GITHUB_PATH: join(folder, 'path') };
      for (const file of Object.values(files)) await writeFile(file, '');
      const ended = await stage.run(
        {
          manifest,
          ...(verb === 'deploy' || verb === 'plan' ? releaseOf(planted) : {}),
          ...inputs,
        },
        {
          verb,
          env: {
            RUNNER_DEBUG: '1',
            ...files,
            HOME: folder,
            RUNNER_TEMP: folder,
            GITHUB_API_URL: 'http://127.0.0.1:9',
            GITHUB_REPOSITORY: 'acme/shop',
            ...issuer.env,
            ...Object.fromEntries(INHERITED.map((name) => [name, planted[name]])),
            // What a program may print more for.
            LOG_STREAM: 'shop',
            ...env,
          },
          ...how,
        },
      );
      await holdsNothing(ended, folder, job);
      return ended;
    },
  };
  try {
    await play(job);
    equal(runs > 0, true, 'nothing was run');
  } finally {
    await issuer.close();
    await stage.close();
    await rm(home, { recursive: true });
  }
}

const INHERITED = ['GITHUB_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'DOCKER_PASSWORD', 'JOB_SECRET'] as const;

/** A manifest that takes one of them from the job, and has others of its own. */
const manifestOf = (planted: Planted) => ({
  version: 1,
  project: 'shop',
  container: { environment: { FROM_JOB: '${JOB_SECRET}', FROM_MANIFEST: planted.manifest } },
  'task-definition': {
    containerDefinitions: [
      { name: 'app', environment: [{ name: 'FRAGMENT', value: planted.fragment }] },
      {
        name: 'proxy',
        image: 'public.ecr.aws/envoyproxy/envoy:v1',
        essential: false,
        environment: [{ name: 'SIDECAR', value: planted.sidecar }],
      },
    ],
  },
});

const releaseOf = (planted: Planted) => ({
  'environment-variables': `VARIABLE=${planted.variable}\nFIRST=${planted.lines.split('\n')[0]}\nSECOND=${planted.lines.split('\n')[1]}`,
  'db-host': planted['db-host'],
  'db-name': planted['db-name'],
  'github-token': planted['github-token'],
  'container-health-check': `true # ${planted.health}`,
  secrets: 'API_KEY=arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf:key::',
});

/** Log, annotations, summary, outputs, state, and every file that is left, of the step and of the end of the job. */
async function holdsNothing({ post, ...ended }: Ended, folder: string, { planted, issuer, stage }: Job): Promise<void> {
  const tokens = issuer.tokens.flatMap((token) => [token, ...token.split('.').slice(1)]);
  const known = [
    ...Object.values(planted),
    ...tokens,
    issuer.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    stage.aws.env.AWS_ACCESS_KEY_ID,
    stage.aws.env.AWS_SECRET_ACCESS_KEY,
    // The registry's password, the keys of the role.
    ...masked(ended.log + (post?.log ?? '')),
  ];
  const search = searchFor(known);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const left = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => `${file.name}\n${await readFile(join(file.parentPath, file.name), 'utf8')}`),
  );
  const texts = { left: left.join('\n'), ...seen('', ended), ...(post && seen('post: ', post)) };
  for (const [where, text] of Object.entries(texts)) deepEqual(search(text), [], `a secret is in the ${where}`);
  for (const name of ['env', 'path'])
    equal(await readFile(join(folder, name), 'utf8'), '', 'something is left for later steps');
}

const seen = (of: string, { log, summary, outputs, state }: Ended) => ({
  [`${of}log`]: shown(log),
  [`${of}summary`]: summary,
  [`${of}outputs`]: JSON.stringify(outputs),
  [`${of}state`]: JSON.stringify(state),
});

async function life({ stage, step, image, planted }: Job): Promise<void> {
  const role = { 'role-to-assume': ROLE };
  const none = { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' } };
  const target = { environment: 'dev', project: 'shop', 'aws-region': 'eu-central-1', ...role };
  const [one, two] = [await image(), await image({ labels: { 'simulator.body': 'two' } })];
  equal((await step('environment', role, none)).outputs['outcome'], 'created');
  equal((await step('plan', { image: one, ...role }, none)).code, 0);
  equal((await step('deploy', { image: one, ...role }, none)).outputs['outcome'], 'deployed');
  equal((await step('deploy', { image: one, ...role }, none)).outputs['outcome'], 'unchanged');
  // Other values: that they differ is told, and nothing else.
  const other = {
    image: two,
    'environment-variables': `VARIABLE=${planted.variable.toUpperCase()}\nPLAIN=${planted.health}`,
    ...role,
  };
  equal((await step('plan', other, none)).outputs['changed'], 'true');
  equal((await step('deploy', other, none)).outputs['outcome'], 'deployed');
  equal((await step('status', target, none)).outputs['healthy'], 'true');
  equal((await step('rollback', target, none)).outputs['outcome'], 'deployed');
  equal((await step('scale', { ...target, to: 'asleep' }, none)).outputs['outcome'], 'asleep');
  equal((await step('scale', { ...target, to: 'awake' }, none)).outputs['outcome'], 'scaled');
  equal((await step('destroy', { ...target, confirm: 'shop-dev' }, none)).outputs['outcome'], 'destroyed');
  ok(stage.aws.journal.calls.length > 0);
}

/** The application writes all that it was given, also where a line is cut in the middle of it. */
async function failing({ step, image, planted }: Job): Promise<void> {
  const given = [
    planted.variable,
    planted.manifest,
    planted.fragment,
    planted.JOB_SECRET,
    planted['github-token'],
    ...planted.lines.split('\n'),
  ];
  const lines = [
    ...given.map((value) => `Error: can't connect with ${value} as password`),
    ...given.map((value) => `${'x'.repeat(270)} ${value}`),
    given.join(' '),
  ];
  const bad = await image({ labels: { 'simulator.exit-code': '1', 'simulator.log': lines.join('\n') } });
  const ended = await step('deploy', { image: bad, ...logged(planted) });
  equal(ended.outputs['outcome'], 'failed');
  match(ended.log, /can't connect with \*\*\* as password/);
  equal((await step('deploy', { image: await image() })).outputs['outcome'], 'deployed');
  equal((await step('deploy', { image: bad, ...logged(planted) })).outputs['outcome'], 'rolled-back');
}

const logged = (planted: Planted) => ({ 'environment-variables': releaseOf(planted)['environment-variables'] });

async function engine({ step, planted, stage }: Job): Promise<void> {
  const docker = fakeEngine();
  try {
    docker.has('shop:v1', ociImage({ layers: [2000], labels: { secret: planted.label } }));
    const path = { env: { PATH: process.env['PATH'] ?? '' } };
    equal((await step('deploy', { image: 'docker:shop:v1' }, path)).outputs['outcome'], 'deployed');
    const calls = docker.calls();
    ok(calls.length >= 2, 'the engine was not asked');
    const search = searchFor([...Object.values(planted), stage.aws.env.AWS_SECRET_ACCESS_KEY]);
    for (const call of calls) deepEqual(search(JSON.stringify(call)), [], 'a secret is given to a child process');
    for (const does of [{ save: `no space left on device` }, { inspect: 'permission denied' }]) {
      docker.does(does);
      equal((await step('deploy', { image: 'docker:shop:v1', environment: 'other' }, path)).code, 1);
    }
  } finally {
    docker.close();
  }
}

async function broken({ step, image, stage }: Job): Promise<void> {
  const { faults } = stage.aws;
  const weather = [
    { kind: 'deny', operation: 'RegisterTaskDefinition' },
    { kind: 'error', code: 'ClientException', message: 'no', operation: 'RegisterTaskDefinition' },
    { kind: 'error', code: 'ServerException', status: 500, operation: 'CreateCluster', times: 2 },
    { kind: 'throttle', operation: 'DescribeServices', times: 3 },
    { kind: 'drop', operation: 'CreateService', times: 1 },
    { kind: 'deny', operation: 'GetAuthorizationToken' },
  ] as const;
  for (const [index, fault] of weather.entries()) {
    faults.add(fault);
    await step('deploy', { image: await image(), environment: `e${index}` });
    faults.clear();
  }
  // A role that doesn't trust the job, with the claims of its token told.
  equal((await step('status', { 'role-to-assume': `${ROLE}-other` })).code, 1);
  equal(
    (
      await step(
        'deploy',
        { image: await image(), 'role-to-assume': ROLE },
        { env: { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9' } },
      )
    ).code,
    1,
  );
}

async function cancelled({ step, image }: Job): Promise<void> {
  const slow = await image({ labels: { 'simulator.start-seconds': '86400' } });
  const patient = { 'health-check-grace-period': '24h', 'wait-timeout': '6h', 'role-to-assume': ROLE };
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const { post } = await step(
      'deploy',
      { image: slow, environment: signal.toLowerCase(), ...patient },
      { cancel: { after: 'waiting up to', signal } },
    );
    if (signal === 'SIGKILL') match(post?.log ?? '', /set to 0 tasks/);
  }
}

/** Every secret where it doesn't belong. */
async function wrong({ step, planted, stage }: Job): Promise<void> {
  const manifest = join(stage.folder, 'wrong.yml');
  const texts = [
    `version: 1\ncontainer: { environment: "${planted.variable.replaceAll('"', '')}", secrets: { A: '${planted.manifest}' } }`,
    `version: 1\ncontainer: { app-secret-arn: '${planted.manifest}', environment: { A: ['${planted.fragment}'] } }`,
    `version: 1\ndatabase: { host: 'postgres://u:${planted.manifest}@db', secret-arn: '${planted.fragment}' }`,
    `version: 1\ncontainer:\n\tenvironment: { A: '${planted.manifest}' }`,
    `version: 1\ncontainer: { environment: { A: '${planted.manifest} } }`,
    `version: 1\ntask-definition: { containerDefinitions: '${planted.fragment}', networkMode: '${planted.manifest}' }`,
    'version: 1\nproject: "${JOB_SECRET}"\nroles: { execution: "${JOB_SECRET}" }\ntask: { cpu: "${JOB_SECRET}" }',
  ];
  for (const text of texts) {
    await writeFile(manifest, text);
    equal((await step('plan', { manifest })).code, 1);
  }
  const inputs = [
    { secrets: `API_KEY=${planted.variable}` },
    { secrets: planted.variable },
    { 'environment-variables': planted.variable },
    { 'app-secret-arn': planted.variable, 'db-secret-arn': planted.manifest },
    { 'db-host': `postgres://user:${planted.variable}@host/db`, 'db-name': `a ${planted.manifest}` },
    { 'github-token': `${planted['github-token']} ü` },
  ];
  for (const some of inputs) equal((await step('deploy', { image: 'ecr:v1', ...some })).code, 1);
}

async function proxied({ step, planted }: Job): Promise<void> {
  const hosts = [
    `http://user:${planted.proxy}@127.0.0.1:9`,
    `http://user:${planted.proxy}@no.such.host.invalid:1`,
    `http://user:${planted.proxy}@proxy:99999`,
  ];
  for (const HTTP_PROXY of hosts)
    equal(
      (await step('status', {}, { env: { HTTP_PROXY, HTTPS_PROXY: HTTP_PROXY, NO_PROXY: '', AWS_MAX_ATTEMPTS: '1' } }))
        .code,
      1,
    );
}
