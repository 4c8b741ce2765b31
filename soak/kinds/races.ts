import { createHash } from 'node:crypto';
import type { Case, Kind } from '../kind.ts';
import { type DeployRace, deployRace } from './races/deploys.ts';
import { raceCase } from './races/race.ts';
import { verbRaces } from './races/verbs.ts';

/** Seconds by which AWS's reads commonly lag. */
const LAG = 5;

const LINE: DeployRace = { runs: 2, history: 'a line', images: 'sound', checks: 'same' };

/** How many races of each sort; of the short cut a tenth. */
const DEPLOYS: readonly (readonly [number, DeployRace])[] = [
  [120, LINE],
  [60, { ...LINE, runs: 3 }],
  [40, { ...LINE, runs: 10 }],
  [60, { ...LINE, images: 'some unsound' }],
  [40, { ...LINE, runs: 4, images: 'some unsound' }],
  [50, { ...LINE, checks: 'differing' }],
  [30, { ...LINE, runs: 3, checks: 'differing', images: 'some unsound' }],
  [20, { ...LINE, runs: 3, history: 'unknown' }],
  [20, { ...LINE, runs: 3, history: 'diverged' }],
  [40, { ...LINE, lag: LAG }],
  [20, { ...LINE, lag: 30 }],
  [60, { ...LINE, checks: 'differing', lag: LAG }],
  [30, { ...LINE, checks: 'differing', lag: 30 }],
  [40, { ...LINE, runs: 3, checks: 'differing', images: 'some unsound', lag: LAG }],
  [15, { ...LINE, runs: 10, lag: LAG }],
];

export const races: Kind = {
  name: 'races',
  told: 'runs that go on at the same time, in whatever order a seeded scheduler finds, also where reads lag: two to ten deploys of one service; first deploys, environments, rules of one load balancer; deploys beside a rollback, scaling, an environment, a destroy; the newest sound commit is live, each run tells the truth, nothing is left',
  cases({ seed, short }) {
    const cases: Case[] = [];
    for (const [count, race] of DEPLOYS)
      for (let number = 1; number <= Math.ceil(count / (short ? 10 : 1)); number++)
        cases.push(deployRace(race, number, seedOf(seed, `${JSON.stringify(race)} ${number}`)));
    for (const [count, race] of verbRaces)
      for (let number = 1; number <= Math.ceil(count / (short ? 20 : 1)); number++)
        for (const lag of [undefined, LAG])
          cases.push(raceCase(race, number, seedOf(seed, `${race.name} ${number}${lag ?? ''}`), lag));
    return cases;
  },
};

/** Each case has a seed of its own, so that it plays alone as it does among the others. */
const seedOf = (seed: number, name: string) => createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE();
