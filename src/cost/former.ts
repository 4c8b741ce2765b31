import type { Step } from '../engine/walk.ts';
import type { Footprint } from './footprint.ts';

/** The field in which a service keeps the number of tasks that was asked for. */
const ASKED_COUNT = 'tags.fargate-platform:desired-count';

/** Pure: what an environment had before these steps brought it to what it has `now`. */
export function formerFootprint(now: Footprint, steps: readonly Step[]): Footprint {
  const service = stepOf(steps, 'service');
  const balancer = stepOf(steps, 'load balancer');
  const definition = fieldsBefore(stepOf(steps, 'task definition'));
  const network = fieldsBefore(service);
  const platform = ['runtimePlatform', 'runtimePlatform.cpuArchitecture'].find((field) => definition.has(field));
  const isNew = balancer?.action === 'create';
  return {
    tasks: tasksBefore(now, service),
    cpu: numberOr(now.cpu, definition.get('cpu')),
    memory: numberOr(now.memory, definition.get('memory')),
    architecture: platform === undefined ? now.architecture : definition.get(platform) === 'ARM64' ? 'ARM64' : 'X86_64',
    storage: storageBefore(now, definition),
    loadBalancers: isNew ? 0 : now.loadBalancers,
    balancerAddresses: isNew ? 0 : addressesBefore(now, fieldsBefore(balancer).get('subnets')),
    publicTasks: network.has('network.publicIp') ? network.get('network.publicIp') === 'ENABLED' : now.publicTasks,
  };
}

/** A run that puts its release back has steps of two attempts: what was there before is what the first one saw. */
const stepOf = (steps: readonly Step[], kind: string) => steps.find((step) => step.kind === kind);

const fieldsBefore = (step: Step | undefined) =>
  new Map<string, unknown>((step?.changes ?? []).map(({ field, from }) => [field, from]));

/** A service that a failed first deployment had left was set to 0 tasks, whatever was asked for. */
function tasksBefore({ tasks }: Footprint, service: Step | undefined): number {
  if (service?.action === 'create') return 0;
  const before = fieldsBefore(service);
  return before.get('parked') === 'parked' ? 0 : numberOr(tasks, before.get(ASKED_COUNT));
}

/** Without a word about it a task has what is free. */
function storageBefore({ storage }: Footprint, before: ReadonlyMap<string, unknown>): number {
  const field = ['ephemeralStorage', 'ephemeralStorage.sizeInGiB'].find((name) => before.has(name));
  return field === undefined ? storage : numberOr(0, before.get(field));
}

/** An internal load balancer has none, however many subnets it is in. */
const addressesBefore = ({ balancerAddresses }: Footprint, subnets: unknown) =>
  Array.isArray(subnets) && balancerAddresses > 0 ? subnets.length : balancerAddresses;

/** What was there may be something that we can't price: then it counts as unchanged. */
function numberOr(otherwise: number, value: unknown): number {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : otherwise;
}
