import type { Cause, CauseName, Recogniser, Sign } from './cause.ts';
import { containerHealthCheck, healthCheckStatus, targetNotInUse } from './checks.ts';
import { commandNotFound, crashOnStart, outOfMemory } from './exits.ts';
import type { Findings } from './findings.ts';
import { cannotPullImage, wrongArchitecture } from './image.ts';
import { logGroupMissing } from './log-group.ts';
import { noAnswer } from './no-answer.ts';
import { deploymentConfigurationImpossible, noCapacity, spotInterrupted, subnetOutOfIps } from './placement.ts';
import { roleNotAssumable } from './role.ts';
import { secretUnavailable } from './secret.ts';
import { tooSlowToStart } from './slow-start.ts';
import { unknownCause } from './unknown.ts';

type Known = Exclude<CauseName, 'unknown'>;

/**
 * The ranking. What a task says of its own end comes before what others say of its health, and that before what was in
 * the way of tasks that never were. Within a rank the cause that was seen most often is the likeliest, and with equals the
 * one that stands first here. A task is explained once, by the first that speaks of it: what is more specific stands
 * above what it looks like from afar (out of memory above exit code 137).
 */
const RANKING: readonly { readonly rank: 'end' | 'health' | 'way'; readonly causes: readonly [Known, Recogniser][] }[] =
  [
    {
      rank: 'end',
      causes: [
        ['role-not-assumable', roleNotAssumable],
        ['subnet-out-of-ips', subnetOutOfIps],
        ['secret-unavailable', secretUnavailable],
        ['log-group-missing', logGroupMissing],
        ['wrong-architecture', wrongArchitecture],
        ['cannot-pull-image', cannotPullImage],
        ['command-not-found', commandNotFound],
        ['out-of-memory', outOfMemory],
        ['crash-on-start', crashOnStart],
      ],
    },
    {
      rank: 'health',
      causes: [
        ['target-not-in-use', targetNotInUse],
        ['health-check-status', healthCheckStatus],
        ['too-slow-to-start', tooSlowToStart],
        ['no-answer', noAnswer],
        ['container-health-check', containerHealthCheck],
      ],
    },
    {
      rank: 'way',
      causes: [
        ['deployment-configuration-impossible', deploymentConfigurationImpossible],
        ['spot-interrupted', spotInterrupted],
        ['no-capacity', noCapacity],
      ],
    },
  ];

/** Pure: why a rollout failed, the likeliest cause first. There is always one; `unknown` when nothing speaks for any. */
export function diagnose(findings: Findings): Cause[] {
  let left = findings;
  const ranked = RANKING.flatMap(({ causes }) => {
    const seen = causes.flatMap(([name, recognise]) => {
      const sign = recognise(left);
      if (!sign) return [];
      left = without(left, sign);
      return [{ name, sign }];
    });
    return seen.toSorted((a, b) => b.sign.weight - a.sign.weight);
  });
  const strong = ranked.filter(({ sign }) => sign.onlyAlone !== true);
  const told = strong.length > 0 ? strong : ranked;
  return told.length > 0
    ? told.map(({ name, sign }) => causeOf(name, sign))
    : [causeOf('unknown', unknownCause(findings))];
}

/** What is still to be explained. */
function without(findings: Findings, { tasks = [], targets = [], events = [] }: Sign): Findings {
  const ids = new Set(tasks.map(({ id }) => id));
  const addresses = new Set([...tasks, ...targets].map(({ address }) => address));
  return {
    ...findings,
    stopped: findings.stopped.filter(({ id }) => !ids.has(id)),
    events: findings.events.filter((event) => !events.includes(event)),
    targets: findings.targets.filter(({ address }) => !addresses.has(address)),
  };
}

function causeOf(name: CauseName, { variant, summary, evidence, fix }: Sign): Cause {
  return { name, variant, summary, evidence: [...new Set(evidence)], fix };
}
