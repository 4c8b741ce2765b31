import { AwsError, type Network, type Service, type Target, type TargetGroups, type TargetHealth } from '../ports.ts';
import { type Infer, operation } from '../shape.ts';
import { zoneOf } from '../zone.ts';
import * as shapes from './shapes.ts';
import { type ElbState, loadBalancersUsing, type TargetGroup, targetGroupOf } from './state.ts';
import { type Course, DRAINING, NOT_IN_USE, NOT_REGISTERED, watchTarget, ZONE_NOT_ENABLED } from './target-health.ts';

const MAX_TARGETS = 1000;

interface Registration {
  readonly target: Target;
  readonly zone: string;
  draining: boolean;
  readonly course: () => Course;
  stop(): void;
}

/** The registered targets of all target groups. */
export interface Targets {
  readonly operations: Service['operations'];
  readonly port: TargetGroups;
  /** The targets that the load balancer may send requests to: the healthy ones, or all of them when none is. */
  routable(targetGroupArn: string): readonly Target[];
  /** Drops everything that is registered with a target group. */
  forget(targetGroupArn: string): void;
}

/** No targets yet. */
export function createTargets(state: ElbState, network: Network): Targets {
  const { clock, region } = state;
  const registrations = new Map<string, Map<string, Registration>>();

  const registeredWith = (arn: string): Map<string, Registration> => {
    const present = registrations.get(arn) ?? new Map<string, Registration>();
    registrations.set(arn, present);
    return present;
  };

  /** Why a target gets no traffic, whatever its health. */
  const unused = (group: TargetGroup, zone: string): TargetHealth | undefined => {
    const using = loadBalancersUsing(state, group.arn);
    if (using.length === 0) return NOT_IN_USE;
    const enabled = using.some(({ subnets }) => subnets.some((subnet) => zoneOf(region, subnet) === zone));
    return enabled || zone === 'all' ? undefined : ZONE_NOT_ENABLED;
  };

  const healthOf = (group: TargetGroup, registration: Registration): TargetHealth =>
    registration.draining ? DRAINING : (unused(group, registration.zone) ?? registration.course().health);

  const register = (group: TargetGroup, target: Target, zone: string): void => {
    const present = registeredWith(group.arn);
    const old = present.get(keyOf(target));
    if (old !== undefined && !old.draining) return;
    old?.stop();
    const ready = () =>
      unused(group, zone) === undefined &&
      loadBalancersUsing(state, group.arn).some((lb) => lb.state.startsWith('active'));
    const watch = watchTarget(clock, network, { target, check: () => group.healthCheck, ready });
    present.set(keyOf(target), { target, zone, draining: false, ...watch });
  };

  const deregister = (group: TargetGroup, target: Target): number => {
    const present = registeredWith(group.arn);
    const registration = present.get(keyOf(target));
    if (registration === undefined || registration.draining) return 0;
    registration.stop();
    const delay = Number(group.attributes.get('deregistration_delay.timeout_seconds'));
    if (unused(group, registration.zone) !== undefined || delay === 0) {
      present.delete(keyOf(target));
      return 0;
    }
    registration.draining = true;
    const cancel = clock.after(delay, () => present.delete(keyOf(target)));
    registration.stop = cancel;
    return delay;
  };

  const forget = (arn: string): void => {
    for (const { stop } of registrations.get(arn)?.values() ?? []) stop();
    registrations.delete(arn);
  };

  const registeredHealth = (arn: string, target: Target): TargetHealth | undefined => {
    const group = state.targetGroups.get(arn);
    const registration = registrations.get(arn)?.get(keyOf(target));
    return group && registration && healthOf(group, registration);
  };

  return {
    forget,
    routable(arn) {
      const group = state.targetGroups.get(arn);
      const present = [...(registrations.get(arn)?.values() ?? [])].filter(({ draining }) => !draining);
      if (group === undefined) return [];
      const states = present.map((registration) => ({ registration, state: healthOf(group, registration).State }));
      const healthy = states.filter(({ state }) => state === 'healthy');
      // Fail-open: when none is healthy the load balancer tries them all.
      const chosen = healthy.length > 0 ? healthy : states.filter(({ state }) => state !== 'unused');
      return chosen.map(({ registration }) => registration.target);
    },

    port: {
      describe(arn) {
        const group = state.targetGroups.get(arn);
        return group && { type: group.targetType, vpcId: group.vpcId };
      },
      attached: (arn) => loadBalancersUsing(state, arn).length > 0,
      register(arn, target, zone) {
        const group = state.targetGroups.get(arn);
        if (group !== undefined) register(group, target, zone);
      },
      deregister(arn, target) {
        const group = state.targetGroups.get(arn);
        return group === undefined ? 0 : deregister(group, target);
      },
      state: (arn, target) => registeredHealth(arn, target)?.State,
      health: registeredHealth,
    },

    operations: {
      RegisterTargets: operation(shapes.targets, (input) => {
        const group = targetGroupOf(state, input.TargetGroupArn);
        const targets = input.Targets.map((target) => ({
          target: checkedTarget(group, target),
          zone: target.AvailabilityZone,
        }));
        if (registeredWith(group.arn).size + targets.length > MAX_TARGETS) {
          throw new AwsError('TooManyTargets', 'The limit on the number of targets has been reached');
        }
        // An address of the VPC has its subnet's zone; which one that is, nobody can say here.
        for (const { target, zone } of targets) register(group, target, zone ?? 'all');
        return {};
      }),

      DeregisterTargets: operation(shapes.targets, (input) => {
        const group = targetGroupOf(state, input.TargetGroupArn);
        for (const target of input.Targets) deregister(group, checkedTarget(group, target));
        return {};
      }),

      DescribeTargetHealth: operation(shapes.describeTargetHealth, (input) => {
        const group = targetGroupOf(state, input.TargetGroupArn);
        const present = registeredWith(group.arn);
        const asked = input.Targets?.map((target) => checkedTarget(group, target));
        const targets = asked ?? [...present.values()].map(({ target }) => target);
        return {
          TargetHealthDescriptions: targets.map((target) => {
            const registration = present.get(keyOf(target));
            const { HealthCheckPort } = group.healthCheck;
            return {
              Target: { Id: target.ip, Port: target.port, AvailabilityZone: registration?.zone },
              HealthCheckPort: HealthCheckPort === 'traffic-port' ? String(target.port) : HealthCheckPort,
              TargetHealth: registration === undefined ? NOT_REGISTERED : healthOf(group, registration),
            };
          }),
        };
      }),
    },
  };
}

const keyOf = ({ ip, port }: Target) => `${ip}:${port}`;

type TargetInput = Infer<typeof shapes.targets>['Targets'][number];

/** Only addresses: what ECS registers for tasks that have their own. */
function checkedTarget(group: TargetGroup, { Id, Port }: TargetInput): Target {
  const octets = Id.split('.').map(Number);
  const isPrivate =
    octets.length === 4 &&
    octets.every((octet) => Number.isInteger(octet) && octet >= 0 && octet <= 255) &&
    /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(Id);
  if (group.targetType !== 'ip' || !isPrivate) {
    throw new AwsError(
      'InvalidTarget',
      `The target '${Id}' is not a valid target for a target group of type '${group.targetType}'`,
    );
  }
  return { ip: Id, port: Port ?? group.port };
}
