import { listTasks } from '../aws/ecs-reads.ts';
import { apply, plan, type Step } from '../engine/walk.ts';
import { UserError } from '../errors.ts';
import type { Cloud } from '../resources/cloud.ts';
import type { WantedImage } from '../resources/image.ts';
import { evidence } from '../rollout/evidence.ts';
import { type Ending, follow } from '../rollout/follow.ts';
import { type Snapshot, snapshotOf, taskState } from '../rollout/snapshot.ts';
import { type Mission, type Outcome, verdict } from '../rollout/verdict.ts';
import { watch } from '../rollout/watch.ts';
import { namesOf } from '../spec/names.ts';
import type { Spec } from '../spec/spec.ts';
import { environment } from '../stacks/environment.ts';
import { ownership } from '../stacks/ownership.ts';
import { type Origin, release } from '../stacks/release.ts';
import { type Context, cloudOf } from './context.ts';
import { type Facts, factsOf, type Stack } from './facts.ts';

export interface Deployed {
  readonly outcome: Outcome;
  readonly because: string;
  /** What speaks for the cause, when it ended badly. */
  readonly evidence: readonly string[];
  /** What was done; of a run that broke off, what it had done by then. */
  readonly steps: readonly Step[];
  readonly facts: Facts;
  /** What broke it off, before there was a verdict. */
  readonly error?: unknown;
}

/**
 * Brings one environment to what the spec describes, with this image, and says whether it runs. What breaks it off is
 * part of the answer, beside what had become known by then.
 */
export async function deploy(spec: Spec, wanted: WantedImage, origin: Origin, context: Context): Promise<Deployed> {
  const names = namesOf(spec);
  const foundation = environment(spec, names);
  const stack = { ...foundation, ...release(spec, names, foundation, wanted, origin) };
  const nodes = Object.values(stack);
  const policy = ownership(spec, spec.adopt);
  const cloud = cloudOf(names, context);
  const facts = (previous?: string) => factsOf(stack, spec.http.certificate !== undefined, previous);
  const done: Step[] = [];
  let previous: string | undefined;
  try {
    // Beside the plan, so that an unchanged environment has its verdict without another call.
    const looking = lookNow(cloud, context);
    looking.catch(() => {}); // What breaks it breaks the plan as well, which can say what thing it was about.
    const planned = await plan(nodes, cloud, policy);
    const seen = await looking;
    context.on({ kind: 'planned', steps: planned });
    refuse(planned);
    const before = await cloud.running.service();
    previous = before?.taskDefinition;
    const steps = await apply(nodes, cloud, {
      policy,
      fresh: () => cloudOf(names, context),
      signal: context.signal,
      onStart: (step) => context.on({ kind: 'started', step }),
      onDone: (step) => {
        done.push(step);
        context.on({ kind: 'done', step });
      },
    });
    const mission: Mission = {
      deployment: stack.service.out.deployment,
      before: before?.deployments?.find(({ status }) => status === 'PRIMARY')?.id,
      previousRevision: previous,
      port: spec.container.port,
      changed: steps.some(({ action }) => action !== 'keep'),
      deadline: context.clock.now() + spec.waitTimeout * 1000,
    };
    const ending = await endOf(mission, seen, stack, spec, context);
    return { ...ending, steps, facts: facts(previous), evidence: await proof(ending, mission, names, context) };
  } catch (error) {
    return {
      outcome: 'failed',
      because: 'the run broke off',
      evidence: [],
      steps: done,
      facts: facts(previous),
      error,
    };
  }
}

function refuse(steps: readonly Step[]): void {
  const refused = steps.filter(({ refusal }) => refusal !== undefined);
  if (refused.length === 0) return;
  const lines = refused.map(({ kind, name, refusal }) => `${kind} ${name}: ${refusal}`);
  throw new UserError(`Nothing was changed. ${lines.join('\n')}`);
}

/** What runs at the moment, from what the run reads anyway. */
async function lookNow({ running, loadBalancing }: Cloud, { clock }: Context): Promise<Snapshot | undefined> {
  const [service, tasks, targets, loadBalancer] = await Promise.all([
    running.service(),
    running.tasks(),
    loadBalancing.targets(),
    loadBalancing.loadBalancer(),
  ]);
  return service && snapshotOf({ at: clock.now(), service, tasks, targets, loadBalancer });
}

async function endOf(
  mission: Mission,
  seen: Snapshot | undefined,
  { service, targets, balancer }: Stack,
  spec: Spec,
  context: Context,
): Promise<Ending> {
  const now = mission.changed || !seen ? undefined : verdict(seen, mission);
  if (seen && now?.outcome !== undefined) return { outcome: now.outcome, because: now.because, look: seen };
  context.on({ kind: 'watching', deployment: mission.deployment, seconds: spec.waitTimeout });
  const watched = {
    cluster: service.out.cluster,
    service: service.out.name,
    deployment: mission.deployment,
    targetGroupArn: targets.out.arn,
    loadBalancerArn: balancer.out.arn,
  };
  const { ecs, elb } = context.clients;
  const looks = watch(watched, { ecs, elb, clock: context.clock, signal: context.signal });
  return follow(looks, mission, (lines) => context.on({ kind: 'news', lines }));
}

const GOOD: readonly Outcome[] = ['deployed', 'unchanged', 'asleep'];

async function proof(
  { outcome, look }: Ending,
  mission: Mission,
  names: { cluster: string; service: string },
  context: Context,
) {
  if (GOOD.includes(outcome)) return [];
  const stopped = await listTasks(context.clients.ecs, names.cluster, names.service, 'STOPPED').catch(() => []);
  return evidence(look, stopped.map(taskState), mission);
}
