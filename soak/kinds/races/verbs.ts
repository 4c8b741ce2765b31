import { makeShared, SHARING } from '../../../test/commands/shared-things.ts';
import { snapshot } from '../../../test/commands/snapshot.ts';
import { deploy, destroy, environment, type Inputs, ORIGIN, rollback, scale } from '../../world/commands.ts';
import { differences, type State, stateOf } from '../../world/state.ts';
import { startWorld, type World } from '../../world/world.ts';
import { liveNow, serviceIn } from './history.ts';
import { leftOver } from './left-over.ts';
import { answerOf, before, type Course, type Race, type Runner, SETTLED } from './race.ts';

const BASE: Inputs = { 'desired-count': '2', 'deregistration-delay': '60s', 'wait-timeout': '3h' };
const GOOD = ['deployed', 'unchanged'];

const image = (world: World, version: string) => world.archive({ labels: { version, 'simulator.body': version } });

const run = (number: number, commit: string) => ({
  commit: commit.repeat(40),
  runUrl: `https://github.com/shop/shop/actions/runs/${number}`,
});

const deploying = (name: string, inputs: Inputs, origin = run(100, '5'), ends = GOOD): Runner => {
  const compare = async (base: string, head: string) => ({ status: head > base ? 'ahead' : 'behind' }) as const;
  return { name, go: (process) => deploy(process, inputs, { origin, compare }), ends };
};

const destroying = (name: string): Runner => ({ name, go: destroy, ends: ['destroyed', 'unchanged', 'failed'] });

const ensuring = (name: string, inputs: Inputs): Runner => {
  return { name, go: (process) => environment(process, inputs), ends: ['created', 'healed', 'unchanged'] };
};

/** What is there after the same thing was done once, in peace. */
async function quietly(work: (world: World) => Promise<void>): Promise<State> {
  const world = await startWorld(1);
  try {
    await work(world);
    await world.pass(SETTLED);
    return stateOf(world.simulator);
  } finally {
    await world.close();
  }
}

/** As after one quiet run; a run that raced may have registered a revision of its own. */
const asAfter =
  (work: (world: World) => Promise<void>) =>
  async ({ world }: Course) =>
    differences(stateOf(world.simulator), await quietly(work), 1);

const deployedOnce = (world: World) =>
  before(world, (process) => deploy(process, { ...BASE, image: image(world, '1') }));

/** Two deploys before, of which the second, with these inputs, is live. */
async function deployedTwice(world: World, second: Inputs = {}): Promise<void> {
  for (const [number, version] of ['1', '2'].entries()) {
    const inputs = { ...BASE, ...(version === '2' ? second : {}), image: image(world, version) };
    await before(world, deploying('', inputs, run(10 + number, version)).go);
  }
}

/** Whatever came of it: one more destroy leaves nothing. */
async function canBeDestroyed({ world }: Course): Promise<string[]> {
  const ended = await world.play('destroy again', destroy);
  const outcome = ended.how === 'done' ? ended.value.outcome : ended.how;
  const problems = ['destroyed', 'unchanged'].includes(outcome) ? [] : [`destroyed again it ended as ${outcome}`];
  await world.pass(SETTLED);
  const left = [...snapshot(world.simulator)].filter(([arn]) => !/task-definition/.test(arn));
  return [...problems, ...left.map(([, { name }]) => `${name} is left`)];
}

const creations: Race = {
  name: 'two first deploys',
  stage: async (world) => {
    const inputs = { ...BASE, image: image(world, '1') };
    return ['one', 'other'].map((name) => deploying(name, inputs, { ...ORIGIN }, [...GOOD, 'superseded']));
  },
  async judge(course) {
    const outcomes = [...course.told.values()].map(({ outcome }) => outcome);
    const good = outcomes.some((outcome) => GOOD.includes(outcome)) ? [] : ['none of them was good'];
    return [...good, ...leftOver(course.world.simulator), ...(await asAfter(deployedOnce)(course))];
  },
};

/** The older of two commits never becomes healthy, and there is nothing to go back to. */
const unsoundCreation: Race = {
  name: 'two first deploys, the older one unsound',
  async stage(world) {
    const never = world.archive({ labels: { version: '1', 'simulator.exit-code': '3' } });
    const bad = ['failed', 'superseded', 'rolled-back', 'timed-out'];
    return [
      deploying('older', { ...BASE, image: never }, run(100, '5'), bad),
      deploying('newer', { ...BASE, image: image(world, '2') }, run(101, '6')),
    ];
  },
  judge({ world }) {
    const [live, service] = [liveNow(world.simulator), serviceIn(world.simulator)];
    const isParked = service?.tags.some(({ key }) => key === 'fargate-platform:parked');
    return [
      ...leftOver(world.simulator),
      ...(live?.commit === '6'.repeat(40) ? [] : [`${live?.revision} is live in the end`]),
      ...(service?.desiredCount === 2 ? [] : [`${service?.desiredCount} tasks are wanted, not 2`]),
      ...(isParked ? ['it is marked as parked'] : []),
    ];
  },
};

const environments: Race = {
  name: 'two creations of an empty environment',
  stage: async () => ['one', 'other'].map((name) => ensuring(name, BASE)),
  judge: asAfter((world) => before(world, (process) => environment(process, BASE))),
};

const environmentAndDeploy: Race = {
  name: 'environment and first deploy',
  stage: async (world) => [
    ensuring('environment', BASE),
    deploying('deploy', { ...BASE, image: image(world, '1') }, ORIGIN),
  ],
  async judge(course) {
    return [...leftOver(course.world.simulator), ...(await asAfter(deployedOnce)(course))];
  },
};

const environmentOfALivingOne: Race = {
  name: 'environment against deploy',
  keepsReach: true,
  async stage(world) {
    await deployedOnce(world);
    const changed = { ...BASE, 'log-retention-days': '7' };
    return [ensuring('environment', changed), deploying('deploy', { ...changed, image: image(world, '2') })];
  },
  judge: ({ world }) => [
    ...leftOver(world.simulator),
    ...(answerOf(world, '/') === '2' ? [] : [`${answerOf(world, '/')} answers`]),
  ],
};

/** Services of one environment that all claim a rule of one load balancer. */
const rules = (services: number): Race => ({
  name: `${services} services claiming rules of one load balancer`,
  async stage(world) {
    await world.play('somebody else', ({ clients }) => makeShared(clients));
    return Array.from({ length: services }, (_, index) => {
      const service = `s${index}`;
      const inputs = { ...BASE, ...SHARING, service, 'listener-paths': `/${service}`, image: image(world, service) };
      return deploying(service, inputs);
    });
  },
  judge({ world }) {
    const { elb } = world.simulator;
    const wrong = Array.from({ length: services }, (_, index) => `s${index}`).flatMap((service) => {
      const answer = answerOf(world, `/${service}`);
      return answer === service ? [] : [`${answer} answers for ${service}`];
    });
    const priorities = new Set([...elb.state.rules.values()].map(({ priority }) => priority));
    const { size } = elb.state.rules;
    return [
      ...wrong,
      ...(size === services && priorities.size === size ? [] : [`${size} rules with ${priorities.size} priorities`]),
      ...(elb.state.targetGroups.size === services ? [] : [`${elb.state.targetGroups.size} target groups`]),
    ];
  },
});

const destroyAgainstDeploy: Race = {
  name: 'deploy against destroy',
  async stage(world) {
    await deployedOnce(world);
    const ends = [...GOOD, 'superseded', 'failed', 'rolled-back', 'timed-out'];
    return [deploying('deploy', { ...BASE, image: image(world, '2') }, run(100, '5'), ends), destroying('destroy')];
  },
  async judge(course) {
    const { told, moments } = course;
    const good = GOOD.includes(told.get('deploy')?.outcome ?? '');
    const was = moments.some(({ revision, healthy, desired }) => revision !== 'shop-dev:1' && healthy >= desired);
    const lie = good && !was ? ['the deploy says that it is deployed, and was never healthy'] : [];
    return [...lie, ...(await canBeDestroyed(course))];
  },
};

const destroys: Race = {
  name: 'two destroys',
  async stage(world) {
    await deployedOnce(world);
    return [destroying('one'), destroying('other')];
  },
  async judge(course) {
    const outcomes = [...course.told.values()].map(({ outcome }) => outcome);
    const good = outcomes.some((outcome) => outcome === 'destroyed') ? [] : [`they ended as ${outcomes.join(' and ')}`];
    const left = [...snapshot(course.world.simulator)].filter(([arn]) => !/task-definition/.test(arn));
    return [...good, ...left.map(([, { name }]) => `${name} is left`), ...(await canBeDestroyed(course))];
  },
};

/**
 * A rollback, and a deploy that was queued before it or after it; `checks`: whether what is put back is asked something
 * else than what runs.
 */
const rollbackAgainstDeploy = (queued: 'before' | 'after', checks: 'same' | 'differing' = 'same'): Race => ({
  name: `rollback${checks === 'same' ? '' : ' to another health check'} against a deploy queued ${queued} it`,
  keepsReach: true,
  replaces: checks === 'differing',
  async stage(world) {
    await deployedTwice(world, checks === 'same' ? {} : { 'health-check-path': '/ready' });
    const own = run(queued === 'before' ? 50 : 150, '5');
    const back = { ...ORIGIN, runUrl: 'https://github.com/shop/shop/actions/runs/100' };
    return [
      deploying('deploy', { ...BASE, image: image(world, '3') }, own, [...GOOD, 'superseded', 'rolled-back']),
      { name: 'rollback', go: (process) => rollback(process, '1', back), ends: [...GOOD, 'superseded'] },
    ];
  },
  judge({ world, told }) {
    const live = liveNow(world.simulator);
    const [ours, back] = [told.get('deploy')?.outcome ?? '', told.get('rollback')?.outcome ?? ''];
    const isBack = live?.commit === '1'.repeat(40);
    const isOurs = live?.commit === '5'.repeat(40);
    return [
      ...leftOver(world.simulator),
      ...(queued === 'before' && !isBack ? [`${live?.revision} is live in the end, not what was put back`] : []),
      ...(queued === 'before' && !GOOD.includes(back) ? [`the rollback ended as ${back}`] : []),
      ...(isBack || isOurs ? [] : [`${live?.revision} is live in the end, which neither wanted`]),
      ...(isOurs && !GOOD.includes(ours) ? [`the deploy, which is live, ended as ${ours}`] : []),
      ...(isBack && !GOOD.includes(back) ? [`the rollback, which is live, ended as ${back}`] : []),
    ];
  },
});

const scaleAgainstDeploy = (to: 'asleep' | 'awake'): Race => ({
  name: `scale ${to} against deploy`,
  async stage(world) {
    await deployedOnce(world);
    if (to === 'awake') await before(world, (process) => scale(process, 'asleep'));
    const ends = ['scaled', 'asleep', 'unchanged', 'superseded'];
    return [
      deploying('deploy', { ...BASE, image: image(world, '2') }, run(100, '5'), [...GOOD, 'asleep']),
      { name: 'scale', go: (process) => scale(process, to), ends },
    ];
  },
  judge({ world }) {
    const service = serviceIn(world.simulator);
    const remembers = service?.tags.find(({ key }) => key === 'fargate-platform:asleep')?.value;
    const [count, live] = [service?.desiredCount, liveNow(world.simulator)];
    const wanted = to === 'asleep' ? 0 : 2;
    return [
      ...leftOver(world.simulator),
      ...(count === wanted ? [] : [`${count} tasks are wanted, not ${wanted}`]),
      ...(count === 0 && remembers !== '2' ? [`asleep it remembers ${remembers}`] : []),
      ...(count !== 0 && remembers !== undefined ? [`awake it remembers ${remembers}`] : []),
      ...(live?.commit === '5'.repeat(40) ? [] : [`${live?.revision} is live in the end`]),
    ];
  },
});

/** Every race that is not of deploys alone, with how often it is run. */
export const verbRaces: readonly (readonly [number, Race])[] = [
  [20, creations],
  [40, unsoundCreation],
  [15, environments],
  [15, environmentAndDeploy],
  [15, environmentOfALivingOne],
  [15, rules(2)],
  [15, rules(5)],
  [25, destroyAgainstDeploy],
  [15, destroys],
  [25, rollbackAgainstDeploy('before')],
  [20, rollbackAgainstDeploy('after')],
  [25, rollbackAgainstDeploy('before', 'differing')],
  [20, rollbackAgainstDeploy('after', 'differing')],
  [20, scaleAgainstDeploy('asleep')],
  [20, scaleAgainstDeploy('awake')],
];
