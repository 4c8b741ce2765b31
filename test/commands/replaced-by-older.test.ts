import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Answer, loopback } from '../aws/loopback.ts';
import { type Deployment, type Stage, startStage } from './deployments.ts';

const LIVE = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);
const OURS = 'c'.repeat(40);
const PATIENT = { 'health-check-grace-period': '2h', 'container-health-check': 'none' };

let aws: Stage;
let first: Deployment;
let closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  aws = await startStage();
  first = await aws.deploy({ ...PATIENT, image: await bodied('live') }, { commit: LIVE });
});
afterEach(async () => {
  await aws.close();
  for (const close of closing) await close();
  closing = [];
});

const bodied = (body: string) =>
  aws.archive({ labels: { 'simulator.body': body, 'simulator.start-seconds': body === 'ours' ? '300' : '2' } });
const says = (status: string): Answer => ({ body: JSON.stringify({ status }) });

/** Deploys our commit; while it is waited for, a run deploys the older one, which can't ask GitHub what is live. */
async function race(answers: readonly Answer[], older: Record<string, string> = {}) {
  const [ours, theirs] = await Promise.all([bodied('ours'), bodied('older')]);
  const { url, received, close } = await loopback(...answers);
  closing.push(close);
  let other: Promise<Deployment> | undefined;
  const ended = await aws.deploy(
    { ...PATIENT, image: ours, 'github-token': 'token-of-a-job' },
    {
      commit: OURS,
      github: url,
      on: ({ kind }) => {
        if (kind === 'watching') other ??= aws.deploy({ ...PATIENT, image: theirs, ...older }, { commit: OLDER });
      },
    },
  );
  return { ended, other: await other, asked: received.map(({ url: path = '' }) => path.split(/[/?]/)[5]) };
}

const answer = async () => (await aws.simulator.get(first.facts.url ?? '', '/'))?.body;

test('a release that a run of an older commit replaced is put back, once, and told', async () => {
  const { ended, asked } = await race([says('ahead'), says('behind'), says('ahead')]);
  expect(ended.outcome).toBe('deployed');
  expect(ended.told).toContain('An older release took over (commit bbbbbbbbbbbb');
  expect(asked).toEqual([`${LIVE}...${OURS}`, `${OURS}...${OLDER}`, `${OLDER}...${OURS}`]);
  expect(ended.facts.previousTaskDefinitionArn).toBe(first.facts.taskDefinitionArn);
  await aws.pass(240);
  expect(await answer()).toBe('ours');
});

test.each([
  ['was asked for', [says('ahead'), says('behind')], { 'allow-older': 'true' }],
  ['is not proven to be older', [says('ahead'), says('diverged')], {}],
  ['is newer', [says('ahead'), says('ahead')], {}],
])('one that %s stays', async (_, answers, inputs) => {
  const { ended, other } = await race(answers, inputs);
  expect([ended.outcome, other?.outcome]).toEqual(['superseded', 'deployed']);
  await aws.pass(240);
  expect(await answer()).toBe('older');
});
