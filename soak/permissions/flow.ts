import type { Workflow } from '../../scripts/iam/policies.ts';
import { explain } from '../../src/errors.ts';
import { causeLines, evidenceLines } from '../../src/github/diagnosis-text.ts';
import type { Diagnosis } from '../../src/rollout/diagnosis/diagnosis.ts';
import type { Inputs } from '../world/commands.ts';
import type { Process } from '../world/process.ts';
import type { World } from '../world/world.ts';

/** Something that a workflow does, in an account where it has all to do. */
export interface Flow {
  readonly name: string;
  readonly workflow: Workflow;
  /** What the owner of the role knows of it: the names in its policy. */
  readonly about?: Inputs;
  /** What was there before, made by somebody who may do everything. */
  readonly prepare: (world: World) => Promise<unknown>;
  /** An action that can't be taken from it here. */
  readonly notWithout?: string;
  /** Where it is to fail by itself. */
  readonly ends?: 'failed';
  readonly run: (process: Process, world: World) => Promise<Ended>;
}

/** How a run of a flow ended: in one word, and all that it told. */
export interface Ended {
  readonly outcome: string;
  readonly told: string;
}

/** What any of the commands answers. */
interface Answer {
  readonly outcome: string;
  readonly because?: string;
  readonly error?: unknown;
  readonly diagnosis?: Diagnosis | undefined;
  readonly left?: readonly { readonly reason: string }[];
}

/** Pure: what the log would say of it: warnings and news, how it ended and why. */
export function endedOf({ outcome, because = '', error, diagnosis, left = [] }: Answer, { events }: Process): Ended {
  const lines = events.flatMap((event) => {
    if (event.kind === 'warning') return [event.text];
    return event.kind === 'news' ? event.lines : [];
  });
  return {
    outcome,
    told: [
      ...lines,
      because,
      ...left.map(({ reason }) => reason),
      ...(diagnosis ? [...causeLines(diagnosis), ...evidenceLines(diagnosis)] : []),
      ...(error === undefined ? [] : explain(error)),
    ].join('\n'),
  };
}
