import {
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MAX_USER_TAGS } from '../../src/spec/kinds/tags.ts';
import type { Origin } from '../../src/stacks/stamps.ts';
import { type Answer, loopback } from '../aws/loopback.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

const LIVE = 'a'.repeat(40);
const OURS = 'b'.repeat(40);
const TOKEN = 'token-of-a-job';
const WORKFLOW = 'shop/shop/.github/workflows/deploy.yml@refs/heads/main';
const RUN = 'https://github.com/shop/shop/actions/runs/77';

let aws: Stage;
let images: readonly string[];
let closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  aws = await startStage();
  images = await Promise.all(['one', 'two'].map((body) => aws.archive({ labels: { 'simulator.body': body } })));
});
afterEach(async () => {
  await aws.close();
  for (const close of closing) await close();
  closing = [];
});

async function github(...answers: readonly Answer[]) {
  const server = await loopback(...answers);
  closing.push(server.close);
  return server;
}

const says = (status: string): Answer => ({ body: JSON.stringify({ status }) });

/** Deploys the first image as the commit that is then live. */
const goLive = (origin: Origin = {}) =>
  aws.deploy({ image: images[0] ?? '' }, { commit: LIVE, origin: { runUrl: RUN, ...origin } });

/** Deploys the second image as another commit. */
const deploy = (
  inputs: Record<string, string> = {},
  { url, origin = {} }: { readonly url?: string; readonly origin?: Origin } = {},
) =>
  aws.deploy(
    { image: images[1] ?? '', 'github-token': TOKEN, ...inputs },
    { commit: OURS, origin, ...(url === undefined ? {} : { github: url }) },
  );

const warnings = ({ events }: Deployment) => events.filter(({ kind }) => kind === 'warning');

async function tagsOf(revision: string) {
  const answer = await aws.clients.ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: revision, include: ['TAGS'] }),
  );
  return Object.fromEntries((answer.tags ?? []).map(({ key, value }) => [key, value]));
}

describe('a commit that GitHub says is older than the one that is live', () => {
  test('is stopped before the first write, and told which commit and run are live', async () => {
    const before = await goLive();
    const { url, received } = await github(says('behind'));
    const late = await deploy({}, { url });
    expect(late).toMatchObject({ outcome: 'superseded', writes: [], steps: [] });
    expect(late.error).toBeUndefined();
    expect(late.because).toContain(`commit aaaaaaaaaaaa from ${RUN} is live`);
    expect(late.because).toContain('nothing was changed');
    expect(received.map(({ url: path }) => path.split('?')[0])).toEqual([`/repos/shop/shop/compare/${LIVE}...${OURS}`]);
    expect(await aws.simulator.get(before.facts.url ?? '', '/')).toMatchObject({ body: 'one' });
  });

  test('is deployed when that is asked for, with a warning', async () => {
    await goLive();
    const { url } = await github(says('behind'));
    const asked = await deploy({ 'allow-older': 'true' }, { url });
    expect(asked.outcome).toBe('deployed');
    expect(warnings(asked)).toEqual([{ kind: 'warning', text: expect.stringContaining('an older commit') }]);
  });

  test('changes nothing else either', async () => {
    await goLive();
    const { url } = await github(says('behind'));
    const late = await deploy({ 'log-retention-days': '7', tags: 'team=web' }, { url });
    expect(late).toMatchObject({ outcome: 'superseded', writes: [] });
  });

  test('is superseded rather than refused', async () => {
    await goLive();
    const { url } = await github(says('behind'));
    expect(await deploy({ scheme: 'internal' }, { url })).toMatchObject({ outcome: 'superseded', writes: [] });
  });

  test('is unchanged where nothing would change', async () => {
    await goLive();
    const { url } = await github(says('behind'));
    const same = await deploy({ image: images[0] ?? '' }, { url });
    expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
    expect(warnings(same)).toEqual([]);
  });

  test.each([
    ['set to 0 tasks', 'rollback', 60],
    ['given up by ECS', 'leave', 3600],
  ])('is deployed where the newer one never ran: %s', async (_, onFailure, seconds) => {
    const crash = await aws.archive({ labels: { 'simulator.exit-code': '3' } });
    const first = await aws.deploy({ image: crash, 'on-failure': onFailure }, { commit: LIVE });
    expect(first.outcome).toBe('failed');
    await aws.pass(seconds);
    const { url } = await github(says('behind'));
    expect(await deploy({}, { url })).toMatchObject({ outcome: 'deployed' });
  });
});

describe('a commit that GitHub says is newer', () => {
  test('is deployed without a word, and stamps its revision', async () => {
    await goLive();
    const { url } = await github(says('ahead'));
    const origin = { runUrl: RUN, runNumber: 12, workflow: WORKFLOW, startedAt: '2026-11-22T10:11:12.000Z' };
    const next = await deploy({}, { url, origin });
    expect([next.outcome, warnings(next)]).toEqual(['deployed', []]);
    expect(await tagsOf('shop-dev:2')).toMatchObject({
      'fargate-platform:commit': OURS,
      'fargate-platform:run': RUN,
      'fargate-platform:run-number': '12',
      'fargate-platform:workflow': WORKFLOW,
      'fargate-platform:started': '2026-11-22T10:11:12.000Z',
    });
  });
});

describe('a history that proves nothing', () => {
  test('because the two have diverged: deployed, with a warning', async () => {
    await goLive({ runNumber: 12, workflow: WORKFLOW });
    const { url } = await github(says('diverged'));
    const next = await deploy({}, { url, origin: { runNumber: 10, workflow: WORKFLOW } });
    expect(next.outcome).toBe('deployed');
    expect(warnings(next)).toEqual([{ kind: 'warning', text: expect.stringContaining('neither it nor') }]);
  });

  test.each([403, 404, 500])('because GitHub answers %i: deployed, with a warning', async (status) => {
    await goLive();
    const { url } = await github({ status, body: '{}' });
    const next = await deploy({}, { url });
    expect(next.outcome).toBe('deployed');
    expect(warnings(next)).toEqual([{ kind: 'warning', text: expect.stringContaining(`GitHub answered ${status}`) }]);
    expect(JSON.stringify(next.events)).not.toContain(TOKEN);
  });

  test('because GitHub is not there: deployed, with a warning', async () => {
    await goLive();
    const { url, close } = await github();
    await close();
    const next = await deploy({}, { url });
    expect(next.outcome).toBe('deployed');
    expect(warnings(next)).toEqual([{ kind: 'warning', text: expect.stringContaining("GitHub can't be asked") }]);
  });

  test('because GitHub keeps silent: deployed, with a warning', async () => {
    await goLive();
    const { url, server } = await github();
    server.removeAllListeners('request');
    const next = await deploy({}, { url });
    expect(next.outcome).toBe('deployed');
    expect(next.told).toContain('did not answer within');
  });
});

describe('where GitHub can’t tell, the numbers of the workflow’s runs do:', () => {
  const run = (runNumber: number, workflow = WORKFLOW) => ({ origin: { runNumber, workflow } });

  test('an older run is stopped before the first write', async () => {
    await goLive({ runNumber: 12, workflow: WORKFLOW });
    const late = await deploy({}, run(11));
    expect(late).toMatchObject({ outcome: 'superseded', writes: [] });
    expect(late.because).toMatch(/run 12 .* this is run 11/);
  });

  test('a newer run is deployed without a word', async () => {
    await goLive({ runNumber: 12, workflow: WORKFLOW });
    const next = await deploy({}, run(13));
    expect([next.outcome, warnings(next)]).toEqual(['deployed', []]);
  });

  test('a run of another branch is deployed, with a warning', async () => {
    await goLive({ runNumber: 12, workflow: WORKFLOW });
    const next = await deploy({}, run(11, WORKFLOW.replace('main', 'release')));
    expect([next.outcome, warnings(next).length]).toEqual(['deployed', 1]);
  });
});

describe('GitHub is not asked', () => {
  test('when the commit that is live is run again, by however old a run', async () => {
    await goLive({ runNumber: 12, workflow: WORKFLOW });
    const { url, received } = await github(says('behind'));
    const again = await aws.deploy(
      { image: images[1] ?? '', 'github-token': TOKEN },
      { commit: LIVE, github: url, origin: { runNumber: 11, workflow: WORKFLOW } },
    );
    expect([again.outcome, warnings(again), received]).toEqual(['deployed', [], []]);
  });

  test('at a first deploy', async () => {
    const { url, received } = await github(says('behind'));
    const first = await deploy({}, { url });
    expect([first.outcome, warnings(first), received]).toEqual(['deployed', [], []]);
  });

  test('when what is live carries no commit, which is told', async () => {
    await goLive();
    const { ecs } = aws.clients;
    const { taskDefinition = {} } = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'shop-dev' }));
    const { family, containerDefinitions, cpu, memory, networkMode, requiresCompatibilities, executionRoleArn } =
      taskDefinition;
    const byHand = {
      family,
      containerDefinitions,
      cpu,
      memory,
      networkMode,
      requiresCompatibilities,
      executionRoleArn,
    };
    await ecs.send(new RegisterTaskDefinitionCommand(byHand));
    await ecs.send(
      new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', taskDefinition: 'shop-dev:2' }),
    );
    await aws.pass(600);
    const { url, received } = await github(says('behind'));
    const next = await deploy({}, { url });
    expect([next.outcome, received]).toEqual(['deployed', []]);
    expect(next.told).toContain('what is live carries no commit');
  });
});

test('other stamps alone are no reason for a new revision', async () => {
  await goLive({ runNumber: 12, workflow: WORKFLOW });
  const { url } = await github(says('ahead'));
  const same = await deploy({ image: images[0] ?? '' }, { url, origin: { runNumber: 13, workflow: WORKFLOW } });
  expect(same).toMatchObject({ outcome: 'unchanged', writes: [] });
});

test('a deployment that is overtaken in the wait says by which commit and run', async () => {
  await goLive();
  let next: Promise<Deployment> | undefined;
  const slow = await aws.archive({ labels: { 'simulator.start-seconds': '1200' } });
  const patient = { 'health-check-grace-period': '2h', 'container-health-check': 'none' };
  const overtaken = await aws.deploy(
    { ...patient, image: slow },
    {
      commit: 'c'.repeat(40),
      on: ({ kind }) => {
        if (kind === 'watching') next ??= deploy(patient, { origin: { runUrl: `${RUN}8` } });
      },
    },
  );
  expect((await next)?.outcome).toBe('deployed');
  expect(overtaken.outcome).toBe('superseded');
  expect(overtaken.because).toMatch(/runs shop-dev:3 now: commit bbbbbbbbbbbb from .*\/runs\/778$/);
});

test('as many tags as may be given leave room for all that a release is stamped with', async () => {
  const stage = await startStage();
  try {
    const tags = Array.from({ length: MAX_USER_TAGS }, (_, number) => `tag-${number}=value`).join('\n');
    const origin = {
      runNumber: 3,
      workflow: 'deploy',
      startedAt: '2026-01-01T00:00:00Z',
      allowOlder: true,
      attempt: 2,
    };
    const inputs = { image: await stage.archive({}), service: 'web', tags };
    const deployed = await stage.deploy(inputs, { origin });
    expect(deployed).toMatchObject({ outcome: 'deployed' });
    expect(deployed.events.filter(({ kind }) => kind === 'warning')).toEqual([]);
  } finally {
    await stage.close();
  }
});
