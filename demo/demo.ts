import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verb } from '../src/spec/verbs.ts';
import { documentedJob } from '../test/aws/documented-policies.ts';
import { type ImageOptions, ociImage, writeOciArchive } from '../test/fixtures/oci-image.ts';
import { type Ended, runAction } from '../test/runner/run-action.ts';
import { startSimulator } from '../test/simulator/simulator.ts';
import { jobLine } from './job-line.ts';
import { type Summary, writePage } from './summary-page.ts';

// The main job, four times, a plan and the end, on a simulated AWS account on this machine. The bundle is started as
// GitHub's runner starts it, with the documented rights, and knows nothing of the simulation; cloud time runs 60 times as fast, for the bundle as for
// the cloud.

const FACTOR = 60;

/** Which environment it is: all that a verb has to know that only removes it. */
const TARGET = { environment: 'dev', project: 'shop' };

const DESCRIBED = {
  ...TARGET,
  'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002',
  'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001, subnet-0a1b2c3d4e5f61002',
  'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60001',
  'service-security-group-ids': 'sg-0a1b2c3d4e5f60002',
  'execution-role-arn': 'arn:aws:iam::123456789012:role/shop-execution',
};

const aws = await startSimulator({ factor: FACTOR });
const folder = await mkdtemp(join(tmpdir(), 'fargate-platform-demo-'));
const summaries: Summary[] = [];

try {
  say('A simulated AWS account, empty. Its minutes pass in seconds; everything else is as in a job on GitHub.');

  const first = await image('one', { 'simulator.body': 'Hello from version one.' });
  await deploy('1. The first deploy, into the empty account', first, 'deployed');
  await deploy('2. The same again: nothing to do', first, 'unchanged');

  const second = await image('two', { 'simulator.body': 'Hello from version two.' });
  const { outputs } = await deploy('3. A new image', second, 'deployed');
  say('(waiting for the old task to drain)');
  await cloudSeconds(120);

  const log = 'panic: cannot connect to the database';
  await deploy(
    '4. A broken image: it crashes on start',
    await image('broken', { 'simulator.exit-code': '3', 'simulator.log': log }),
    'rolled-back',
  );

  await run('5. A plan for the second version with twice the size: what would change, and what it would cost', {
    verb: 'plan',
    inputs: { ...DESCRIBED, image: `oci-archive:${second}`, cpu: '512', memory: '1024' },
    expected: ['changed', 'true'],
  });

  const url = outputs['url'] ?? '';
  const answer = await aws.get(url, '/');
  title('Afterwards');
  say(`GET ${url}/ → ${answer?.status}: ${answer?.body}`);

  await run('6. The end: the environment is destroyed', {
    verb: 'destroy',
    inputs: { ...TARGET, confirm: 'shop-dev' },
    expected: ['outcome', 'destroyed'],
  });
  say(`The job summaries, as a page: ${await writePage(summaries)}`);
} finally {
  await aws.close();
  await rm(folder, { recursive: true });
}

/** An OCI archive, as `docker buildx build --output type=oci,dest=…` writes one. Its labels tell the simulation how it behaves. */
async function image(name: string, labels: NonNullable<ImageOptions['labels']>): Promise<string> {
  const file = join(folder, `${name}.tar`);
  writeOciArchive(file, ociImage({ layers: [2_000_000], labels }));
  return file;
}

function deploy(heading: string, file: string, expected: string): Promise<Ended> {
  const inputs = { ...DESCRIBED, image: `oci-archive:${file}` };
  return run(heading, { verb: 'deploy', inputs, expected: ['outcome', expected] });
}

/** Runs one action of the suite, and says how it ended. */
async function run(
  heading: string,
  {
    verb,
    inputs,
    expected: [output, expected],
  }: {
    readonly verb: Verb;
    readonly inputs: Readonly<Record<string, string>>;
    readonly expected: readonly [string, string];
  },
): Promise<Ended> {
  title(heading);
  const mark = aws.journal.mark();
  const ended = await runAction({
    verb,
    inputs,
    env: { ...documentedJob(aws, verb, inputs), GITHUB_SHA: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f' },
    time: { factor: FACTOR, now: aws.clock.now() },
    onLine: (line) => {
      const shown = jobLine(line);
      if (shown !== undefined) console.log(shown);
    },
  });
  summaries.push({ title: heading, markdown: ended.summary });
  const calls = aws.journal.since(mark);
  const writes = calls.filter(({ write }) => write).length;
  say(`exit code ${ended.code}, ${output} ${ended.outputs[output]}; ${calls.length} calls, ${writes} of them writes`);
  if (ended.outputs[output] !== expected) {
    process.exitCode = 1;
    say(`That should have been ${expected}.`);
  }
  return ended;
}

async function cloudSeconds(seconds: number): Promise<void> {
  await new Promise<void>((done) => {
    const keepAlive = setInterval(() => {}, 1000);
    aws.clock.after(seconds, () => {
      clearInterval(keepAlive);
      done();
    });
  });
}

function title(text: string): void {
  console.log(`\n\u001b[1m${text}\u001b[0m`);
}

function say(text: string): void {
  console.log(`\u001b[2m${text}\u001b[0m`);
}
