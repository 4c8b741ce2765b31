import type { Case, CaseOptions, Kind } from '../kind.ts';
import { spread } from '../kind.ts';
import { type Baseline, baselineOf, DISTURBED } from '../world/baseline.ts';
import { post } from '../world/commands.ts';
import { flows } from '../world/flows.ts';
import type { Ruling } from '../world/gate.ts';
import type { Process } from '../world/process.ts';
import { requireConverged } from '../world/require-converged.ts';
import type { World } from '../world/world.ts';

/** Where a run's process ends. */
interface Point {
  /** The name of a visit. */
  readonly at: string;
  readonly when: 'before' | 'after';
  /** Whether the end of the job still comes, as when only the step was killed. */
  readonly post: boolean;
}

export const death: Kind = {
  name: 'death',
  told: 'the process ends right before and right after every single call to AWS and every piece of a push, then the run is repeated; also with the end of the job in between',
  async cases({ seed, short }: CaseOptions): Promise<readonly Case[]> {
    const all: Case[] = [];
    for (const flow of flows) {
      const baseline = await baselineOf(flow, seed);
      const points = baseline.visits.flatMap(({ name, piece }): Point[] => [
        { at: name, when: 'before', post: false },
        // After a piece is before the next one.
        ...(piece === undefined ? [{ at: name, when: 'after', post: false } as const] : []),
        ...(baseline.keeps.has(name) ? [{ at: name, when: 'after', post: true } as const] : []),
      ]);
      all.push(...(short ? spread(points, 2) : points).map((point) => caseOf(baseline, point, seed)));
    }
    return all;
  },
};

function caseOf(baseline: Baseline, { at, when, post: withPost }: Point, seed: number): Case {
  const name = `${baseline.flow.name}, dead ${when} ${at}${withPost ? ', then the end of the job' : ''}`;
  return {
    name,
    run: () =>
      requireConverged(baseline, seed, name, {
        rule: (visit): Ruling | undefined => (visit.run === DISTURBED && visit.name === at ? { end: when } : undefined),
        async disturbed(world, run) {
          const { how, process } = await world.play(DISTURBED, run);
          if (how !== 'gone') throw new Error(`the run did not come to ${at}`);
          if (withPost) await endOfJob(world, process);
        },
        spare: at.startsWith('ecs RegisterTaskDefinition') && when === 'after' ? 1 : 0,
      }),
  };
}

/** What the runner does once the step is dead, where the step had it keep something. */
async function endOfJob(world: World, step: Process): Promise<void> {
  const last = step.kept.at(-1);
  if (last === undefined) throw new Error('nothing was kept for the end of the job');
  const ended = await world.play('the end of the job', (process) => post(process, last, step));
  if (ended.how === 'threw') throw ended.error;
}
