import { TagResourceCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { describeService, type Revision } from '../aws/ecs-reads.ts';
import { given } from '../aws/given.ts';
import { toLowerTags } from '../aws/tags.ts';
import type { Step } from '../engine/walk.ts';
import { containersOf, portOf } from '../resources/containers.ts';
import { listedDeployment, primaryOf } from '../resources/primary-deployment.ts';
import { runningImage } from '../resources/running-image.ts';
import type { Mission } from '../rollout/mission.ts';
import { predecessorOf } from '../rollout/predecessor.ts';
import { revisionName } from '../rollout/revision.ts';
import { rollbackTag } from '../rollout/rolled-back.ts';
import { APP } from '../spec/fragment.ts';
import type { Identity, Names } from '../spec/names.ts';
import { type Origin, originIn } from '../stacks/stamps.ts';
import type { Context } from './context.ts';
import type { Deployed } from './deployed.ts';
import { stopwatch } from './phases.ts';
import { placeOf } from './place.ts';
import { provenHealthy } from './proven-healthy.ts';
import { releaseToGoBackTo } from './release-to-go-back-to.ts';
import { caseOfStanding, factsOfStanding, type Standing, standing } from './standing.ts';
import { withSuccessor } from './successor.ts';
import { topologyFound } from './topology.ts';

/** What is to be put back, and how it is watched. */
export interface RollingBack extends Identity {
  readonly region: string;
  /** A revision's number, an image tag or a commit; without one the last release that was healthy. */
  readonly to: string | undefined;
  /** Seconds. */
  readonly waitTimeout: number;
  /** Seconds; the interval of the health check where nothing is said. */
  readonly stableFor: number | undefined;
  readonly maxFailedStarts: number;
  readonly onFailure: 'rollback' | 'leave';
  readonly onCancel: 'rollback' | 'leave';
}

/**
 * Puts an earlier release back, and says whether it runs: the same watch and verdict as a deploy's. Deploys that were
 * queued before it see the mark that it leaves, and change nothing.
 */
export async function rollback(asked: RollingBack, origin: Origin, outer: Context): Promise<Deployed> {
  const timer = stopwatch(() => outer.clock.now());
  const context: Context = {
    ...outer,
    on: (event) => {
      timer.on(event);
      outer.on(event);
    },
  };
  const done: Step[] = [];
  let known: Pick<Deployed, 'facts' | 'origin' | 'topology'> = { facts: {} };
  let because = 'nothing was changed';
  try {
    const { identity, names, cloud } = await placeOf(asked, context);
    const stands = await standing(asked, names, cloud, context);
    const { release, remarks } = await releaseToGoBackTo(asked.to, stands.current, names, cloud);
    known = knownOf(stands, release, names);
    const steps = planned(stands, release, names);
    context.on({ kind: 'planned', steps });
    context.on({ kind: 'news', lines: [described(release)] });
    for (const text of remarks) context.on({ kind: 'warning', text });

    const [step] = steps;
    const changes = step?.action === 'update';
    const former = predecessorOf(stands.service, stands.look);
    let deployment = given(primaryOf(stands.service)?.id, 'the id of the primary deployment');
    if (step && changes) {
      context.on({ kind: 'started', step });
      const { cluster, service, targetGroupArn, loadBalancerArn } = caseOfStanding(stands, release, names, deployment);
      const { region, onCancel } = asked;
      const unfinished = {
        ...former,
        region,
        cluster,
        service,
        targetGroupArn,
        loadBalancerArn,
        onCancel,
        revision: release.arn,
      };
      context.keep(unfinished);
      because = 'the run broke off; run it again';
      deployment = await putBack(stands, release, origin, context);
      context.keep({ ...unfinished, deployment });
      done.push(step);
      context.on({ kind: 'done', step });
      because = 'the run broke off, and the rollout goes on in AWS: run it again to see how it ends';
    }

    const { judge } = await import('./judge.ts');
    const about = caseOfStanding(stands, release, names, deployment);
    const mission: Mission = {
      ...former,
      deployment,
      revision: release.arn,
      image: runningImage(release, APP, names.repository)?.digest ?? '',
      port: about.setup.port,
      checked: about.checked,
      asked: stands.service.desiredCount ?? 0,
      stableFor: asked.stableFor ?? about.setup.healthCheck.interval,
      waitFor: 'healthy',
      maxFailedStarts: asked.maxFailedStarts,
      onFailure: asked.onFailure,
      onCancel: asked.onCancel,
      changed: changes,
      deadline: context.clock.now() + asked.waitTimeout * 1000,
    };
    const judgement = await judge(mission, about, changes ? undefined : stands.look, context);
    const seen = {
      ...release,
      digest: identity.use?.repository === undefined ? runningImage(release, APP, names.repository)?.digest : undefined,
      repository: names.repository,
    };
    await provenHealthy(judgement.outcome, seen, {}, cloud, context);
    known = { ...known, facts: { ...known.facts, deploymentId: deployment } };
    return { ...(await withSuccessor(judgement, context)), ...known, steps, phases: timer.phases() };
  } catch (cause) {
    const { aborted, reason } = context.signal;
    const ended = aborted
      ? ({ outcome: 'cancelled', error: reason } as const)
      : ({ outcome: 'failed', error: cause } as const);
    return { ...ended, because, steps: done, ...known, phases: timer.phases() };
  }
}

function planned({ service, current }: Standing, release: Revision, names: Names): readonly Step[] {
  const hasFailed = primaryOf(service)?.rolloutState === 'FAILED';
  const [from, to] = [revisionName(current.arn), revisionName(release.arn)];
  const changes =
    from === to
      ? hasFailed
        ? [{ field: 'lastRollout', from: 'failed', to: 'not failed' }]
        : []
      : [{ field: 'task definition', from, to }];
  return [{ kind: 'service', name: names.service, action: changes.length === 0 ? 'keep' : 'update', changes }];
}

/** The mark goes first: a deploy that was queued must see it as soon as there is something to go over. */
async function putBack(
  { service, current }: Standing,
  release: Revision,
  origin: Origin,
  { clients: { ecs }, clock, signal }: Context,
): Promise<string> {
  const { clusterArn: cluster, serviceName, serviceArn: resourceArn } = service;
  const name = given(serviceName, 'serviceName');
  await ecs.send(new TagResourceCommand({ resourceArn, tags: toLowerTags(rollbackTag(release.arn, origin)) }));
  const answer = await ecs.send(
    new UpdateServiceCommand({
      cluster,
      service: name,
      taskDefinition: release.arn,
      ...(current.arn === release.arn ? { forceNewDeployment: true } : {}),
      ...placed(service, release),
    }),
  );
  const before = given(primaryOf(service)?.id, 'the id of the primary deployment');
  const patience = { clock, signal, atMost: 60, waitingFor: `ECS to list the new deployment of ${name}` };
  const look = () => describeService(ecs, given(cluster, 'clusterArn'), name);
  return await listedDeployment(
    { before, revision: release.arn },
    given(answer.service, 'the service'),
    look,
    patience,
  );
}

/** A release may have served on another port: ECS takes the service's only where the release has it too. */
function placed({ loadBalancers = [] }: Standing['service'], { definition }: Revision) {
  const serves = loadBalancers.map((each) => ({
    ...each,
    containerPort: portOf(definition, each.containerName ?? APP, each.containerPort),
  }));
  const moved = serves.some(({ containerPort }, place) => containerPort !== loadBalancers[place]?.containerPort);
  return moved ? { loadBalancers: serves } : {};
}

function knownOf(stands: Standing, release: Revision, names: Names): Pick<Deployed, 'facts' | 'origin' | 'topology'> {
  const runs = runningImage(release, APP, names.repository);
  const image = containersOf(release.definition).find(({ name }) => name === APP)?.['image'];
  return {
    facts: factsOfStanding(stands, {
      taskDefinitionArn: release.arn,
      previousTaskDefinitionArn: stands.current.arn,
      ...(runs ? { imageDigest: runs.digest } : {}),
      ...(typeof image === 'string'
        ? { image: runs?.tag === undefined ? image : `${image.split('@')[0]}:${runs.tag}` }
        : {}),
    }),
    origin: originIn(release.tags),
    topology: topologyFound(stands, release, names),
  };
}

function described(release: Revision): string {
  const { commit, runUrl } = originIn(release.tags);
  const from = [commit === undefined ? undefined : `commit ${commit.slice(0, 12)}`, runUrl].filter(Boolean).join(', ');
  return `going back to ${revisionName(release.arn)}${from === '' ? '' : ` (${from})`}`;
}
