import type { Clients } from '../../src/aws/clients.ts';
import { isImageGone } from '../../src/resources/stored-images.ts';
import { unseen } from '../../src/rollout/diagnosis/sightings.ts';
import { follow } from '../../src/rollout/follow.ts';
import type { Mission } from '../../src/rollout/mission.ts';
import type { Outcome } from '../../src/rollout/verdict.ts';
import { watch } from '../../src/rollout/watch.ts';
import { between, type Random } from '../../test/fixtures/random.ts';
import type { VirtualClock } from '../../test/simulator/virtual-clock.ts';
import { type Account, type Home, MISSING_DIGEST, REPOSITORY } from './account.ts';
import type { Call } from './budget.ts';
import type { Plan } from './plan.ts';
import { LATENCY } from './schedules.ts';
import type { Observatory, Truth } from './truth.ts';

/** The containers of which ECS makes a check of its own. */
const CHECKED = ['app'];

/** One rollout that was waited for. All times are milliseconds since the epoch, in cloud time. */
export interface Rollout {
  readonly plan: Plan;
  readonly startedAt: number;
  /** When our wait ended. */
  readonly endedAt: number;
  readonly outcome: Outcome;
  readonly because: string;
  readonly calls: readonly Call[];
  readonly truth: Truth;
}

export interface World {
  readonly account: Account;
  readonly clock: VirtualClock;
  readonly observatory: Observatory;
  readonly random: Random;
}

/** Updates a service and waits for it as a run does, with the product's own watch, follow and verdict. */
export async function rollOut(
  plan: Plan,
  home: Home,
  { account, clock, observatory, random }: World,
): Promise<Rollout> {
  const { ecr, ecs, elb } = account.clients();
  const calls: Call[] = [];
  for (const client of [ecr, ecs, elb]) distant(client, clock, random, calls);
  const update = await account.update(home, plan);
  const startedAt = clock.now();
  const truth = observatory.observe(home.service, update.deployment, account.spec.stableFor);
  const mission = missionOf(home, update, account, startedAt);
  const watched = { ...home, deployment: update.deployment, checked: CHECKED };
  const signal = new AbortController().signal;
  const { outcome, because } = await follow(watch(watched, { ecs, elb, clock, signal }), mission, {
    start: unseen(undefined),
    onNews: () => {},
    isImageGone: () => isImageGone(ecr, REPOSITORY, mission.image),
  });
  for (const client of [ecr, ecs, elb]) client.destroy();
  return { plan, startedAt, endedAt: clock.now(), outcome, because, calls, truth };
}

function missionOf(
  { tasks }: Home,
  update: Awaited<ReturnType<Account['update']>>,
  { spec }: Account,
  now: number,
): Mission {
  return {
    ...update,
    image: MISSING_DIGEST,
    wasParked: false,
    wasCompleted: true,
    port: spec.container.port,
    checked: CHECKED,
    asked: tasks,
    stableFor: spec.stableFor,
    waitFor: spec.waitFor,
    maxFailedStarts: spec.maxFailedStarts,
    onFailure: 'leave',
    onCancel: 'leave',
    changed: true,
    deadline: now + spec.waitTimeout * 1000,
  };
}

/** Calls get to AWS and back in cloud time as well, and are counted. */
function distant(client: Clients['ecr' | 'ecs' | 'elb'], clock: VirtualClock, random: Random, calls: Call[]): void {
  const { send } = client;
  const signal = new AbortController().signal;
  Object.assign(client, {
    async send(command: object, options?: object) {
      const oneWay = between(random, LATENCY.low, LATENCY.high) / 2;
      await clock.sleep(oneWay, signal);
      calls.push({ operation: command.constructor.name.replace(/Command$/, ''), at: clock.now() });
      const answer: unknown = await clock.held(() => Reflect.apply(send, client, [command, options]));
      await clock.sleep(oneWay, signal);
      return answer;
    },
  });
}
