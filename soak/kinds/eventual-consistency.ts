import { isRecord } from '../../src/json.ts';
import type { Random } from '../../test/fixtures/random.ts';
import type { Lag } from '../../test/simulator/past.ts';
import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { flows } from '../world/flows.ts';
import type { Visit } from '../world/gate.ts';
import { requireConverged } from '../world/require-converged.ts';
import { verdictCases } from './eventual-consistency/verdict-cases.ts';

/** Seconds by which AWS's reads are seen to lag. */
const LONGEST = 30;

const SERVICES = ['ecr', 'registry', 'ecs', 'elbv2', 'logs'] as const;

/** How the reads of some services lag. */
const LAGS: Readonly<Record<string, (services: readonly string[]) => (random: Random) => Lag>> = {
  [`all by ${LONGEST} s`]: (services) => () => (read) => (services.includes(read.service) ? LONGEST : 0),
  // As reads do that reach now this, now that replica.
  [`each by up to ${LONGEST} s`]: (services) => (random) => (read) =>
    services.includes(read.service) ? random() * LONGEST : 0,
};

/** What AWS says, in its own words, of what it has made a moment ago, or of roles that are not there yet. */
const NOT_YET = [
  ['PutLifecyclePolicy', 'RepositoryNotFoundException', 'The repository does not exist'],
  ['PutRetentionPolicy', 'ResourceNotFoundException', 'The specified log group does not exist.'],
  ['CreateCluster', 'InvalidParameterException', 'Unable to assume the service linked role. Please verify.'],
  ['ModifyLoadBalancerAttributes', 'LoadBalancerNotFound', 'One or more load balancers not found'],
  ['ModifyTargetGroupAttributes', 'TargetGroupNotFound', 'One or more target groups not found'],
  ['CreateListener', 'LoadBalancerNotFound', 'One or more load balancers not found'],
  ['CreateListener', 'TargetGroupNotFound', 'One or more target groups not found'],
  ['CreateRule', 'TargetGroupNotFound', 'One or more target groups not found'],
  ['RegisterTaskDefinition', 'ClientException', 'Role is not valid'],
  ['CreateService', 'ClusterNotFoundException', 'Cluster not found.'],
  ['CreateService', 'InvalidParameterException', 'The target group x does not have an associated load balancer.'],
  ['CreateService', 'InvalidParameterException', 'Unable to assume the service linked role. Please verify.'],
  ['UpdateService', 'InvalidParameterException', 'The target group x does not have an associated load balancer.'],
  ['DeleteTargetGroup', 'ResourceInUse', 'Target group x is currently in use by a listener or a rule'],
  ['DeleteCluster', 'ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.'],
] as const;

/** Seconds for which it says so. */
const FOR = 20;

export const eventualConsistency: Kind = {
  name: 'eventual-consistency',
  told: `reads of every service, and of the registry, lag up to ${LONGEST} s behind writes, also for a run that goes on from one that died at a write a moment ago; what was just made, or a role, is not there yet for ${FOR} s; a version that never becomes healthy is not taken for one that does`,
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of flows) {
      const baseline = await baselineOf(flow, seed);
      const writes = baseline.visits.filter(({ write, piece }) => write && piece === undefined);
      const own = [
        ...Object.keys(LAGS).flatMap((how) =>
          [...SERVICES.map((service) => [service]), SERVICES].map((of) => lagging(baseline, seed, how, of)),
        ),
        ...writes.map(({ name }) => goneOnWith(baseline, seed, name)),
        ...NOT_YET.filter((said) => isSaidOf(said, writes)).map((said) => notYet(baseline, seed, said)),
      ];
      all.push(...(short ? spread(own, 1) : own));
    }
    const verdicts = verdictCases(seed);
    return [...all, ...(short ? spread(verdicts, 2) : verdicts)];
  },
};

type Said = (typeof NOT_YET)[number];

/** What has to be new for AWS not to know it. */
const MADE_BY: Readonly<Record<string, string>> = {
  PutLifecyclePolicy: 'CreateRepository',
  PutRetentionPolicy: 'CreateLogGroup',
};

/** Whether AWS may say it to a run that writes this. */
function isSaidOf(said: Said, writes: readonly Visit[]): boolean {
  const makes = MADE_BY[said[0]];
  const isNew = makes === undefined || writes.some(({ operation }) => operation === makes);
  return isNew && writes.some((write) => isAnswer(said, write));
}

/** Whether AWS may say it to a call: nothing about target groups where none is named. */
function isAnswer([of, , message]: Said, { operation, input }: Visit): boolean {
  if (operation !== of) return false;
  return !/^The target group/.test(message) || (isRecord(input) && input['loadBalancers'] !== undefined);
}

function lagging(baseline: Baseline, seed: number, how: string, services: readonly string[]): Case {
  const name = `${baseline.flow.name}, reads of ${services.join(', ')} lag, ${how}`;
  const lag = LAGS[how]?.(services);
  return { name, run: () => requireConverged(baseline, seed, name, { ...(lag ? { lag } : {}), endsWell: true }) };
}

/** A run dies right after a write, and the next begins at once, when reads don't show yet what the first one did. */
function goneOnWith(baseline: Baseline, seed: number, at: string): Case {
  const name = `${baseline.flow.name}, dead after ${at}, and reads lag for the next run`;
  const lag = LAGS[`each by up to ${LONGEST} s`]?.(SERVICES);
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        ...(lag ? { lag } : {}),
        rule: (visit) => (visit.run === DISTURBED && visit.name === at ? { end: 'after' } : undefined),
        atOnce: true,
        // A registration that reads don't show is made again.
        spare: 1,
      }),
  };
}

function notYet(baseline: Baseline, seed: number, said: Said): Case {
  const [operation, code, message] = said;
  let until: number | undefined;
  const name = `${baseline.flow.name}, ${operation} says for ${FOR} s: ${code} (${message})`;
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        rule: (visit, { clock }) => {
          if (visit.run !== DISTURBED || !isAnswer(said, visit)) return undefined;
          until ??= clock.now() + FOR * 1000;
          return clock.now() < until ? { fault: { kind: 'error', code, message } } : undefined;
        },
        endsWell: true,
      }),
  };
}
