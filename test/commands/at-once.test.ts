import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { PARKED } from '../../src/aws/parked.ts';
import type { Progress } from '../../src/commands/context.ts';
import { finish } from '../../src/commands/finish.ts';
import { rollback } from '../../src/commands/rollback.ts';
import { sweep } from '../../src/commands/sweep.ts';
import type { Unfinished } from '../../src/rollout/unfinished.ts';
import { namesOf } from '../../src/spec/names.ts';
import { OLDER as BEFORE, NEWER as NEW, LIVE as OLD } from '../scenarios/commits.ts';
import { type Github, startGithub } from '../scenarios/github.ts';
import { type HoldingDoor, holdingDoor } from '../simulator/holding-door.ts';
import { type Circumstances, contextOf, type Deployment, type Stage, startStage } from './deployments.ts';
import { watchReach } from './reach.ts';
import { LAST } from './rolling-back.ts';

// Of two runs the one of the older commit stands still before one of its calls, and the other one does not wait for it.
// Every other order: npm run soak -- --kind races

/** What docs/github-role.yaml gives the one role of both runs. */
const TEMPLATE = ['deploy', 'operate'] as const;

const RUNS = 'https://github.com/shop/shop/actions/runs';
/** Runs for a while before it crashes, which ECS never counts: a run has to take it back. */
const LATE = { 'simulator.exit-code': '1', 'simulator.exit-after': '20', 'simulator.start-seconds': '60' };
const CRASH = { 'simulator.exit-code': '1' };
const BASE = { 'deregistration-delay': '30s', 'container-health-check': 'none' };

let aws: Stage;
let door: HoldingDoor;
let github: Github;
/** Seconds by which reads lag, by their operations. */
let lags: Record<string, number> = {};
beforeEach(async () => {
  lags = {};
  aws = await startStage({
    door: ({ idle }) => (door = holdingDoor(idle)),
    lag: ({ operation }) => lags[operation] ?? 0,
  });
  github = await startGithub();
  await deploy(BEFORE);
  await aws.pass(900);
});
afterEach(async () => {
  github.close();
  await aws.close();
});

type DeployArguments = [
  inputs?: Record<string, string>,
  circumstances?: Circumstances & { readonly labels?: Record<string, string> },
];

async function deploy(
  commit: string,
  ...[inputs = {}, { labels = {}, ...more } = {}]: DeployArguments
): Promise<Deployment> {
  const image = await aws.archive({ labels: { 'simulator.body': nameOf(commit), ...labels } });
  const asks = { ...BASE, ...github.inputs, image, ...inputs };
  const place = [BEFORE, OLD, NEW].indexOf(commit);
  const origin = { runUrl: `${RUNS}/${100 + place}` };
  return aws.deploy(asks, { commit, origin, github: github.env.GITHUB_API_URL, ...more });
}

const nameOf = (commit: string) => ({ [BEFORE]: 'before', [OLD]: 'old', [NEW]: 'new' })[commit] ?? '';

/** What requests get once all is at rest. */
async function answer(): Promise<string | undefined> {
  await aws.pass(900);
  const [balancer] = aws.simulator.elb.state.loadBalancers.values();
  return balancer && aws.simulator.elb.answer(balancer.dnsName, '/')?.body;
}

const groups = () => [...aws.simulator.elb.state.targetGroups.values()].map(({ name }) => name);

describe('a run of an older commit', () => {
  test('whose push took longer than a whole deploy of a newer one goes over nothing', async () => {
    const held = door.hold('RegisterTaskDefinition');
    const older = deploy(OLD);
    await held.arrived;
    expect(await deploy(NEW)).toMatchObject({ outcome: 'deployed' });
    held.go();
    expect(await older).toMatchObject({
      outcome: 'superseded',
      because: expect.stringMatching(/is live, and it contains .*; the service was left as it is/),
    });
    expect(await answer()).toBe('new');
  });

  test('whose update comes when the newer one is through already puts that back', async () => {
    const held = door.hold('UpdateService');
    const older = deploy(OLD);
    await held.arrived;
    expect(await deploy(NEW)).toMatchObject({ outcome: 'deployed' });
    held.go();
    const late = await older;
    expect(late).toMatchObject({
      outcome: 'superseded',
      because: expect.stringMatching(/went over shop-dev:3 at the moment .* is newer\. shop-dev:3 runs again/),
    });
    expect(late.told).toContain('Putting shop-dev:3 back');
    expect(await answer()).toBe('new');
  });

  test('that can’t know which is newer is put back by the newer one, though its revision came first', async () => {
    const held = door.hold('UpdateService');
    const older = deploy(OLD, { 'github-token': '' });
    await held.arrived;
    const newer = deploy(
      NEW,
      {},
      {
        labels: { 'simulator.start-seconds': '60' },
        on: ({ kind }) => {
          if (kind === 'watching') held.go();
        },
      },
    );
    expect((await newer).told).toContain('An older release took over');
    expect(await newer).toMatchObject({ outcome: 'deployed' });
    await older;
    expect(await answer()).toBe('new');
  });

  test('leaves no target group that it has made for itself', async () => {
    const before = groups();
    const held = door.hold('RegisterTaskDefinition');
    const older = deploy(OLD, { 'health-check-path': '/other' });
    await held.arrived;
    expect(groups()).toHaveLength(2);
    await deploy(NEW);
    held.go();
    expect(await older).toMatchObject({ outcome: 'superseded' });
    expect(groups()).toEqual(before);
    expect(await answer()).toBe('new');
  });

  test('that moved the requests to another target group meanwhile is replaced there', async () => {
    const before = groups();
    const held = door.hold('UpdateService');
    const newer = deploy(NEW);
    await held.arrived;
    expect(await deploy(OLD, { 'health-check-path': '/other' })).toMatchObject({ outcome: 'deployed' });
    expect(groups()).not.toEqual(before);
    held.go();
    expect(await newer).toMatchObject({ outcome: 'deployed' });
    expect(await answer()).toBe('new');
    expect(groups()).toHaveLength(1);
  });
});

test('what a run goes over by right is what it puts back when it fails', async () => {
  aws.simulator.faults.add({ kind: 'deny', operation: 'StopServiceDeployment' });
  const held = door.hold('RegisterTaskDefinition');
  const newer = deploy(NEW, {}, { labels: LATE });
  await held.arrived;
  await deploy(OLD);
  held.go();
  expect(await newer).toMatchObject({ outcome: 'rolled-back' });
  expect(await answer()).toBe('old');
});

describe('while reads lag', () => {
  test('a run of an older commit sees which one is live', async () => {
    let older: Promise<Deployment> | undefined;
    const on = ({ kind }: Progress) => {
      if (kind !== 'watching') return;
      lags = { DescribeTaskDefinition: 20 };
      older = deploy(OLD);
    };
    expect(await deploy(NEW, {}, { on })).toMatchObject({ outcome: 'deployed' });
    expect(await older).toMatchObject({
      outcome: 'superseded',
      because: expect.stringContaining('it contains commit'),
    });
  });

  test.each(['DescribeServices', 'DescribeTaskDefinition'])(
    '(%s) one that went over a newer one gives way',
    async (of) => {
      const held = door.hold('UpdateService');
      const older = deploy(OLD);
      await held.arrived;
      const on = ({ kind }: Progress) => {
        if (kind !== 'watching') return;
        lags = { [of]: 20 };
        held.go();
      };
      // It can't tell which is newer, so it brings nothing back by itself.
      const newer = await deploy(NEW, { 'github-token': '' }, { on });
      expect(await older).toMatchObject({
        outcome: 'superseded',
        because: expect.stringMatching(/shop-dev:3 runs again/),
      });
      expect(['deployed', 'superseded']).toContain(newer.outcome);
      expect(await answer()).toBe('new');
    },
  );

  test('one of a newer commit that an older one took over from brings its own back', async () => {
    const held = door.hold('UpdateService');
    const older = deploy(OLD, { 'github-token': '' });
    await held.arrived;
    const unknown = {
      kind: 'error',
      operation: 'DescribeTaskDefinition',
      code: 'ClientException',
      message: 'Unable to describe task definition.',
      times: 2,
    } as const;
    const on = ({ kind }: Progress) => {
      if (kind !== 'watching') return;
      aws.simulator.faults.add(unknown);
      held.go();
    };
    const newer = deploy(NEW, {}, { labels: { 'simulator.start-seconds': '60' }, on });
    expect((await newer).told).toContain('An older release took over');
    await older;
    expect(await answer()).toBe('new');
  });

  test('the end of the job takes back what a cancelled run has just begun', async () => {
    const job = new AbortController();
    let kept: Unfinished | undefined;
    const on = ({ kind }: Progress) => {
      if (kind !== 'watching') return;
      lags = { DescribeServices: 20 };
      job.abort(new Error('cancelled'));
    };
    const keep = (unfinished: Unfinished) => {
      kept = unfinished;
    };
    const cancelled = await deploy(NEW, {}, { signal: job.signal, keep, on });
    expect(cancelled).toMatchObject({
      outcome: 'cancelled',
      because: expect.not.stringContaining('is being put back'),
    });
    expect(kept && (await finish(kept, contextOf(aws, 'deploy')))).toMatchObject({ settled: true });
    expect(await answer()).toBe('before');
  });
});

describe('a run that goes over a release of before by right', () => {
  /** A newer one that stands still until an older one is through: before it looks a last time, or right after that. */
  async function late(place: 'seen' | 'unseen', ...[inputs, more]: DeployArguments): Promise<Deployment> {
    let held = place === 'unseen' ? door.hold('UpdateService') : undefined;
    const on = (event: Progress) => {
      if (event.kind === 'started' && event.step.kind === 'service') held ??= door.hold('DescribeServices');
      more?.on?.(event);
    };
    const newer = deploy(NEW, inputs, { ...more, on });
    while (held === undefined) await aws.pass(1);
    await held.arrived;
    expect(await deploy(OLD)).toMatchObject({ outcome: 'deployed' });
    held.go();
    return newer;
  }

  test.each([
    ['seen', 'as ECS is asked to', CRASH],
    ['seen', 'by hand', LATE],
    ['unseen', 'as ECS is asked to', CRASH],
    ['unseen', 'by hand', LATE],
  ] as const)(
    '(%s) puts that back when it fails, %s, though its own revision is the older one',
    async (place, way, labels) => {
      if (way === 'by hand') aws.simulator.faults.add({ kind: 'deny', operation: 'StopServiceDeployment' });
      const newer = await late(place, {}, { labels });
      expect(newer).toMatchObject({
        outcome: 'rolled-back',
        because: expect.stringMatching(/shop-dev:3 runs again and is healthy$/),
        facts: { taskDefinitionArn: expect.stringMatching(/shop-dev:2$/) },
      });
      expect(await answer()).toBe('old');
    },
  );
});

test('where ECS goes back past a version that is healthy, though not completed, that is put back instead', async () => {
  await deploy(OLD, { 'stable-for': '1s', 'deregistration-delay': '300s' });
  const newer = await deploy(NEW, { 'max-failed-starts': '10' }, { labels: CRASH });
  expect(newer).toMatchObject({
    outcome: 'rolled-back',
    because: expect.stringMatching(/shop-dev:1 was put back: .*shop-dev:2 runs again and is healthy$/),
  });
  expect(await answer()).toBe('old');
});

test('a run that takes its own back by hand leaves what came at that moment', async () => {
  aws.simulator.faults.add({ kind: 'deny', operation: 'StopServiceDeployment' });
  let held: ReturnType<HoldingDoor['hold']> | undefined;
  const on = ({ kind }: Progress) => {
    if (kind === 'watching') held = door.hold('UpdateService');
  };
  const older = deploy(OLD, {}, { labels: LATE, on });
  while (held === undefined) await aws.pass(1);
  await held.arrived;
  expect(await deploy(NEW)).toMatchObject({ outcome: 'deployed' });
  held.go();
  expect(await older).toMatchObject({ outcome: 'failed', because: expect.stringContaining('has taken over') });
  expect(await answer()).toBe('new');
});

test('a deploy that waits for the old tasks to leave lets those go that a broken-off replacement holds', async () => {
  const job = new AbortController();
  const on = ({ kind }: Progress) => {
    if (kind === 'watching') job.abort(new Error('cancelled'));
  };
  await deploy(OLD, { 'health-check-path': '/other', 'on-cancel': 'leave' }, { signal: job.signal, on });
  expect(await deploy(NEW, { 'wait-for': 'drained' })).toMatchObject({ outcome: 'deployed' });
  expect(await answer()).toBe('new');
  expect(groups()).toHaveLength(1);
});

describe('while a target group is replaced', () => {
  const OTHER = { 'health-check-path': '/other' };
  const held = () =>
    [...aws.simulator.ecs.store.tasks.values()].filter(
      ({ lastStatus, protectedUntil }) => lastStatus === 'RUNNING' && protectedUntil > aws.clock.now(),
    );

  /** One target group, one deployment, nothing held, and requests were answered all the time. */
  async function expectTidy(reach: ReturnType<typeof watchReach>): Promise<void> {
    expect(reach.stop()).toBeGreaterThanOrEqual(1);
    expect(groups()).toHaveLength(1);
    expect(held()).toEqual([]);
    expect(aws.simulator.ecs.store.services[0]?.deployments).toHaveLength(1);
  }

  test('a deploy that comes over it at that moment lets go what it holds', async () => {
    const reach = watchReach(aws);
    const update = door.hold('UpdateService');
    const newer = deploy(NEW);
    await update.arrived;
    const on = ({ kind }: Progress) => {
      if (kind === 'watching') update.go();
    };
    expect(await deploy(OLD, OTHER, { on })).toMatchObject({ outcome: 'superseded' });
    expect(await newer).toMatchObject({ outcome: 'deployed' });
    expect(await answer()).toBe('new');
    await expectTidy(reach);
  });

  test('whoever went over it and puts it back lets nothing go that it holds', async () => {
    const reach = watchReach(aws);
    const update = door.hold('UpdateService');
    const older = deploy(OLD);
    await update.arrived;
    const on = ({ kind }: Progress) => {
      if (kind === 'watching') update.go();
    };
    expect(await deploy(NEW, OTHER, { on })).toMatchObject({ outcome: 'deployed' });
    expect(await older).toMatchObject({ outcome: 'superseded', because: expect.stringContaining('shop-dev:3') });
    expect(await answer()).toBe('new');
    await expectTidy(reach);
  });

  test('a rollback that comes as a deploy moves the requests finds what serves held', async () => {
    await deploy(OLD, OTHER);
    await aws.pass(900);
    const reach = watchReach(aws);
    const [update, registration] = [door.hold('UpdateService'), door.hold('RegisterTaskDefinition')];
    // What it asks for is what the release before answers: both need the same target group.
    const queued = deploy(NEW);
    await registration.arrived;
    const back = rollback(LAST, { runUrl: `${RUNS}/200` }, contextOf(aws, TEMPLATE));
    await update.arrived;
    const moving = door.hold('ModifyListener');
    registration.go();
    await moving.arrived;
    update.go();
    moving.go();
    expect(await queued).toMatchObject({ outcome: 'superseded' });
    expect(await back).toMatchObject({ outcome: 'deployed' });
    expect(await answer()).toBe('before');
    await expectTidy(reach);
  });

  test('what a run sets the service to while another one tidies up is not taken away', async () => {
    aws.simulator.faults.add({ kind: 'deny', operation: 'UpdateService' });
    expect(await deploy(OLD, OTHER)).toMatchObject({ outcome: 'failed' });
    aws.simulator.faults.clear();
    const [loadBalancerArn = ''] = aws.simulator.elb.state.loadBalancers.keys();
    const [, other] = [...aws.simulator.elb.state.targetGroups.values()];
    const detaching = door.hold('ModifyListener');
    const context = contextOf(aws, 'deploy');
    const tidying = sweep({ names: namesOf(LAST), loadBalancerArn, isShared: false }, context);
    await detaching.arrived;
    const [service] = aws.simulator.ecs.store.services;
    const [front] = service?.deployments[0]?.revision.workload.loadBalancers ?? [];
    const loadBalancers = [{ ...front, targetGroupArn: other?.arn }];
    await aws.clients.ecs.send(new UpdateServiceCommand({ cluster: 'shop-dev', service: 'shop-dev', loadBalancers }));
    detaching.go();
    await tidying;
    expect(groups()).toHaveLength(2);
    const attached = [...aws.simulator.elb.state.listeners.values()].flatMap(({ defaultActions: [action] }) =>
      action?.ForwardConfig?.TargetGroups?.map(({ TargetGroupArn }) => TargetGroupArn),
    );
    expect(attached).toContain(other?.arn);
  });

  test('a run whose target group another one has removed looks at it all anew', async () => {
    const reach = watchReach(aws);
    const attaching = door.hold('ModifyListener');
    const older = deploy(OLD, OTHER);
    await attaching.arrived;
    expect(await deploy(NEW, { 'health-check-path': '/third' })).toMatchObject({ outcome: 'deployed' });
    attaching.go();
    expect(await older).toMatchObject({ outcome: 'superseded' });
    expect(await answer()).toBe('new');
    await expectTidy(reach);
  });
});

test('the mark of a service that a failed first deployment has parked goes with the deploy that came at that moment', async () => {
  const on = ({ kind }: Progress) => {
    const service = aws.simulator.ecs.store.services[0];
    if (kind === 'watching' && service) service.tags = [...service.tags, { key: PARKED, value: 'true' }];
  };
  expect(await deploy(NEW, {}, { on })).toMatchObject({ outcome: 'deployed' });
  expect(aws.simulator.ecs.store.services[0]?.tags.map(({ key }) => key)).not.toContain(PARKED);
});

test('a deploy that was queued before a rollback, and could not see it, puts it back', async () => {
  await deploy(OLD);
  await aws.pass(900);
  const held = door.hold('UpdateService');
  const queued = deploy(NEW);
  await held.arrived;
  const back = await rollback(LAST, { runUrl: `${RUNS}/200` }, contextOf(aws, TEMPLATE));
  expect(back).toMatchObject({ outcome: 'deployed' });
  held.go();
  expect(await queued).toMatchObject({ outcome: 'superseded' });
  expect(await answer()).toBe('before');
});

test('a rollback that is still watched goes on with the release that was put back', async () => {
  await deploy(OLD);
  await aws.pass(900);
  const held = door.hold('UpdateService');
  const queued = deploy(NEW);
  await held.arrived;
  const on = ({ kind }: Progress) => {
    if (kind === 'watching') held.go();
  };
  expect(await rollback(LAST, { runUrl: `${RUNS}/200` }, contextOf(aws, TEMPLATE, on))).toMatchObject({
    outcome: 'deployed',
  });
  expect(await queued).toMatchObject({ outcome: 'superseded' });
  expect(await answer()).toBe('before');
});

test('a deploy that somebody starts anew while a rollback is watched is not gone over', async () => {
  await deploy(OLD);
  await aws.pass(900);
  let anew: Promise<Deployment> | undefined;
  const on = ({ kind }: Progress) => {
    if (kind === 'watching') anew ??= deploy(NEW, {}, { origin: { runUrl: `${RUNS}/102`, attempt: 2 } });
  };
  const back = await rollback(LAST, { runUrl: `${RUNS}/200` }, contextOf(aws, ['deploy', 'operate'], on));
  expect(back).toMatchObject({ outcome: 'superseded' });
  expect(await anew).toMatchObject({ outcome: 'deployed' });
  expect(await answer()).toBe('new');
});

async function inEmptyAccount(work: (stage: Stage, door: HoldingDoor) => Promise<void>): Promise<void> {
  let own = holdingDoor();
  const stage = await startStage({ door: ({ idle }) => (own = holdingDoor(idle)) });
  try {
    await work(stage, own);
  } finally {
    await stage.close();
  }
}

test('two first deploys of one image: what the other has pushed meanwhile is no other content', () =>
  inEmptyAccount(async (stage, empty) => {
    const image = await stage.archive({});
    const held = empty.hold('BatchGetImage');
    const one = stage.deploy({ image });
    await held.arrived;
    expect(await stage.deploy({ image })).toMatchObject({ outcome: 'deployed' });
    held.go();
    const ended = await one;
    expect([ended.outcome, ended.error]).toEqual(['unchanged', undefined]);
  }));

test('a first deploy that fails sets nothing of another one to 0 tasks, that came right before it does', () =>
  inEmptyAccount(async (stage, empty) => {
    const held = empty.hold('UpdateService');
    const failing = stage.deploy({ image: await stage.archive({ labels: LATE }), 'desired-count': '2' });
    await held.arrived;
    const sound = { image: await stage.archive({}), 'desired-count': '2' };
    expect(await stage.deploy(sound, { commit: NEW })).toMatchObject({ outcome: 'deployed' });
    held.go();
    expect(await failing).toMatchObject({
      outcome: 'failed',
      because: expect.stringMatching(/Nothing was taken back: another deployment has taken over$/),
    });
    await stage.pass(900);
    const [service] = stage.simulator.ecs.store.services;
    expect(service?.desiredCount).toBe(2);
    expect(service?.tags.map(({ key }) => key)).not.toContain('fargate-platform:parked');
    expect(await stage.deploy(sound, { commit: NEW })).toMatchObject({ outcome: 'unchanged' });
  }));

test('a first deployment that fails again is set to 0 tasks, though ECS begins to go back at that very moment', () =>
  inEmptyAccount(async (stage, empty) => {
    const failing = { image: await stage.archive({ labels: CRASH }) };
    expect(await stage.deploy(failing)).toMatchObject({ outcome: 'failed' });
    // Parked, it counts as completed.
    await stage.pass(300);
    let held: ReturnType<HoldingDoor['hold']> | undefined;
    const on = ({ kind }: Progress) => {
      if (kind === 'watching') held = empty.hold('UpdateService');
    };
    const again = stage.deploy(failing, { on });
    while (held === undefined) await stage.pass(1);
    await held.arrived;
    const [service] = stage.simulator.ecs.store.services;
    const own = service?.deployments[0];
    while (service?.deployments[0] === own) await stage.pass(1);
    held.go();
    expect(await again).toMatchObject({ outcome: 'failed', because: expect.stringContaining('set to 0 tasks') });
    expect(service?.desiredCount).toBe(0);
  }));
