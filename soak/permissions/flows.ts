import { CERTIFICATE } from '../../test/commands/deployments.ts';
import { SHARING } from '../../test/commands/shared-things.ts';
import { ask } from '../../test/scenarios/cloud.ts';
import type { Fault } from '../../test/simulator/faults.ts';
import { post } from '../world/commands.ts';
import type { World } from '../world/world.ts';
import {
  asking,
  BROKEN,
  type Deed,
  deploying,
  destroying,
  ensuring,
  meddling,
  planning,
  rollingBack,
  scaling,
  securing,
  sharing,
  spoiling,
  version,
} from './deeds.ts';
import type { Flow } from './flow.ts';

const [ONE, TWO, THREE, FOUR, FIVE] = ['one', 'two', 'three', 'four', 'five'].map((name) => deploying(version(name)));
const SECURE = { 'certificate-arn': CERTIFICATE };
const REQUIRE = { infrastructure: 'require' };
const PAIR = { 'desired-count': '2' };
const CHECKED = { 'health-check-path': '/ready' };
const BESIDE = { ...SHARING, 'listener-hosts': 'shop.example.com', 'listener-priority': '100' };
const PROMOTED = { environment: 'prod' };
const OTHERWISE = {
  tags: 'team=web',
  'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60009',
  'deregistration-delay': '20s',
  'log-retention-days': '14',
};

/** What is done before, by people who may do everything. */
const after =
  (...deeds: readonly (Deed | undefined)[]) =>
  async (world: World): Promise<void> => {
    for (const [index, deed] of deeds.entries()) {
      if (deed === undefined) continue;
      const ending = await world.play(`before ${index}`, (process) => deed(process, world));
      if (ending.how === 'threw') throw ending.error;
      await world.pass(900);
    }
  };

/** An account that has never had a load balancer or a cluster. */
const fresh = async ({ simulator }: World) => simulator.iam.serviceLinkedRoles.forget();

/**
 * Layers that are mounted are not sent through the runner. That would take two requests that wait for each other, one
 * from the registry and one to it, which the gate in front of the cloud doesn't let: see test/commands/denial.test.ts.
 */
const mounting = (flows: readonly Flow[]): Flow[] =>
  flows.map((each) => ({
    ...each,
    notWithout: 'ecr:GetDownloadUrlForLayer',
    async prepare(world) {
      world.simulator.ecr.settings.blobMounting = true;
      await each.prepare(world);
    },
  }));

/** The run of before broke off where the old tasks are held, and the service is set to the new target group. */
const brokenOff =
  (...deeds: readonly (Deed | undefined)[]) =>
  async (world: World) => {
    await after(ONE)(world);
    world.gate.rule = ({ operation }) => (operation === 'UpdateService' ? { end: 'after' } : undefined);
    await after(...deeds)(world);
    world.gate.rule = undefined;
  };

/** It broke off while it was watched, and the end of its job right after taking it back: ECS waits for the tasks that are held. */
const takenBack = (before: readonly (Deed | undefined)[], deed: Deed) => async (world: World) => {
  await after(...before)(world);
  let [started, looks] = [false, 0];
  world.gate.rule = ({ operation }) => {
    started ||= operation === 'UpdateService';
    return started && operation === 'DescribeTargetHealth' && ++looks === 8 ? { end: 'after' } : undefined;
  };
  const { process } = await world.play('broken off', (own) => deed(own, world));
  world.gate.rule = undefined;
  const last = process.kept.at(-1);
  if (last === undefined) throw new Error('nothing was kept for the end of the job');
  world.gate.rule = ({ operation }) => (operation === 'StopServiceDeployment' ? { end: 'after' } : undefined);
  await world.play('the end of the job', (own) => post(own, last, process));
  world.gate.rule = undefined;
  await world.pass(120);
};

/**
 * A deployment that is taken back can't be stopped, so that the version of before is set instead; and at that very moment
 * somebody sets another one.
 */
const overtaken = (flows: readonly Flow[]): Flow[] =>
  flows.map((each) => ({
    ...each,
    ends: 'failed',
    async prepare(world) {
      await each.prepare(world);
      const { ecs } = world.simulator;
      const somebody = { cluster: 'shop-dev', service: 'shop-dev', taskDefinition: 'shop-dev:1' };
      world.gate.rule = ({ operation, name }) => {
        // The first starts what is taken back by the second.
        if (operation === 'UpdateService' && name.endsWith('#2')) ask(ecs, 'UpdateService', somebody);
        return operation === 'StopServiceDeployment' ? { fault: CANT_STOP } : undefined;
      };
    },
  }));

const CANT_STOP: Fault = { kind: 'error', code: 'ConflictException', message: 'It can’t be stopped now.' };

const flow = (workflow: Flow['workflow'], name: string, prepare: Flow['prepare'], run: Deed | undefined): Flow[] =>
  run === undefined ? [] : [{ name, workflow, prepare, run }];

const beside = (flows: readonly Flow[]): Flow[] => flows.map((each) => ({ ...each, about: BESIDE }));

/** All that the documented policies are for, as different as its calls are. */
export const flows: readonly Flow[] = [
  ...flow('deploy', 'first deploy', fresh, deploying(version('one'), { ...SECURE, tags: 'team=web' })),
  ...flow('deploy', 'deploy of the same', after(ONE), ONE),
  ...flow('deploy', 'deploy of a fifth version', after(ONE, TWO, THREE, FOUR), FIVE),
  ...flow('deploy', 'deploy of a version that crashes', after(ONE, TWO), deploying(BROKEN)),
  ...overtaken(flow('deploy', 'deploy of a version that crashes, overtaken', after(ONE, TWO), deploying(BROKEN))),
  ...flow('deploy', 'deploy after a first one that failed', after(deploying(BROKEN)), ONE),
  ...flow('deploy', 'deploy with another health check', after(ONE), deploying(version('two'), CHECKED)),
  ...flow(
    'deploy',
    'deploy after one with another health check that broke off',
    brokenOff(deploying(version('two'), CHECKED)),
    deploying(version('three'), CHECKED),
  ),
  ...flow(
    'deploy',
    'deploy with other settings',
    after(deploying(version('one'), SECURE), meddling),
    deploying(version('one'), OTHERWISE),
  ),
  ...mounting(flow('deploy', 'promotion', after(ONE), deploying('environment:dev', PROMOTED))),
  ...beside([
    ...flow('deploy', 'first deploy beside others', after(sharing), deploying(version('one'), BESIDE)),
    ...flow(
      'deploy',
      'deploy with another rule beside others',
      after(sharing, deploying(version('one'), BESIDE)),
      deploying(version('one'), {
        ...BESIDE,
        'listener-hosts': 'web.example.com',
        'listener-priority': '101',
        tags: 'team=web',
      }),
    ),
    ...flow(
      'deploy',
      'deploy beside others whose listener is another now',
      after(sharing, deploying(version('one'), BESIDE), securing),
      deploying(version('one'), BESIDE),
    ),
  ]),
  ...flow(
    'deploy-require',
    'first deploy into an environment',
    after(ensuring({})),
    deploying(version('one'), REQUIRE),
  ),
  ...flow(
    'deploy-require',
    'deploy of a fifth version into an environment',
    after(ONE, TWO, THREE, FOUR),
    deploying(version('five'), REQUIRE),
  ),
  ...flow(
    'deploy-require',
    'deploy into an environment after a first one that failed',
    after(deploying(BROKEN)),
    deploying(version('one'), REQUIRE),
  ),
  ...flow(
    'deploy-require',
    'deploy of a version that crashes into an environment',
    after(ONE, TWO),
    deploying(BROKEN, REQUIRE),
  ),
  ...overtaken(
    flow(
      'deploy-require',
      'deploy of a version that crashes into an environment, overtaken',
      after(ONE, TWO),
      deploying(BROKEN, REQUIRE),
    ),
  ),
  ...mounting(
    flow(
      'deploy-require',
      'promotion into an environment',
      after(ONE, ensuring(PROMOTED)),
      deploying('environment:dev', { ...PROMOTED, ...REQUIRE }),
    ),
  ),
  ...beside(
    flow(
      'deploy-require',
      'deploy into an environment beside others',
      after(sharing, deploying(version('one'), BESIDE)),
      deploying(version('two'), { ...BESIDE, ...REQUIRE }),
    ),
  ),
  ...flow('environment', 'environment', fresh, ensuring({ ...SECURE, tags: 'team=web' })),
  ...flow(
    'environment',
    'environment with other settings',
    after(deploying(version('one'), SECURE), meddling),
    ensuring(OTHERWISE),
  ),
  ...beside([
    ...flow('environment', 'environment beside others', after(sharing), ensuring(BESIDE)),
    ...flow(
      'environment',
      'environment beside others with another rule',
      after(sharing, ensuring(BESIDE)),
      ensuring({ ...BESIDE, 'listener-hosts': 'web.example.com', 'listener-priority': '101', tags: 'team=web' }),
    ),
    ...flow(
      'environment',
      'environment beside others whose listener is another now',
      after(sharing, ensuring(BESIDE), securing),
      ensuring(BESIDE),
    ),
  ]),
  ...flow('plan', 'plan of a first deploy', async () => {}, planning(version('one'))),
  ...flow('plan', 'plan', after(ONE), planning(version('two'))),
  ...flow('plan', 'plan with what runs', after(ONE), planning(undefined)),
  ...flow('plan', 'plan of a promotion', after(ONE), planning('environment:dev', PROMOTED)),
  ...beside(
    flow(
      'plan',
      'plan beside others',
      after(sharing, deploying(version('one'), BESIDE)),
      planning(version('two'), BESIDE),
    ),
  ),
  ...flow('operate', 'rollback', after(ONE, TWO), rollingBack()),
  ...flow('operate', 'rollback to an early version', after(ONE, TWO, THREE, FOUR, FIVE), rollingBack('1')),
  ...flow('operate', 'rollback to another health check', after(ONE, deploying(version('two'), CHECKED)), rollingBack()),
  ...flow(
    'operate',
    'rollback to another health check after one that broke off as it was taken back',
    takenBack([deploying(version('one'), PAIR), deploying(version('two'), { ...PAIR, ...CHECKED })], rollingBack()),
    rollingBack(),
  ),
  ...beside(
    flow(
      'operate',
      'rollback to another health check beside others',
      after(sharing, deploying(version('one'), BESIDE), deploying(version('two'), { ...BESIDE, ...CHECKED })),
      rollingBack(),
    ),
  ),
  ...overtaken(
    flow(
      'operate',
      'rollback to a version that crashes now, overtaken',
      after(ONE, TWO, THREE, spoiling),
      rollingBack(),
    ),
  ),
  ...flow('operate', 'rollback to a version that crashes now', after(ONE, TWO, spoiling), rollingBack()).map(
    (each) => ({ ...each, ends: 'failed' as const }),
  ),
  ...flow('operate', 'sleep', after(ONE), scaling('asleep')),
  ...flow('operate', 'waking', after(ONE, scaling('asleep')), scaling('awake')),
  ...flow('operate', 'waking of a version that came asleep', after(ONE, scaling('asleep'), TWO), scaling('awake')),
  ...flow('operate', 'status', after(ONE), asking),
  ...beside(flow('operate', 'status beside others', after(sharing, deploying(version('one'), BESIDE)), asking)),
  ...flow('destroy', 'destroy', after(ONE, TWO), destroying),
  ...beside(flow('destroy', 'destroy beside others', after(sharing, deploying(version('one'), BESIDE)), destroying)),
];
