import { PutImageScanningConfigurationCommand, PutImageTagMutabilityCommand } from '@aws-sdk/client-ecr';
import { UpdateClusterCommand } from '@aws-sdk/client-ecs';
import {
  ModifyLoadBalancerAttributesCommand,
  ModifyTargetGroupCommand,
  SetSubnetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { plan } from '../../src/commands/plan.ts';
import { scale } from '../../src/commands/scale.ts';
import { status } from '../../src/commands/status.ts';
import { readRequest } from '../../src/request.ts';
import type { Count } from '../../src/spec/kinds/count.ts';
import { identityOf } from '../../src/spec/names.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { addListener, makeShared } from '../../test/commands/shared-things.ts';
import { INPUTS } from '../../test/fixtures/inputs.ts';
import type { ImageOptions } from '../../test/fixtures/oci-image.ts';
import type { Deployment } from '../../test/simulator/ecs/state.ts';
import { contextOf, deploy, destroy, environment, type Inputs, ORIGIN, rollback } from '../world/commands.ts';
import type { Process } from '../world/process.ts';
import type { World } from '../world/world.ts';
import { type Ended, endedOf } from './flow.ts';

/** Something that is done in an account, by a run or by a person. */
export type Deed = (process: Process, world: World) => Promise<Ended>;

const WATCHED = { waitTimeout: 3600, stableFor: undefined, maxFailedStarts: 3 };

/** An application of this version, which answers. */
export const version = (name: string): ImageOptions => ({ labels: { version: name, 'simulator.body': name } });
/** One that crashes, and says why. */
export const BROKEN: ImageOptions = {
  labels: { version: 'broken', 'simulator.exit-code': '3', 'simulator.log': 'panic' },
};

/** Each image is of a commit of its own, which comes after those before. */
export function deploying(image: ImageOptions | string, inputs: Inputs = {}): Deed {
  return async (process, world) => {
    const source = typeof image === 'string' ? image : world.archive(image);
    const commit = ORIGIN.commit.slice(0, -4) + numberOf(JSON.stringify(image)).toString(16).padStart(4, '0');
    const compare = async () => ({ status: 'ahead' }) as const;
    const given = { 'deregistration-delay': '10s', ...inputs, image: source };
    return endedOf(await deploy(process, given, { origin: { ...ORIGIN, commit }, compare }), process);
  };
}

const numberOf = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0x10000, 7);

export function planning(image: ImageOptions | string | undefined, inputs: Inputs = {}): Deed {
  return async (process, world) => {
    const source = typeof image === 'object' ? world.archive(image) : image;
    const given = { ...INPUTS, ...inputs, ...(source === undefined ? {} : { image: source }) };
    const request = await process.held(() => readRequest(given, {}, undefined, 'running'));
    const context = contextOf(process, 'plan', inputs);
    const { changed } = await plan(request.spec, wantedImage(request, ORIGIN.commit, context), ORIGIN, context);
    return endedOf({ outcome: changed ? 'changed' : 'unchanged' }, process);
  };
}

export const ensuring =
  (inputs: Inputs): Deed =>
  async (process) =>
    endedOf(await environment(process, { 'deregistration-delay': '10s', ...inputs }), process);

export const scaling =
  (to: Count): Deed =>
  async (process) =>
    endedOf(await scale({ ...identityOf(INPUTS), ...WATCHED, to }, contextOf(process, 'scale')), process);

export const rollingBack =
  (to?: string): Deed =>
  async (process) =>
    endedOf(await rollback(process, to), process);

export const asking: Deed = async (process) => {
  const { state, because } = await status(identityOf(INPUTS), contextOf(process, 'status'));
  return endedOf({ outcome: state, because }, process);
};

export const destroying: Deed = async (process) => endedOf(await destroy(process), process);

/** Somebody does something by hand. */
const byHand =
  (deed: Parameters<Deed> extends infer P extends unknown[] ? (...given: P) => Promise<unknown> : never): Deed =>
  async (process, world) => {
    await deed(process, world);
    return { outcome: 'done', told: '' };
  };

export const sharing = byHand(({ clients }) => makeShared(clients));

/** There is an HTTPS listener now, at which the rules of this platform belong. */
export const securing = byHand(({ clients }, { simulator }) => {
  const [balancer = ''] = simulator.elb.state.loadBalancers.keys();
  return addListener(clients, balancer, { Port: 443, Protocol: 'HTTPS' });
});

/** Whatever AWS lets be changed of what outlives releases is otherwise. */
export const meddling = byHand(async ({ clients: { ecr, ecs, elb } }, { simulator: { elb: balancing } }) => {
  const repositoryName = 'shop-dev';
  const [LoadBalancerArn = ''] = balancing.state.loadBalancers.keys();
  const [TargetGroupArn = ''] = balancing.state.targetGroups.keys();
  const imageScanningConfiguration = { scanOnPush: false };
  const settings = [{ name: 'containerInsights' as const, value: 'enabled' }];
  const Subnets = ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60003'];
  const Attributes = [{ Key: 'idle_timeout.timeout_seconds', Value: '61' }];
  await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' }));
  await ecr.send(new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration }));
  await ecs.send(new UpdateClusterCommand({ cluster: 'shop-dev', settings }));
  await elb.send(new SetSubnetsCommand({ LoadBalancerArn, Subnets }));
  await elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
  await elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthyThresholdCount: 9 }));
});

/** From now on every version crashes but the one that runs: what they need was taken away since. */
export const spoiling = byHand(async (_, { simulator }) => {
  const revisionOf = ({ revision }: Deployment) => revision.workload.taskDefinition.revision;
  const [running] = simulator.ecs.store.services.flatMap(({ deployments: [primary] }) => primary ?? []).map(revisionOf);
  simulator.ecs.behave(({ deployment }) =>
    revisionOf(deployment) === running
      ? undefined
      : { exit: { code: 3, after: 1, outOfMemory: false }, log: ['panic'] },
  );
});
