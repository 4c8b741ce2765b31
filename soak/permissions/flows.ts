import { PutImageScanningConfigurationCommand, PutImageTagMutabilityCommand } from '@aws-sdk/client-ecr';
import { UpdateClusterCommand } from '@aws-sdk/client-ecs';
import {
  ModifyListenerCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyTargetGroupCommand,
  SetRulePrioritiesCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { plan } from '../../src/commands/plan.ts';
import { scale } from '../../src/commands/scale.ts';
import { status } from '../../src/commands/status.ts';
import { readRequest } from '../../src/request.ts';
import type { Count } from '../../src/spec/kinds/count.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { CERTIFICATE } from '../../test/commands/deployments.ts';
import { makeShared, SHARING } from '../../test/commands/shared-things.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import type { ImageOptions } from '../../test/fixtures/oci-image.ts';
import { deploy, destroy, environment, type Inputs, ORIGIN, rollback } from '../world/commands.ts';
import type { Process } from '../world/process.ts';
import type { World } from '../world/world.ts';
import { type Ended, endedOf, type Flow } from './flow.ts';

const SHOP = { project: INPUTS.project, environment: INPUTS.environment };
const WATCHED = { waitTimeout: 3600, stableFor: undefined, maxFailedStarts: 3 };
/** Its failures come after it was healthy: it is taken back, and its log read. */
const BROKEN: ImageOptions = { labels: { version: 'broken', 'simulator.exit-code': '3', 'simulator.log': 'panic' } };
const version = (name: string): ImageOptions => ({ labels: { version: name, 'simulator.body': name } });

const deploying =
  (image: ImageOptions, inputs: Inputs = {}) =>
  async (process: Process, world: World): Promise<Ended> => {
    // What is built for another commit has another tag.
    const commit = `${ORIGIN.commit.slice(0, -4)}${hash(image)}`;
    const ended = await deploy(
      process,
      { image: world.archive(image), ...inputs },
      { origin: { ...ORIGIN, commit }, compare: async () => ({ status: 'ahead' }) },
    );
    return endedOf(ended, process);
  };

const hash = (value: unknown) =>
  [...JSON.stringify(value)]
    .reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 0xffff, 7)
    .toString(16)
    .padStart(4, '0');

const scaling = (to: Count) => async (process: Process) =>
  endedOf(await scale({ ...SHOP, ...WATCHED, to }, process.context()), process);

const destroying = async (process: Process) => endedOf(await destroy(process), process);
const rollingBack = async (process: Process) => endedOf(await rollback(process), process);

/** What somebody did before who may do everything; it has to have come off. */
async function before(world: World, ...deeds: readonly Flow['run'][]): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    const ending = await world.play(`before ${index}`, (process) => deed(process, world));
    if (ending.how !== 'done') throw ending.how === 'threw' ? ending.error : new Error(`${ending.how} before the flow`);
    if (ending.value.outcome === 'failed') throw new Error(`before the flow: ${ending.value.told}`);
    await world.pass(900);
  }
}

/** Somebody changes things by hand. */
const byHand = (deed: (process: Process, world: World) => Promise<unknown>): Flow['run'] => {
  return async (process, world) => {
    await deed(process, world);
    return { outcome: 'done', told: '' };
  };
};

const nothing = async () => {};
const DEPLOYED = deploying(version('one'));
const BEFORE = (world: World) => before(world, DEPLOYED);
const TWICE = (world: World) => before(world, DEPLOYED, deploying(version('two')));

/** Every setting that AWS lets be changed differs from what is described. */
const changedByHand = byHand(
  async (
    { clients: { ecr, ecs, elb } },
    {
      simulator: {
        elb: { state },
      },
    },
  ) => {
    const repositoryName = 'shop-dev';
    const [LoadBalancerArn = ''] = state.loadBalancers.keys();
    const [TargetGroupArn = ''] = state.targetGroups.keys();
    const [ListenerArn = ''] = state.listeners.keys();
    await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' }));
    await ecr.send(
      new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration: { scanOnPush: false } }),
    );
    await ecs.send(
      new UpdateClusterCommand({ cluster: 'shop-dev', settings: [{ name: 'containerInsights', value: 'enabled' }] }),
    );
    const Subnets = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60003'];
    await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets }));
    const Attributes = [{ Key: 'idle_timeout.timeout_seconds', Value: '61' }];
    await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
    await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthyThresholdCount: 9 }));
    const FixedResponseConfig = { StatusCode: '503', MessageBody: 'closed' };
    const DefaultActions = [{ Type: 'fixed-response' as const, FixedResponseConfig }];
    void DefaultActions;
    await elb.send(new ModifyListenerCommand({ ListenerArn, Port: 81 }));
  },
);

const SERVICE = { ...SHARING, 'listener-hosts': 'shop.example.com', 'listener-priority': '100' };
const shared = byHand(({ clients }) => makeShared(clients));
const SHARED = (world: World) => before(world, shared, deploying(version('one'), SERVICE));
const FORMER: Inputs = { 'health-check-path': '/health' };
const CHECKED: Inputs = { 'health-check-path': '/ready' };

const planning = (image: ImageOptions | undefined) => async (process: Process, world: World) => {
  const inputs = { ...INPUTS, ...(image ? { image: world.archive(image) } : {}) };
  const request = await process.held(() => readRequest(inputs, {}, undefined, 'running'));
  const context = process.context();
  const { changed } = await plan(request.spec, wantedImage(request, ORIGIN.commit, context), ORIGIN, context);
  return endedOf({ outcome: changed ? 'changed' : 'unchanged' }, process);
};

/** Everything that the documented policies are for, as different as their calls are. */
export const flows: readonly Flow[] = [
  {
    name: 'a first deploy, in an account that is new to ECS',
    workflow: 'deploy',
    prepare: async ({ simulator }) => simulator.iam.serviceLinkedRoles.forget(),
    run: deploying(version('one'), { 'certificate-arn': CERTIFICATE, tags: 'team=web' }),
  },
  {
    name: 'a new image',
    workflow: 'deploy',
    prepare: TWICE,
    run: deploying(version('three'), { cpu: '512', memory: '1024' }),
  },
  { name: 'the same again', workflow: 'deploy', prepare: BEFORE, run: DEPLOYED },
  { name: 'an image that crashes', workflow: 'deploy', prepare: TWICE, run: deploying(BROKEN) },
  {
    name: 'another health check',
    workflow: 'deploy',
    prepare: (world) => before(world, deploying(version('one'), FORMER)),
    run: deploying(version('two'), CHECKED),
  },
  {
    name: 'other settings of all that outlives releases',
    workflow: 'deploy',
    prepare: (world) => before(world, deploying(version('one'), { 'certificate-arn': CERTIFICATE }), changedByHand),
    run: deploying(version('one'), {
      tags: 'team=web',
      'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60009',
      'deregistration-delay': '10s',
      'log-retention-days': '14',
    }),
  },
  {
    name: 'an image from another environment',
    workflow: 'deploy',
    // Layers that are mounted are not sent: their bytes have no part in it.
    prepare: async (world) => {
      world.simulator.ecr.settings.blobMounting = true;
      await BEFORE(world);
    },
    run: deploying({}, { environment: 'prod', image: 'environment:dev' }),
  },
  {
    name: 'a first deploy beside others',
    workflow: 'deploy',
    about: SERVICE,
    prepare: (world) => before(world, shared),
    run: deploying(version('one'), SERVICE),
  },
  {
    name: 'another rule beside others',
    workflow: 'deploy',
    about: SERVICE,
    prepare: SHARED,
    run: deploying(version('one'), {
      ...SERVICE,
      'listener-hosts': 'web.example.com',
      'listener-priority': '101',
      tags: 'team=web',
    }),
  },
  {
    name: 'a new image, infrastructure required',
    workflow: 'deploy-require',
    prepare: TWICE,
    run: deploying(version('three'), { infrastructure: 'require' }),
  },
  {
    name: 'an image that crashes, infrastructure required',
    workflow: 'deploy-require',
    prepare: TWICE,
    run: deploying(BROKEN, { infrastructure: 'require' }),
  },
  {
    name: 'an environment is made',
    workflow: 'environment',
    prepare: async ({ simulator }) => simulator.iam.serviceLinkedRoles.forget(),
    run: async (process) =>
      endedOf(await environment(process, { 'certificate-arn': CERTIFICATE, tags: 'team=web' }), process),
  },
  {
    name: 'an environment is healed',
    workflow: 'environment',
    prepare: (world) => before(world, deploying(version('one'), { 'certificate-arn': CERTIFICATE }), changedByHand),
    run: async (process) =>
      endedOf(
        await environment(process, { tags: 'team=web', 'load-balancer-security-group-ids': 'sg-0a1b2c3d4e5f60009' }),
        process,
      ),
  },
  { name: 'a plan for an empty account', workflow: 'plan', prepare: nothing, run: planning(version('one')) },
  { name: 'a plan', workflow: 'plan', prepare: TWICE, run: planning(version('three')) },
  { name: 'a plan with what runs', workflow: 'plan', prepare: TWICE, run: planning(undefined) },
  { name: 'a rollback', workflow: 'operate', prepare: TWICE, run: rollingBack },
  {
    name: 'a rollback to another health check',
    workflow: 'operate',
    prepare: (world) => before(world, deploying(version('one'), FORMER), deploying(version('two'), CHECKED)),
    run: rollingBack,
  },
  { name: 'put to sleep', workflow: 'operate', prepare: BEFORE, run: scaling('asleep') },
  {
    name: 'woken',
    workflow: 'operate',
    prepare: (world) => before(world, DEPLOYED, scaling('asleep')),
    run: scaling('awake'),
  },
  {
    name: 'the status',
    workflow: 'operate',
    prepare: BEFORE,
    run: async (process) => {
      const { state, because } = await status(SHOP, process.context());
      return endedOf({ outcome: state, because }, process);
    },
  },
  { name: 'destroyed', workflow: 'destroy', prepare: TWICE, run: destroying },
  { name: 'destroyed beside others', workflow: 'destroy', about: SERVICE, prepare: SHARED, run: destroying },
];

void SetRulePrioritiesCommand;
