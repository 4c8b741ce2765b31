import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImageOptions, ociImage, writeDockerArchive, writeOciArchive } from '../../test/fixtures/oci-image.ts';
import { type Random, seeded } from '../../test/fixtures/random.ts';
import type { PolicyDocument } from '../../test/simulator/iam/policy.ts';
import type { Lag } from '../../test/simulator/past.ts';
import { type Simulator, startSimulator } from '../../test/simulator/simulator.ts';
import { type VirtualClock, virtualClock } from '../../test/simulator/virtual-clock.ts';
import { seedChance } from './chance.ts';
import { watchCompression } from './compression.ts';
import { createGate, type Gate, type GateRules } from './gate.ts';
import { everythingLoaded } from './loaded.ts';
import { watchOwnRequests } from './own-agent.ts';
import { type Process, type ProcessRole, startProcess } from './process.ts';
import { tell } from './telling.ts';

/** How a run ended. */
export type Ending<T> =
  | { readonly how: 'done'; readonly value: T }
  /** Its process was ended; nobody ever heard of it again. */
  | { readonly how: 'gone' }
  | { readonly how: 'threw'; readonly error: unknown };

export interface Run<T> {
  readonly process: Process;
  readonly ending: Promise<Ending<T>>;
}

/** A simulated account whose time leaps to what comes next as soon as everybody is at rest. */
export interface World {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  readonly gate: Gate;
  readonly random: Random;
  /** By how many seconds each read lags behind writes; none where nothing is said. */
  lag?: Lag | undefined;
  /** What the roles of runs may do, instead of what is documented for them. */
  permitted?: readonly PolicyDocument[] | undefined;
  /** Begins a run in a process of its own; `at` seconds from now. It goes on while time does: see `until`. */
  start<T>(name: string, work: (process: Process) => Promise<T>): Run<T>;
  /** One run, from its beginning to its end. */
  play<T>(name: string, work: (process: Process) => Promise<T>): Promise<Ending<T> & { readonly process: Process }>;
  /** Lets time go on until these have ended. */
  until<T>(...runs: readonly Run<T>[]): Promise<readonly Ending<T>[]>;
  /** Lets cloud seconds pass. */
  pass(seconds: number): Promise<void>;
  /** To be called after everything that happens in the cloud, whether by itself or by a request. */
  onChange(look: () => void): void;
  /** Writes an OCI archive; the answer is what the input `image` takes. */
  archive(image: ImageOptions): string;
  /** The same with what `docker save` writes: its layers are compressed on their way up. */
  dockerArchive(image: ImageOptions): string;
  close(): Promise<void>;
}

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

const imageOf = memoizedByContent(ociImage);

/** Compressing the same layers again and again would be most of the work. */
function memoizedByContent<T>(make: (options: ImageOptions) => T): (options: ImageOptions) => T {
  const made = new Map<string, T>();
  return (options) => {
    const key = JSON.stringify(options);
    const known = made.get(key) ?? make(options);
    made.set(key, known);
    return known;
  };
}

/** Starts an empty account. Whatever is random in it, and in the runs, follows from the seed. */
export async function startWorld(seed: number, rules: GateRules = {}): Promise<World> {
  const random = seeded(seed);
  await everythingLoaded();
  const putBack = seedChance(seed);
  const owners = new Map<number, Process>();
  const processes: Process[] = [];
  const looks: (() => void)[] = [];
  const changed = () => {
    for (const look of looks) look();
  };
  const clock = virtualClock({ onEvent: changed, onRest: () => gate.admitNext() });
  const gate = createGate(
    (port) => (port === undefined ? undefined : owners.get(port)),
    { clock, changed },
    {
      next: oneByOne(random),
      ...rules,
    },
  );
  const simulator = await startSimulator({ clock, door: gate.door, lag: (read) => world.lag?.(read) ?? 0 });
  const { AWS_REGION: region } = simulator.env;
  // As the job's environment tells it to the action.
  Object.assign(process.env, simulator.env, { AWS_EC2_METADATA_DISABLED: 'true' });
  const notUsed = new Agent();
  const watched = [
    watchOwnRequests((request) => void request.once('close', clock.busy())),
    watchCompression(() => clock.busy()),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  let files = 0;

  const world: World = {
    simulator,
    clock,
    gate,
    random,
    start(name, work) {
      const gone = Promise.withResolvers<Ending<never>>();
      const role = roleOf(world, processes.length);
      const own = startProcess(name, {
        region,
        clock,
        role,
        https: notUsed,
        onConnect: (port, of) => owners.set(port, of),
        onEnd: () => {
          gate.dismiss(name);
          gone.resolve({ how: 'gone' });
        },
      });
      processes.push(own);
      tell(clock.now(), name, 'begins');
      const worked = work(own).then(
        (value) => {
          requireNoDenial(world, role);
          tell(clock.now(), name, `ends: ${JSON.stringify(value, ['outcome', 'because'])}`);
          return { how: 'done', value } as const;
        },
        (error: unknown) => {
          tell(clock.now(), name, `throws: ${error}`);
          return { how: 'threw', error } as const;
        },
      );
      return { process: own, ending: Promise.race([gone.promise, worked]) };
    },
    async play(name, work) {
      const run = world.start(name, work);
      return { ...(await clock.run(run.ending)), process: run.process };
    },
    until: (...runs) => clock.run(Promise.all(runs.map(({ ending }) => ending))),
    pass: (seconds) => clock.run(clock.sleep(seconds, new AbortController().signal)),
    onChange: (look) => void looks.push(look),
    archive(image) {
      const file = join(folder, `${++files}.tar`);
      writeOciArchive(file, imageOf(image));
      return `oci-archive:${file}`;
    },
    dockerArchive(image) {
      const file = join(folder, `${++files}.tar`);
      writeDockerArchive(file, 'modern', imageOf(image));
      return `docker-archive:${file}`;
    },
    async close() {
      for (const each of processes) each.end();
      for (const stop of watched) stop();
      await simulator.close();
      await rm(folder, { recursive: true });
      putBack();
    },
  };
  return world;
}

const ACCOUNT = '123456789012';

/** A role of its own for each process: what one may do says nothing of another that runs beside it. */
function roleOf(world: World, number: number): ProcessRole & { readonly arn: string } {
  const { iam } = world.simulator;
  const name = `shop-dev-deploy-${number}`;
  const lease = { ...iam.session(name, [EVERYTHING]), expiration: new Date(8.64e15), accountId: ACCOUNT };
  const arn = `arn:aws:iam::${ACCOUNT}:role/${name}`;
  return {
    arn,
    credentials: async () => lease,
    permit: (policy) => iam.attach(arn, world.permitted ?? [policy]),
  };
}

/** What is documented for a run is enough for it, also where it could go on without. */
function requireNoDenial({ simulator, permitted }: World, { arn }: { readonly arn: string }): void {
  if (permitted !== undefined) return;
  const denied = simulator.iam.answered.find(({ principal, decision }) => principal === arn && decision !== 'allowed');
  if (denied) throw new Error(`its documented policy does not allow it ${denied.action} on ${denied.resource}`);
}

/** Whoever comes at the same time goes one after the other, in an order that the seed alone decides. */
function oneByOne(random: Random): NonNullable<GateRules['next']> {
  return (waiting) => {
    const inOrder = waiting.toSorted((one, other) =>
      `${one.run} ${one.name}` < `${other.run} ${other.name}` ? -1 : 1,
    );
    return inOrder[Math.floor(random() * inOrder.length)] ?? 'time';
  };
}
