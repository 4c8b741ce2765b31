import { seeded } from '../../../test/fixtures/random.ts';
import type { Lag } from '../../../test/simulator/past.ts';
import type { Case } from '../../kind.ts';
import { deploy } from '../../world/commands.ts';
import { SETTLED } from '../../world/flows.ts';
import { watchReach } from '../../world/reach.ts';
import { requireGood } from '../../world/require-good.ts';
import { startWorld, type World } from '../../world/world.ts';

/** Seconds by which AWS's reads are seen to lag. */
const LONGEST = 30;

const SERVICES = ['ecs', 'elbv2', 'all'] as const;

/** Images that never get healthy. */
const ILL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a version that crashes': { 'simulator.exit-code': '1' },
  'a version that answers 503': { 'simulator.status': '503' },
};

/** A version that is no good is never told to be deployed because an old read shows the one before it, or none. */
export function verdictCases(seed: number): readonly Case[] {
  return Object.entries(ILL).flatMap(([what, labels]) =>
    SERVICES.flatMap((service) =>
      [true, false].map((first): Case => {
        const name = `${what}, ${first ? 'first deploy' : 'over one that is healthy'}, reads of ${service} lag`;
        return { name, run: () => judgedRight(seed, labels, first, service) };
      }),
    ),
  );
}

async function judgedRight(
  seed: number,
  labels: Readonly<Record<string, string>>,
  first: boolean,
  service: (typeof SERVICES)[number],
): Promise<{ readonly seconds: number }> {
  const world = await startWorld(seed);
  try {
    const inputs = { 'desired-count': '2', 'wait-timeout': '20m' };
    if (!first) {
      const image = world.archive({ layers: [2000], labels: { version: 'good' } });
      requireGood(await world.play('the deploy before', (process) => deploy(process, { ...inputs, image })), [
        'deployed',
      ]);
      await world.pass(SETTLED);
    }
    const before = watchReach(world)();
    const fewest = watchReach(world);
    const runs = runningIn(world);
    const image = world.archive({ layers: [3000], labels: { version: 'ill', ...labels } });
    world.lag = laggingBy(service, seed);
    const start = world.clock.now();
    const ended = await world.play('the run', (process) => deploy(process, { ...inputs, image }));
    const seconds = (world.clock.now() - start) / 1000;
    requireGood(ended, first ? ['failed', 'timed-out'] : ['rolled-back']);
    world.lag = undefined;
    await world.pass(SETTLED);
    if (fewest() < before) throw new Error(`${fewest()} healthy targets, and ${before} before`);
    const now = runningIn(world);
    if (!first && now !== runs) throw new Error(`${now} runs in the end, and ${runs} before`);
    return { seconds };
  } finally {
    await world.close();
  }
}

function laggingBy(service: (typeof SERVICES)[number], seed: number): Lag {
  const random = seeded(seed);
  return (read) => (service === 'all' || read.service === service ? random() * LONGEST : 0);
}

/** The revision that the service runs. */
function runningIn({ simulator }: World): string | undefined {
  const service = simulator.ecs.store.services.find(({ status }) => status === 'ACTIVE');
  return service?.deployments.at(0)?.revision.workload.taskDefinition.arn;
}
