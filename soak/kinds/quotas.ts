import { explain } from '../../src/errors.ts';
import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { type Flow, flows } from '../world/flows.ts';
import type { Ruling, Visit } from '../world/gate.ts';
import type { Process } from '../world/process.ts';
import { requireConverged } from '../world/require-converged.ts';
import type { Ended } from '../world/require-good.ts';
import { stateOf } from '../world/state.ts';
import type { Ending, World } from '../world/world.ts';

interface Quota {
  readonly operation: string;
  /** On the wire; Elastic Load Balancing drops `Exception` there. */
  readonly code: string;
  /** In Service Quotas. */
  readonly name: string;
}

const quota = (operation: string, code: string, name: string): Quota => ({ operation, code, name });

/**
 * The quotas that a write may meet. Of the operations of ECS only RegisterTaskDefinition has this error in AWS's own
 * model; what the others say is told nowhere, and taken to be the same.
 */
const QUOTAS: readonly Quota[] = [
  quota('CreateRepository', 'LimitExceededException', 'Registered repositories'),
  quota('PutImage', 'LimitExceededException', 'Images per repository, or Tags per image'),
  quota('CreateLogGroup', 'LimitExceededException', 'Log groups'),
  quota('CreateCluster', 'LimitExceededException', 'Clusters per account'),
  quota('RegisterTaskDefinition', 'LimitExceededException', 'Revisions per task definition family'),
  quota('CreateService', 'LimitExceededException', 'Services per cluster'),
  quota('CreateLoadBalancer', 'TooManyLoadBalancers', 'Application Load Balancers per Region'),
  quota('CreateTargetGroup', 'TooManyTargetGroups', 'Target Groups per Region'),
  quota('CreateListener', 'TooManyListeners', 'Listeners per Application Load Balancer'),
  quota('CreateListener', 'TooManyCertificates', 'Certificates per Application Load Balancer'),
  quota('CreateRule', 'TooManyRules', 'Rules per Application Load Balancer'),
  ...['CreateListener', 'ModifyListener', 'CreateRule', 'ModifyRule'].map((operation) =>
    quota(operation, 'TooManyUniqueTargetGroupsPerLoadBalancer', 'Target Groups per Application Load Balancer'),
  ),
];

/** Cloud seconds that a run may go on for: what was begun beside it comes to its end, and nothing else. */
const AT_ONCE = 5;

export const quotas: Kind = {
  name: 'quotas',
  told: 'a quota is used up, for every write that may meet one: the run ends at once, without a second try, and names the quota; what was made by then stays, and the next run, with more of it, goes on from there',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of flows) {
      const baseline = await baselineOf(flow, seed);
      const own = baseline.visits.flatMap((visit) =>
        QUOTAS.filter(({ operation }) => operation === visit.operation).map((used) =>
          caseOf(baseline, visit, used, seed),
        ),
      );
      all.push(...(short ? spread(own, 1) : own));
    }
    return all;
  },
};

function caseOf(baseline: Baseline, { name: at }: Visit, used: Quota, seed: number): Case {
  const { operation, code } = used;
  const name = `${baseline.flow.name}, ${at} says ${code}`;
  const fault: Ruling = { fault: { kind: 'error', code, message: 'The limit has been reached.' } };
  return {
    name,
    run: () => {
      let refused: Refused | undefined;
      return requireConverged(baseline, seed, name, {
        rule: (visit, world) => {
          if (visit.run !== DISTURBED) return undefined;
          if (visit.name === at) refused = { visit, at: world.clock.now(), things: thingsOf(world) };
          // Once it is used up, it is so for all.
          return refused !== undefined && visit.operation === operation ? fault : undefined;
        },
        async disturbed(world, run) {
          const ended = await world.play(DISTURBED, run);
          const over = world.clock.now();
          if (refused === undefined) throw new Error(`the run did not come to ${at}`);
          requireNamed(baseline.flow, ended, used);
          requireOnce(world, refused, over);
        },
      });
    },
  };
}

/** The first call that met the quota. */
interface Refused {
  readonly visit: Visit;
  readonly at: number;
  /** What was there by then. */
  readonly things: readonly string[];
}

const thingsOf = ({ simulator }: World) => Object.keys(stateOf(simulator).things);

/**
 * By the error; or by a warning, where the run has done what it was asked for and only tidies up, which the next one does
 * as well.
 */
function requireNamed({ ends }: Flow, ended: Played, { operation, name }: Quota): void {
  const { told, outcome } = endOf(ended);
  const isWarned = ended.process.events.some((event) => event.kind === 'warning' && event.text.includes(name));
  const isDone = ends.includes(outcome) && isWarned && !/^(Create|Register)/.test(operation);
  if (!told.includes(name) && !isDone)
    throw new Error(`it ends as ${outcome} and does not name the quota “${name}”: ${told}`);
}

type Played = Ending<Ended> & { readonly process: Process };

function endOf(ended: Played): { readonly outcome: string; readonly told: string } {
  if (ended.how === 'gone') return { outcome: ended.how, told: '' };
  const { outcome, error } = ended.how === 'threw' ? { outcome: ended.how, error: ended.error } : ended.value;
  return { outcome, told: error === undefined ? '' : explain(error).join('\n') };
}

/** No second try, nothing more that is waited for, and nothing that is taken away. */
function requireOnce(world: World, { visit, at, things }: Refused, over: number): void {
  const tries = world.gate.visits.filter(
    ({ run, operation, input }) =>
      run === DISTURBED && operation === visit.operation && JSON.stringify(input) === JSON.stringify(visit.input),
  );
  if (tries.length > 1) throw new Error(`${visit.operation} was tried ${tries.length} times`);
  const seconds = (over - at) / 1000;
  if (seconds > AT_ONCE) throw new Error(`it went on for ${seconds} s`);
  const left = thingsOf(world);
  const gone = things.filter((thing) => !left.includes(thing));
  if (gone.length > 0) throw new Error(`it took away ${gone.join(', ')}`);
}
