import { CERTIFICATE } from '../../test/commands/deployments.ts';
import { makeShared, SHARING } from '../../test/commands/shared-things.ts';
import { deploy, destroy, environment, type Inputs, rollback, scale } from './commands.ts';
import type { Process } from './process.ts';
import { type Ended, requireGood } from './require-good.ts';
import type { World } from './world.ts';

/** A whole command on an account in which something is there already. */
export interface Flow {
  readonly name: string;
  /** How it ends where nothing disturbs it, and how it may end when it is run again. */
  readonly ends: readonly string[];
  /** Whether requests have to find as many healthy targets as before at every moment. */
  readonly keepsServing: boolean;
  /** Whether an image goes up. */
  readonly pushes: boolean;
  /** Makes what is there before; the answer runs the command. */
  stage(world: World): Promise<(process: Process) => Promise<Ended>>;
}

/** Seconds after which everything that was begun is at rest. */
export const SETTLED = 900;

const OLD = { 'desired-count': '2', 'deregistration-delay': '60s', 'wait-timeout': '30m' };

/** What differs everywhere from what was there, with another health check, so that the target group is replaced. */
const CHANGED = {
  ...OLD,
  'health-check-path': '/ready',
  'keep-images': '5',
  'log-retention-days': '7',
  'container-insights': 'enabled',
  // Another zone more: without one of the two, the load balancer would not reach the tasks that are in it.
  'public-subnet-ids': 'subnet-0a1b2c3d4e5f60001, subnet-0a1b2c3d4e5f60002, subnet-0a1b2c3d4e5f60003',
  'private-subnet-ids': 'subnet-0a1b2c3d4e5f61001',
  'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60009',
  'health-check-interval': '10s',
  'certificate-arn': CERTIFICATE,
  cpu: '512',
  memory: '1024',
  'health-check-grace-period': '30s',
  tags: 'team=shop',
};

/** Two versions, neither of which answers to the other's path; the largest layer goes up in three pieces. */
const former = (world: World) =>
  world.archive({ layers: [150_000, 2000], labels: { version: 'one', 'simulator.paths': '/ /health' } });
const next = (world: World) =>
  world.archive({ layers: [150_000, 3000], labels: { version: 'two', 'simulator.paths': '/ /ready' } });
const alike = (world: World) =>
  world.archive({ layers: [150_000, 4000], labels: { version: 'three', 'simulator.paths': '/ /health' } });

/** The first layer, by far the largest, is compressed and sent once; only another second one goes up after that. */
const saved = (second: number) => ({ layers: [150_000, second], labels: { version: `${second}` } });

/** Plays what comes before; it has to go well. */
async function before(world: World, name: string, work: (process: Process) => Promise<Ended>): Promise<void> {
  requireGood(await world.play(name, work), ['deployed', 'created']);
  await world.pass(SETTLED);
}

const deploying = (inputs: Inputs) => (process: Process) => deploy(process, inputs);

/** A service with two tasks whose former deployments are over. */
async function deployed(world: World): Promise<Inputs> {
  const inputs = { ...OLD, image: former(world) };
  await before(world, 'the first deploy', deploying(inputs));
  return inputs;
}

export const flows: readonly Flow[] = [
  {
    name: 'first deploy',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: true,
    stage: async (world) => deploying({ ...OLD, image: former(world) }),
  },
  {
    name: 'deploy that changes everything',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: true,
    async stage(world) {
      await deployed(world);
      return deploying({ ...CHANGED, image: next(world) });
    },
  },
  {
    name: 'first deploy behind a shared load balancer',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: false,
    async stage(world) {
      await world.play('somebody else', ({ clients }) => makeShared(clients));
      await world.pass(SETTLED);
      return deploying({ ...OLD, ...SHARING, 'listener-paths': '/shop/*', image: former(world) });
    },
  },
  {
    name: 'deploy of what docker save wrote',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: true,
    async stage(world) {
      await before(world, 'the first deploy', deploying({ ...OLD, image: world.dockerArchive(saved(3000)) }));
      return deploying({ ...OLD, image: world.dockerArchive(saved(90_000)) });
    },
  },
  {
    name: 'promotion',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: true,
    async stage(world) {
      await deployed(world);
      return deploying({ ...OLD, environment: 'prod', image: 'environment:dev' });
    },
  },
  {
    name: 'environment',
    ends: ['created', 'healed', 'unchanged'],
    keepsServing: true,
    pushes: false,
    stage: async () => (process) => environment(process, OLD),
  },
  {
    name: 'environment of a service that runs',
    ends: ['healed', 'unchanged'],
    keepsServing: true,
    pushes: false,
    async stage(world) {
      await deployed(world);
      const { 'health-check-path': _, cpu: _cpu, memory: _memory, ...changed } = CHANGED;
      return (process) => environment(process, changed);
    },
  },
  {
    name: 'rollback',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: false,
    async stage(world) {
      await deployed(world);
      await before(world, 'the second deploy', deploying({ ...OLD, image: alike(world) }));
      return (process) => rollback(process);
    },
  },
  {
    name: 'rollback to another health check',
    ends: ['deployed', 'unchanged'],
    keepsServing: true,
    pushes: false,
    async stage(world) {
      await deployed(world);
      await before(world, 'the second deploy', deploying({ ...CHANGED, image: next(world) }));
      return (process) => rollback(process, '1');
    },
  },
  {
    name: 'scale',
    ends: ['scaled', 'unchanged'],
    keepsServing: true,
    pushes: false,
    async stage(world) {
      await deployed(world);
      return (process) => scale(process, 3);
    },
  },
  {
    name: 'putting to sleep',
    ends: ['asleep', 'unchanged'],
    keepsServing: false,
    pushes: false,
    async stage(world) {
      await deployed(world);
      return (process) => scale(process, 'asleep');
    },
  },
  {
    name: 'destroy',
    ends: ['destroyed', 'unchanged'],
    keepsServing: false,
    pushes: false,
    async stage(world) {
      await deployed(world);
      return (process) => destroy(process);
    },
  },
];
