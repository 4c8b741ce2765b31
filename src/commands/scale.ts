import { TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { ASLEEP } from '../aws/asleep.ts';
import { given } from '../aws/given.ts';
import { fromLowerTags, toLowerTags } from '../aws/tags.ts';
import { DeadlineExceeded } from '../aws/until.ts';
import { counted } from '../counted.ts';
import type { Step } from '../engine/walk.ts';
import { dropTags } from '../resources/drop-tags.ts';
import { primaryOf } from '../resources/primary-deployment.ts';
import type { Mission } from '../rollout/mission.ts';
import { predecessorOf } from '../rollout/predecessor.ts';
import type { Count } from '../spec/kinds/count.ts';
import type { Identity } from '../spec/names.ts';
import { originIn } from '../stacks/stamps.ts';
import { consistently } from './consistently.ts';
import type { Context } from './context.ts';
import type { Deployed } from './deployed.ts';
import { placeOf } from './place.ts';
import { provenHealthy } from './proven-healthy.ts';
import { countAwake, countOf } from './scale-count.ts';
import {
  caseOfStanding,
  factsOfStanding,
  judgedOf,
  missionOfStanding,
  type Standing,
  standing,
  type Watched,
} from './standing.ts';
import { topologyFound } from './topology.ts';
import { COUNT_LAG, untilCount } from './until-count.ts';

export interface Scaling extends Identity, Watched {
  readonly to: Count;
}

export interface Scaled extends Deployed {
  /** How many tasks are wanted now; absent where nothing could be read. */
  readonly tasks?: number;
}

/**
 * Sets how many tasks run, and waits until just so many do, healthily. A service that is put to sleep remembers in a tag
 * how many it had.
 */
export async function scale(asked: Scaling, context: Context): Promise<Scaled> {
  const deadline = context.clock.now() + asked.waitTimeout * 1000;
  const done: Step[] = [];
  let known: Pick<Scaled, 'facts' | 'topology' | 'origin' | 'tasks'> = { facts: {} };
  let because = 'nothing was changed';
  try {
    const { identity, names, cloud, stands } = await consistently(async () => {
      const place = await placeOf(asked, context);
      return { ...place, stands: await standing(asked, place.names, place.cloud, context) };
    }, context);
    const { service, current, look } = stands;
    const [from, to] = [service.desiredCount ?? 0, countOf(asked.to, service)];
    const deployment = given(primaryOf(service)?.id, 'the id of the primary deployment');
    known = {
      tasks: to,
      facts: factsOfStanding(stands, { taskDefinitionArn: current.arn, deploymentId: deployment }),
      origin: originIn(current.tags),
      topology: topologyFound(stands, current, names),
    };
    const changes = from === to ? [] : [{ field: 'desired count', from, to }];
    const step: Step = { kind: 'service', name: names.service, action: from === to ? 'keep' : 'update', changes };
    context.on({ kind: 'planned', steps: [step] });
    if (from !== to) {
      context.on({ kind: 'started', step });
      because = 'the run broke off; run it again';
      await setCount(stands, to, context);
      done.push(step);
      context.on({ kind: 'done', step });
      because = 'the run broke off, and what it asked for goes on in AWS: run it again to see how it ends';
    }
    const about = caseOfStanding(stands, current, names, deployment);
    if (to === 0) {
      const wanted = await untilCount(0, about, deadline, context);
      const wakesWith = countAwake(service);
      const ending =
        wanted > 0
          ? ({
              outcome: 'superseded',
              because: `somebody, or autoscaling, has asked for ${counted(wanted, 'task')} again`,
            } as const)
          : ({
              outcome: from === 0 ? 'unchanged' : 'asleep',
              because: `no task runs; awake it has ${counted(wakesWith, 'task')}`,
            } as const);
      return { ...ending, steps: [step], ...known };
    }

    const { judge } = await import('./judge.ts');
    const mission: Mission = {
      ...missionOfStanding(current, about, asked),
      // Nothing is taken back: the deployment is the one of before.
      ...predecessorOf(service, look),
      before: deployment,
      asked: to,
      sent: from === to ? undefined : { count: to, until: context.clock.now() + COUNT_LAG * 1000 },
      onFailure: 'leave',
      onCancel: 'leave',
      changed: from !== to,
      deadline,
    };
    const { outcome, ...judgement } = await judge(mission, about, from === to ? look : undefined, context);
    const seen = judgedOf(current, about, identity);
    await provenHealthy(outcome, seen, {}, cloud, context);
    if (outcome === 'deployed') await untilCount(to, about, deadline, context);
    return { ...judgement, outcome: outcome === 'deployed' ? 'scaled' : outcome, steps: [step], ...known };
  } catch (cause) {
    const { aborted, reason } = context.signal;
    if (aborted) return { outcome: 'cancelled', because, error: reason, steps: done, ...known };
    if (cause instanceof DeadlineExceeded)
      return { outcome: 'timed-out', because: cause.message, steps: done, ...known };
    return { outcome: 'failed', because, error: cause, steps: done, ...known };
  }
}

/** To sleep: the memory first, so that no count is lost. Awake: it goes last, and what of it stays means nothing. */
async function setCount({ service }: Standing, to: number, { clients: { ecs }, on }: Context): Promise<void> {
  const { clusterArn: cluster, serviceName, serviceArn: resourceArn, desiredCount = 0 } = service;
  if (to === 0)
    await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags({ [ASLEEP]: String(desiredCount) }) }));
  await ecs.send(new UpdateServiceCommand({ cluster, service: serviceName, desiredCount: to }));
  if (to > 0 && fromLowerTags(service.tags)[ASLEEP] !== undefined)
    await dropTags(ecs, resourceArn ?? '', [ASLEEP], (text) => on({ kind: 'warning', text }));
}
