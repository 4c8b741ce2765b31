import type { CauseName } from '../../src/rollout/diagnosis/cause.ts';
import type { Outcome } from '../../src/rollout/verdict.ts';
import type { Cloud, State } from './cloud.ts';

/** A deploy that goes wrong, or nearly so, and what has to come of it. */
export interface Story {
  /** What happens, as a sentence: the name of its test. */
  readonly story: string;
  /** The runs that came before; one that deployed the healthy version `old` where nothing is said. */
  readonly before?: readonly Run[];
  /** The run that the story is about; it deploys the healthy version `new` where nothing is said. */
  readonly run?: Run;
  /** What the world does meanwhile. */
  readonly when?: readonly Turn[];
  /** Cloud seconds in a real one while the run goes on; 200 where nothing is said. */
  readonly pace?: number;
  readonly ends: Ending;
}

/** One run of the action. */
export interface Run {
  /** What the image's container does: labels of the simulation without their prefix `simulator.`. */
  readonly image?: Readonly<Record<string, string>>;
  /** Beside those that every run has. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Of the repository; the same for all runs where nothing is said. */
  readonly commit?: string;
  /** Whether it has a token to ask GitHub how its commit stands to the live one. */
  readonly asksGithub?: true;
  /** The text of its manifest. */
  readonly manifest?: string;
  /** The runner's signal, sent once the log shows the text. */
  readonly cancel?: { readonly after: string; readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' };
  /** How it ends, of a run that came before; `deployed` where nothing is said. */
  readonly outcome?: Outcome;
}

export type Deed = (cloud: Cloud) => void;

export interface Turn {
  /** A text in the run's log, or something that is so in the cloud; before the run where nothing is said. */
  readonly at?: string | ((cloud: Cloud) => boolean);
  readonly do: Deed;
}

export interface Ending {
  /** None of a run that was killed, which has no exit code either. */
  readonly outcome?: Outcome;
  readonly exit: 0 | 1 | null;
  /** The likeliest cause, as the annotation names it; none where nothing is said. */
  readonly cause?: CauseName;
  /** The `::error` annotation; none where nothing is said. */
  readonly error?: RegExp;
  /** A `::warning` annotation, beside that of the traffic in the clear; none where nothing is said. */
  readonly warning?: RegExp;
  readonly log?: RegExp;
  /** The job summary, in which the marks of Markdown are escaped. */
  readonly summary?: RegExp;
  /** What the run writes to AWS, where it must be nothing. */
  readonly writes?: 'nothing';
  /** How often AWS refused a call of the run for want of a right or a session, where that matters. */
  readonly refusals?: number;
  /** What the end of the job says of it, in its log and the summary; nothing where it has nothing to finish. */
  readonly post?: { readonly exit: 0 | 1; readonly says: RegExp };
  /** What runs when the run has just ended, with the end of its job. */
  readonly atOnce?: Partial<State>;
  /** What runs a quarter of an hour later; 'no service' where there is none. */
  readonly afterwards: Partial<State> | 'no service';
}
