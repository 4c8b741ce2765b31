import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ECRClient } from '@aws-sdk/client-ecr';
import { writeOciArchive } from '../test/fixtures/oci-image.ts';
import { runAction } from '../test/runner/run-action.ts';
import { commandOf, EMULATORS, type Emulator, start, VENV } from './compat/emulator.ts';
import { type Call, type Gateway, openGateway } from './compat/gateway.ts';
import { type Network, network } from './compat/network.ts';
import { registryOverApi } from './compat/registry-over-api.ts';
import { IMAGES, inputsOf, STEPS, type Step } from './compat/steps.ts';

// How far the bundle gets on emulators of AWS that others wrote: do we stay with what AWS documents, or with what our own
// simulator happens to answer? A tool for a person, and no test: where it stops, the emulator may be what is wrong.
// The emulators come from PyPI:
//
//   python3 -m venv /tmp/emulators
//   /tmp/emulators/bin/pip install 'moto[server,acm,ec2,ecr,ecs,elbv2,logs,sts]' ministack
//   npm run build && COMPAT_VENV=/tmp/emulators node bench/compat.ts [--log] [--calls=FILE]
//
// --log prints the action's own log too, and what was refused; --calls writes every request and answer, a line of JSON
// each. Without COMPAT_VENV the PATH is searched.
//
// As far as they go (moto 5.2, ministack 1.5), no step ends green, and rightly: moto starts no task of a service, keeps
// the old deployment whatever UpdateService brings, and forgets the grace period and circuit breaker of CreateService.
// ministack runs tasks in Docker; without it, its tasks have no address and carry the service's name as startedBy, where
// ECS gives the deployment's id; and another network starts no deployment. To look for: everything done but the service
// that these keep from its deployment, nothing refused, no write in the last step.

const REGION = 'us-east-1';

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };

/** The action's seconds in a real one: the emulators don't wait, so it need not either. */
const FACTOR = 20;

const verbose = process.argv.includes('--log');
const record = process.argv.find((argument) => argument.startsWith('--calls='))?.slice('--calls='.length);

interface Row {
  readonly emulator: string;
  readonly step: string;
  readonly outcome: string;
  /** Things that were to be made or changed, and were. */
  readonly done: string;
  readonly calls: number;
  readonly writes: number;
  readonly 'last write': string;
  /** Refusals but for "there is no such thing". */
  readonly refused: string;
  readonly says: string;
}

const folder = await mkdtemp(join(tmpdir(), 'compat-'));
try {
  for (const [tag, image] of Object.entries(IMAGES)) writeOciArchive(join(folder, `${tag}.tar`), image);
  const rows: Row[] = [];
  for (const emulator of EMULATORS) rows.push(...(await tryOut(emulator)));
  console.table(rows);
} finally {
  await rm(folder, { recursive: true });
}

async function tryOut(emulator: Emulator): Promise<Row[]> {
  const command = await commandOf(emulator, process.env);
  if (command === undefined) {
    console.log(
      `${emulator.name} is skipped: there is no ${emulator.command}. pip install '${emulator.requirement}' into a virtualenv, and name that in ${VENV}.`,
    );
    return [];
  }
  const running = await start(emulator, command);
  const ecr = new ECRClient({
    region: REGION,
    endpoint: running.url,
    credentials: { accessKeyId: CREDENTIALS.AWS_ACCESS_KEY_ID, secretAccessKey: CREDENTIALS.AWS_SECRET_ACCESS_KEY },
  });
  const gateway = await openGateway(running.url, emulator.hasRegistry ? undefined : registryOverApi(ecr));
  try {
    const ready = await network(running.url, REGION);
    const rows: Row[] = [];
    for (const step of STEPS) rows.push(await take(step, emulator, gateway, ready));
    return rows;
  } finally {
    ecr.destroy();
    await gateway.close();
    await running.stop();
  }
}

async function take(step: Step, emulator: Emulator, gateway: Gateway, ready: Network): Promise<Row> {
  const mark = gateway.calls.length;
  if (verbose) console.log(`\n--- ${emulator.name}: ${step.name}`);
  const ended = await runAction({
    inputs: inputsOf(step, ready, `oci-archive:${join(folder, `${step.image}.tar`)}`, REGION),
    env: { ...CREDENTIALS, AWS_ENDPOINT_URL: gateway.url, GITHUB_SHA: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f' },
    time: { factor: FACTOR, now: Date.now() },
    ...(verbose && { onLine: (line: string) => console.log(line) }),
  });
  const calls = gateway.calls.slice(mark);
  const refused = calls.filter(isRefusal);
  if (verbose) for (const call of refused) console.log(told(call));
  const lines = calls.map((call) => JSON.stringify({ emulator: emulator.name, step: step.name, ...call }));
  if (record !== undefined) await appendFile(record, `${lines.join('\n')}\n`);
  const [, error = ''] = /^::error::(.*)$/m.exec(ended.log) ?? [];
  const writes = calls.filter(isWrite);
  return {
    emulator: emulator.name,
    step: step.name,
    outcome: ended.outputs['outcome'] ?? `exit ${ended.code}`,
    done: `${ended.log.match(/^ +\d+:\d\d {2}.*: (created|updated|removed|pushed)$/gm)?.length ?? 0} of ${planned(ended.log)}`,
    calls: calls.length,
    writes: writes.length,
    'last write': writes.at(-1)?.operation ?? '',
    refused: [...new Set(refused.map(({ operation, code }) => `${operation} ${code}`))].join(', '),
    // The last line tells the cause.
    says: (error.split('%0A').at(-1) ?? '').replace(/^shop-dev /, '').slice(0, 140),
  };
}

function planned(log: string): number {
  return log.match(/^ {2}(create|update|remove) {2}/gm)?.length ?? 0;
}

function isWrite({ operation, status }: Call): boolean {
  return status < 400 && /^(Create|Put|Set|Modify|Add|Tag|Register|Update|Delete|PUT)/.test(operation);
}

function isRefusal({ operation, status, code = '' }: Call): boolean {
  const isNone = /NotFound/.test(code) || (operation === 'DescribeTaskDefinition' && code === 'ClientException');
  return status >= 400 && !isNone && operation !== 'HEAD blobs';
}

function told({ operation, status, code, request, answer }: Call): string {
  return `  ${operation} → ${status} ${code ?? ''}\n    ${request.slice(0, 600)}\n    ${answer.slice(0, 600)}`;
}
