import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ECRClient } from '@aws-sdk/client-ecr';
import { type ImageOptions, ociImage, writeOciArchive } from '../test/fixtures/oci-image.ts';
import { runAction } from '../test/runner/run-action.ts';
import { commandOf, EMULATORS, type Emulator, start, VENV } from './compat/emulator.ts';
import { type Call, type Gateway, openGateway } from './compat/gateway.ts';
import { defaultNetwork, type Network } from './compat/network.ts';
import { registryOverApi } from './compat/registry-over-api.ts';

// How far the bundle gets on emulators of AWS that others wrote: do we stay with what AWS documents, or with what our own
// simulator happens to answer? A tool for a person, and no test: where it stops, the emulator may be what is wrong.
//
//   python3 -m venv /tmp/emulators
//   /tmp/emulators/bin/pip install 'moto[server,ec2,ecr,ecs,elbv2,logs,sts]' ministack
//   npm run build && COMPAT_VENV=/tmp/emulators node bench/compat.ts [--log]
//
// `--log` prints the action's own log and every refused call too. Without COMPAT_VENV the PATH is searched.

const REGION = 'us-east-1';

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };

/** Cloud seconds in a real one. None of the emulators counts time, so only our own pauses get shorter. */
const FACTOR = 20;

const verbose = process.argv.includes('--log');

interface Row {
  readonly emulator: string;
  readonly step: string;
  readonly outcome: string;
  readonly calls: number;
  readonly writes: number;
  readonly last: string;
  readonly error: string;
}

interface Step {
  readonly name: string;
  readonly image: keyof typeof IMAGES;
  readonly inputs?: Readonly<Record<string, string>>;
}

const IMAGES = { one: { layers: [1_000] }, two: { layers: [2_000] } } satisfies Record<string, ImageOptions>;

const STEPS: readonly Step[] = [
  { name: 'first deploy', image: 'one' },
  { name: 'the same again', image: 'one' },
  { name: 'a new image', image: 'two' },
  {
    name: 'other settings',
    image: 'two',
    inputs: {
      tags: 'team=payments',
      'keep-images': '20',
      'log-retention-days': '60',
      'container-insights': 'enabled',
      'health-check-interval': '20s',
      'deregistration-delay': '10s',
      'health-check-grace-period': '90s',
      'desired-count': '2',
      memory: '1024',
    },
  },
  { name: 'what is in the repository', image: 'two', inputs: { image: 'ecr:two' } },
];

const folder = await mkdtemp(join(tmpdir(), 'compat-'));
const rows: Row[] = [];
try {
  for (const emulator of EMULATORS) rows.push(...(await tryOut(emulator)));
  console.table(rows);
} finally {
  await rm(folder, { recursive: true });
}

async function tryOut(emulator: Emulator): Promise<Row[]> {
  const command = await commandOf(emulator, process.env);
  if (command === undefined) {
    const advice = `not installed: pip install '${emulator.requirement}', then name the virtualenv in ${VENV}`;
    return [{ emulator: emulator.name, step: '', outcome: '', calls: 0, writes: 0, last: '', error: advice }];
  }
  const running = await start(emulator, command);
  const ecr = new ECRClient({
    region: REGION,
    endpoint: running.url,
    credentials: { accessKeyId: CREDENTIALS.AWS_ACCESS_KEY_ID, secretAccessKey: CREDENTIALS.AWS_SECRET_ACCESS_KEY },
  });
  const gateway = await openGateway(running.url, emulator.hasRegistry ? undefined : registryOverApi(ecr));
  try {
    const network = await defaultNetwork(running.url, REGION);
    const found: Row[] = [];
    for (const step of STEPS) found.push(await take(step, emulator, gateway, network));
    return found;
  } finally {
    ecr.destroy();
    await gateway.close();
    await running.stop();
  }
}

async function take(step: Step, emulator: Emulator, gateway: Gateway, network: Network): Promise<Row> {
  const file = join(folder, `${step.image}.tar`);
  writeOciArchive(file, ociImage(IMAGES[step.image]));
  const mark = gateway.calls.length;
  if (verbose) console.log(`\n--- ${emulator.name}: ${step.name}`);
  const ended = await runAction({
    inputs: {
      environment: 'dev',
      project: 'shop',
      image: `oci-archive:${file}`,
      ...(step.inputs?.['image'] === undefined ? { 'image-tag': step.image } : {}),
      'aws-region': REGION,
      'public-subnet-ids': network.subnets.join(),
      'private-subnet-ids': network.subnets.join(),
      'load-balancer-security-group-ids': network.securityGroup,
      'service-security-group-ids': network.securityGroup,
      'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
      'wait-timeout': '5m',
      ...step.inputs,
    },
    env: { ...CREDENTIALS, AWS_ENDPOINT_URL: gateway.url, GITHUB_SHA: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f' },
    time: { factor: FACTOR, now: Date.now() },
    ...(verbose && { onLine: (line: string) => console.log(line) }),
  });
  const calls = gateway.calls.slice(mark);
  if (verbose) for (const call of calls.filter(({ status }) => status >= 400)) console.log(told(call));
  const [, error = ''] = /^::error::(.*)$/m.exec(ended.log) ?? [];
  return {
    emulator: emulator.name,
    step: step.name,
    outcome: ended.outputs['outcome'] ?? `exit ${ended.code}`,
    calls: calls.length,
    writes: calls.filter(isWrite).length,
    last: calls.findLast((call) => !isPolling(call))?.operation ?? '',
    error: error.slice(0, 160),
  };
}

function isWrite({ operation, status }: Call): boolean {
  return status < 400 && /^(Create|Put|Set|Modify|Add|Tag|Register|Update|Delete|PUT|POST)/.test(operation);
}

/** What the wait at the end asks again and again. */
function isPolling({ operation }: Call): boolean {
  return /^(DescribeServices|ListTasks|DescribeTasks|DescribeTargetHealth|DescribeLoadBalancers|ListServiceDeployments)$/.test(
    operation,
  );
}

function told({ operation, status, code, request, answer }: Call): string {
  return `  ${operation} → ${status} ${code ?? ''}\n    ${request.slice(0, 600)}\n    ${answer.slice(0, 600)}`;
}
