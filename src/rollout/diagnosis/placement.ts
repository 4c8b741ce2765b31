import type { Recogniser, Sign } from './cause.ts';
import { eventLines, stopLines } from './evidence-lines.ts';
import { eventsSaying, type Findings, type StoppedTask, tasksSaying, wordsOf } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

interface Heard {
  readonly events: readonly string[];
  readonly tasks: readonly StoppedTask[];
  /** All of it, for what can be read out of it. */
  readonly words: string;
}

/** What events and tasks say of it; `undefined` when nothing does. */
function heard(findings: Findings, ...patterns: readonly RegExp[]): Heard | undefined {
  const events = patterns.flatMap((pattern) => eventsSaying(findings, pattern));
  const tasks = tasksSaying(findings, ...patterns);
  if (events.length + tasks.length === 0) return undefined;
  return { events, tasks, words: [...events, ...tasks.map(wordsOf)].join(' ') };
}

function sign({ events, tasks }: Heard, word: Pick<Sign, 'variant' | 'summary' | 'fix'>): Sign {
  const evidence = [...eventLines(events), ...stopLines(tasks)];
  return { ...word, evidence, weight: events.length + tasks.length, tasks };
}

export const noCapacity: Recogniser = (findings) => {
  const quota = heard(findings, AWS_SAYS.quota);
  if (quota) {
    return sign(quota, {
      variant: 'quota',
      summary: 'the quota of the account for Fargate is used up',
      fix: [
        'Ask for more in Service Quotas (AWS Fargate, "Fargate On-Demand vCPU resource count"); new accounts have 6 vCPUs in a Region.',
        'Or stop tasks that nobody needs, or take a smaller cpu. While deploying, old and new tasks run side by side.',
      ],
    });
  }
  const zone = heard(findings, AWS_SAYS.zoneWithoutFargate);
  const capacity = heard(findings, AWS_SAYS.noCapacity);
  if (capacity) {
    return sign(capacity, {
      variant: 'capacity',
      summary: 'Fargate has no room for the tasks at the moment',
      fix: [
        'Try again later. Subnets in more availability zones (private-subnet-ids, and public-subnet-ids with them) give it more choice.',
      ],
    });
  }
  return (
    zone &&
    sign(zone, {
      variant: 'zone',
      summary: 'ECS could not place the tasks; a subnet may lie in an availability zone without Fargate',
      fix: ['Take private-subnet-ids in zones that have Fargate.'],
    })
  );
};

export const subnetOutOfIps: Recogniser = (findings) => {
  const full = heard(findings, AWS_SAYS.noFreeAddress, AWS_SAYS.noInterface);
  if (!full) return undefined;
  const [subnet] = /\bsubnet-[\da-f]+/.exec(full.words) ?? [];
  return sign(full, {
    variant: undefined,
    summary: `${subnet === undefined ? 'a subnet of the tasks' : `subnet ${subnet}`} has no free address left`,
    fix: [
      'Add larger subnets to private-subnet-ids (in zones that public-subnet-ids cover), or free addresses. Each task takes one; while deploying, old and new tasks run side by side.',
      'See how many are left: aws ec2 describe-subnets (AvailableIpAddressCount).',
    ],
  });
};

export const spotInterrupted: Recogniser = ({ stopped }) => {
  const tasks = stopped.filter(({ stopCode }) => stopCode === 'SpotInterruption');
  if (tasks.length === 0) return undefined;
  return {
    summary: 'AWS took Spot capacity back from under the tasks',
    evidence: stopLines(tasks),
    fix: ['Deploy again. What must not be interrupted runs on FARGATE, not on FARGATE_SPOT.'],
    weight: tasks.length,
    tasks,
  };
};

export const deploymentConfigurationImpossible: Recogniser = (findings) => {
  const blocked = heard(findings, AWS_SAYS.blocked);
  return (
    blocked &&
    sign(blocked, {
      variant: undefined,
      summary: 'minimumHealthyPercent and maximumPercent of the service leave no room to start or to stop a task',
      fix: ['Somebody has changed them. Deploy again: the action sets them to 100 and 200.'],
    })
  );
};
