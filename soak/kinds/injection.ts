import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Progress } from '../../src/commands/context.ts';
import type { Deployed } from '../../src/commands/deployed.ts';
import { destroy } from '../../src/commands/destroy.ts';
import { ensureEnvironment } from '../../src/commands/ensure-environment.ts';
import { plan } from '../../src/commands/plan.ts';
import { status } from '../../src/commands/status.ts';
import { destroyedText } from '../../src/github/destroyed-text.ts';
import { environmentText } from '../../src/github/environment-text.ts';
import { finishedText } from '../../src/github/finished-text.ts';
import { log } from '../../src/github/log.ts';
import { planJson, planMarkdown } from '../../src/github/plan-text.ts';
import { show } from '../../src/github/show.ts';
import { statusText } from '../../src/github/status-text.ts';
import { summaryText } from '../../src/github/summary.ts';
import { readRequest } from '../../src/request.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { hostilePieces, hostileText } from '../../test/arbitrary/hostile-text.ts';
import { annotations, type BundleStage, startBundleStage } from '../../test/bundle/bundle-stage.ts';
import { COMMIT, contextOf, type Stage, startStage } from '../../test/commands/deployments.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import { commandsIn, shapeOf, statementsOf, tricksIn } from '../../test/reader.ts';
import type { Ended } from '../../test/runner/run-action.ts';
import { type Case, type Kind, spread } from '../kind.ts';

/** What others say, where it is shown: text, to the runner, a terminal, Markdown, GitHub and Mermaid. */
export const injection: Kind = {
  name: 'injection',
  told: 'commands to the runner, colours, Markdown, HTML, mentions and Mermaid in whatever others say: text in log, annotations, summary, plan and outputs',
  cases: ({ seed, short }) => [
    ...PAGES.map(
      (page): Case => ({ name: `every text of ${page}`, run: () => poisoned(page, seed, short ? 40 : 1500) }),
    ),
    ...(short ? spread(SOURCES, 2) : SOURCES).map(([name, play]): Case => ({ name, run: () => inBundle(play) })),
  ],
};

const PAGES = ['a good deploy', 'a bad deploy', 'a plan', 'a status', 'an environment', 'the end of one'] as const;
type Page = (typeof PAGES)[number];

/** A page and what was printed beside it, of values of which any text may be another one. */
type Render = (another: <T>(value: T) => T) => Promise<{ readonly markdown: string; readonly printed: string }>;

async function poisoned(page: Page, seed: number, numRuns: number): Promise<void> {
  const stage = await startStage();
  try {
    const render = await RENDERS[page](stage);
    const honest = await render((value) => value);
    const [shape, commands] = [shapeOf(honest.markdown), namesIn(honest.printed)];
    ok(shape.headings.length > 0, 'nothing was shown');
    const texts = fc.infiniteStream(fc.option(hostileText, { nil: undefined }));
    await fc.assert(
      fc.asyncProperty(texts, async (stream) => {
        const seen = await render((value) => replaced(value, () => stream.next().value));
        deepEqual(namesIn(seen.printed), commands, `commands: ${namesIn(seen.printed)}\n${seen.printed}`);
        isPlain(seen.printed);
        isInert(seen.markdown, shape);
      }),
      { seed, numRuns, endOnFailure: true },
    );
  } finally {
    await stage.close();
  }
}

const namesIn = (text: string) => commandsIn(text).map(({ name }) => name);

function isPlain(text: string): void {
  const trick = tricksIn(text);
  ok(trick === undefined, `U+${trick?.codePointAt(0)?.toString(16)} in ${text}`);
}

/** Nothing in it is more than it was with honest texts. */
function isInert(markdown: string, honest: ReturnType<typeof shapeOf>): void {
  const shape = shapeOf(markdown);
  const said = (what: string) => `${what}: ${JSON.stringify(shape)}\n${markdown}`;
  const unknown = (these: readonly string[], those: readonly string[]) => these.filter((one) => !those.includes(one));
  deepEqual(shape.headings, honest.headings, said('headings'));
  deepEqual(unknown(shape.fences, honest.fences), [], said('fences'));
  deepEqual(
    shape.html.filter((one) => !OWN_HTML.test(one)),
    [],
    said('more than text'),
  );
  deepEqual(
    unknown(shape.links, honest.links).filter((href) => !OWN_LINK.test(href)),
    [],
    said('more than text'),
  );
  deepEqual(unknown(shape.others, honest.others), [], said('more than text'));
  deepEqual(
    shape.references,
    honest.references.length === 0 ? [] : shape.references.filter((one) => honest.references.includes(one)),
    said('more than text'),
  );
  equal(shape.images, 0, said('images'));
  isPlain(markdown);
  for (const chart of shape.mermaid)
    for (const line of statementsOf(chart)) ok(STATEMENT.test(line), `${line}\n${chart}`);
}

const OWN_HTML = /^(?:<details><summary>[^<>]*<\/summary>|<\/details>)$/;
const OWN_LINK = /^https:\/\/github\.com\/org\/fargate-platform\/blob\/v1\/docs\/outcomes\.md#[\w-]+$/;

/** All that our charts are made of, with empty labels. */
const STATEMENT =
  /^(?:flowchart TB| {2}accTitle: The way of a request| {2,6}(?:end|direction LR)| {2,6}\w+(?:\[""\]|\[\(""\)\]|\(\[""\]\))| {2,6}subgraph \w+\[""\]| {2}\w+ (?:-->|-\.->|-\. (?:image|secrets) \.->) \w+| {2}classDef \w+ [\w:#,.\s-]+| {2}class [\w,]+ \w+)$/;

/** The words that our own code chose among, and the texts that are parsed for what they are. */
const KEPT: ReadonlySet<string> = new Set(['outcome', 'action', 'phases', 'scheme', 'cpuArchitecture', 'architecture']);

const ADDRESSES: ReadonlySet<string> = new Set(['url', 'runUrl']);

function replaced<T>(value: T, next: () => string | undefined, key?: string): T;
function replaced(value: unknown, next: () => string | undefined, key = ''): unknown {
  if (KEPT.has(key)) return value;
  if (typeof value === 'string') {
    const text = next() ?? value;
    // What is the address of the load balancer or of the run is a link, whoever says so.
    return ADDRESSES.has(key) && /^https?:\/\//.test(text) ? value : text;
  }
  if (value instanceof Error) return Object.assign(new Error(next() ?? value.message), { name: value.name });
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => replaced(one, next, key));
  if (value instanceof Map || value instanceof Set) return value;
  // What a cause is called is ours: the page that explains it has it as a heading.
  const isOurs = (name: string) => name === 'name' && 'fix' in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isOurs(name) ? one : replaced(one, next, name)]),
  );
}

/** What `work` prints. */
async function printed(work: () => Promise<void> | void): Promise<string> {
  const { write } = process.stdout;
  const code = process.exitCode;
  const hidden = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'].map(
    (name) => [name, process.env[name]] as const,
  );
  for (const [name] of hidden) delete process.env[name];
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  try {
    await work();
  } finally {
    process.stdout.write = write;
    process.exitCode = code;
    for (const [name, value] of hidden) if (value !== undefined) process.env[name] = value;
  }
  // Without files for them outputs are printed, for nobody.
  return text.replace(/^::set-output name=[\w-]+::[^\n]*\n/gm, '');
}

const journalOf = (events: readonly Progress[]) =>
  printed(() => {
    const journal = log(() => 0);
    for (const event of events) journal.on(event);
    journal.end();
  });

const endingOf =
  (ended: Deployed, events: readonly Progress[]): Render =>
  async (another) => {
    const other = another(ended);
    return {
      markdown: summaryText(another('shop-dev'), other),
      printed: `${await journalOf(events.map((event) => ({ ...another(event), kind: event.kind }) as Progress))}${await printed(() => show('shop-dev', other, { verb: 'deploy', onSuperseded: 'fail' }))}`,
    };
  };

const RENDERS: Readonly<Record<Page, (stage: Stage) => Promise<Render>>> = {
  async 'a good deploy'(stage) {
    const { events, ...ended } = await stage.deploy({
      image: await stage.archive({}),
      'db-host': 'db',
      secrets: SECRETS,
    });
    return endingOf(ended, events);
  },
  async 'a bad deploy'(stage) {
    await stage.deploy({ image: await stage.archive({}) });
    const labels = { 'simulator.exit-code': '1', 'simulator.log': 'Error: no such file' };
    const { events, ...ended } = await stage.deploy({ image: await stage.archive({ labels }) });
    ok(ended.diagnosis, ended.told);
    return endingOf(
      { ...ended, takenOver: [{ kind: 'service', name: 'shop-dev', id: 'shop-dev' }], error: new Error('no') },
      events,
    );
  },
  async 'a plan'(stage) {
    await stage.deploy({ image: await stage.archive({}) });
    const request = await readRequest(
      { ...INPUTS, image: await stage.archive({ layers: [5] }), cpu: '512', memory: '1024', tags: 'a=b' },
      {},
    );
    const context = contextOf(stage, 'plan');
    const planned = await plan(request.spec, wantedImage(request, COMMIT, context), { commit: COMMIT }, context);
    const settings = request.settings(['cpu', 'memory', 'tags', 'environment']);
    const refusal = {
      ...planned,
      refused: planned.steps.slice(0, 1).map((step) => ({ ...step, refusal: 'it is not ours' })),
    };
    return async (another) => {
      const other = another({ ...refusal, steps: [...refusal.refused, ...planned.steps] });
      const said = another(settings);
      JSON.parse(planJson(another('shop-dev'), other, said));
      return { markdown: planMarkdown(another('shop-dev'), other, said), printed: '' };
    };
  },
  async 'a status'(stage) {
    await stage.deploy({ image: await stage.archive({}) });
    const found = await status({ project: 'shop', environment: 'dev' }, contextOf(stage, 'operate'));
    return async (another) => ({
      markdown: statusText(another('shop-dev'), another({ ...found, drift: ['a'] })),
      printed: '',
    });
  },
  async 'an environment'(stage) {
    const { spec } = await readRequest({ ...INPUTS, image: 'ecr:v1' }, {});
    const ended = await ensureEnvironment(spec, contextOf(stage, 'environment'));
    return async (another) => ({
      markdown: `${environmentText(another('shop-dev'), another(ended))}\n\n${finishedText(another('shop-dev'), another('done'))}`,
      printed: '',
    });
  },
  async 'the end of one'(stage) {
    await stage.deploy({ image: await stage.archive({}) });
    const asked = { project: 'shop', environment: 'dev', includeAdopted: false, keepImages: true, keepLogs: false };
    const ended = await destroy(asked, contextOf(stage, 'destroy'));
    return async (another) => ({
      markdown: destroyedText(
        another('shop-dev'),
        another({ ...ended, left: [...ended.left, { kind: 'a', name: 'b', reason: 'c' }], error: new Error('no') }),
      ),
      printed: '',
    });
  },
};

const SECRETS = 'API_KEY=arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf:key::';

/** What an attacker puts where they can: everything at once. */
const ATTACK = hostilePieces.join('');
const LINES = hostilePieces.join('\n');

interface Scene {
  readonly stage: BundleStage;
  readonly folder: string;
  /** Runs a step of the bundle, and reads all that it shows. */
  step(inputs: Readonly<Record<string, string>>, how?: Parameters<BundleStage['run']>[1]): Promise<Ended>;
}

const SOURCES: readonly (readonly [string, (scene: Scene) => Promise<void>])[] = [
  [
    'what a container writes, and why it stops',
    async ({ stage, step }) => {
      for (const labels of [
        { 'simulator.exit-code': '1', 'simulator.log': `${LINES}\nError: ${ATTACK}` },
        { 'simulator.cannot-start': ATTACK },
      ]) {
        const ended = await step({ image: await stage.archive({ labels }) });
        equal(ended.code, 1);
      }
    },
  ],
  [
    'what AWS says',
    async ({ stage, step }) => {
      const operations = [
        'DescribeClusters',
        'CreateRepository',
        'RegisterTaskDefinition',
        'CreateService',
        'CreateLoadBalancer',
        'DescribeServices',
      ];
      for (const [index, operation] of operations.entries()) {
        const undo = stage.aws.faults.add({
          kind: 'error',
          code: 'ClientException',
          message: LINES.replaceAll('\0', ''),
          operation,
        });
        equal((await step({ image: await stage.archive({}), environment: `e${index}` })).code, 1);
        undo();
      }
    },
  ],
  [
    'what GitHub says of a commit, a branch and a person',
    async ({ stage, step, folder }) => {
      const event = join(folder, 'event.json');
      await writeFile(
        event,
        JSON.stringify({ pull_request: { head: { sha: ATTACK, ref: LINES, user: { login: ATTACK } }, title: LINES } }),
      );
      const text = ATTACK.replaceAll('\0', '');
      const env = {
        GITHUB_EVENT_PATH: event,
        GITHUB_SHA: text,
        GITHUB_REF: `refs/heads/${text}`,
        GITHUB_HEAD_REF: text,
        GITHUB_ACTOR: text,
        GITHUB_RUN_ID: text,
        GITHUB_REPOSITORY: `acme/${text}`,
        GITHUB_SERVER_URL: `https://github.com/${text}`,
        GITHUB_WORKFLOW_REF: text,
        GITHUB_ACTION_REPOSITORY: text,
        GITHUB_ACTION_REF: text,
      };
      const image = await stage.archive({});
      for (const verb of ['plan', 'deploy', 'status', 'plan', 'rollback'] as const)
        await step(verb === 'deploy' || verb === 'plan' ? { image } : { environment: 'dev' }, { verb, env });
    },
  ],
  [
    'names of files',
    async ({ step, folder }) => {
      const name = '::error::x ##[error]y [z](https:evil) <b>';
      await writeFile(join(folder, `${name}.yml`), `version: 1\n"${name}": 1\nenvironments: { "::error::x": {} }`);
      await writeFile(join(folder, `${name}.tar`), ATTACK);
      equal(
        (await step({ manifest: join(folder, `${name}.yml`), image: `oci-archive:${join(folder, `${name}.tar`)}` }))
          .code,
        1,
      );
    },
  ],
  [
    'names in an image',
    async ({ step, folder }) => {
      const path = join(folder, 'image');
      const { writeOciLayout, ociImage } = await import('../../test/fixtures/oci-image.ts');
      writeOciLayout(path, ...[1, 2, 3].map((size) => ociImage({ layers: [size], tag: `${size}${ATTACK}` })));
      equal((await step({ image: `oci:${path}` })).code, 1);
    },
  ],
];

async function inBundle(play: (scene: Scene) => Promise<void>): Promise<void> {
  const stage = await startBundleStage();
  const folder = await mkdtemp(join(tmpdir(), 'injection-'));
  try {
    await play({
      stage,
      folder,
      async step(inputs, how = {}) {
        const env = { RUNNER_DEBUG: '1', RUNNER_TEMP: folder, ...how.env };
        const ended = await stage.run(inputs, { ...how, env });
        await isHarmless(ended);
        return ended;
      },
    });
  } finally {
    await stage.close();
    await rm(folder, { recursive: true });
  }
}

/** The commands that we give, each at most as often as an honest run gives it. */
const GIVEN: Readonly<Record<string, number>> = {
  group: 6,
  endgroup: 6,
  error: 1,
  warning: 3,
  notice: 1,
  debug: 500,
  'add-mask': 20,
};

async function isHarmless(ended: Ended): Promise<void> {
  const commands = commandsIn(ended.log);
  const counts = Map.groupBy(commands, ({ name }) => name);
  for (const [name, those] of counts)
    ok(those.length <= (GIVEN[name] ?? 0), `${those.length} times ::${name}::\n${ended.log}`);
  // What is masked is a token: nobody else may have words taken out of the log.
  for (const { name, message } of commands) if (name === 'add-mask') ok(/^[\w+/=.-]{16,}$/.test(message), message);
  equal(tricksIn(ended.log.replaceAll('\n', '')), undefined, ended.log);
  for (const text of annotations(ended)) equal(tricksIn(text.replaceAll('\n', '')), undefined);
  const { markdown } = ended.outputs;
  for (const page of [ended.summary, ...(markdown ? [await readFile(markdown, 'utf8')] : [])]) {
    const { links, images, html, references } = shapeOf(page);
    deepEqual(
      links.filter((href) => /evil/.test(href)),
      [],
      page,
    );
    deepEqual(
      html.filter((one) => !/^<\/?(?:details|summary)\b/.test(one)),
      [],
      page,
    );
    deepEqual(
      references.filter((one) => !/amazonaws\.com|127\.0\.0\.1/.test(one)),
      [],
      page,
    );
    equal(images, 0, page);
    equal(tricksIn(page.replaceAll('\n', '')), undefined);
  }
  for (const [name, value] of Object.entries(ended.outputs))
    if (name !== 'plan' && name !== 'markdown') ok(!/[\r\n]/.test(value), `${name} has several lines`);
}
