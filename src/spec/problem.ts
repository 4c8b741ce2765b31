import { oneLine, quoted } from '../one-line.ts';

/** One thing that is wrong with what was asked for. */
export interface Problem {
  /** "input cpu" or "fargate.yml: environments.dev.task.cpu". */
  readonly where: string;
  /** As it was written; absent when there is none, HIDDEN when it must not be shown. */
  readonly value?: string;
  /** Continues the value: "is not a Fargate size". */
  readonly message: string;
  /** What is allowed and what to do. */
  readonly fix: string;
}

/** Stands for a value that may be a secret. */
export const HIDDEN = '(value hidden)';

const LONGEST_VALUE = 100;

/** Names in a manifest may be of any length. */
const LONGEST_PLACE = 200;

/** Some sentences quote. */
const LONGEST_SENTENCE = 800;

/** So many are told: who has more has one mistake many times, or another file than they think. */
const MOST = 100;

/** One line that says where, what and what to do. */
export function formatProblem({ where, value, message, fix }: Problem): string {
  const place = cut(where, LONGEST_PLACE);
  const subject = value === undefined ? place : `${place}: ${showValue(value)}`;
  return oneLine(`${subject} ${cut(message, LONGEST_SENTENCE)}. ${cut(fix, LONGEST_SENTENCE)}`);
}

/** All that is wrong, in one text: numbered when there are several. */
export function listed(problems: readonly Problem[]): string {
  return listedTexts(problems.map(formatProblem));
}

/** The same, of problems that are texts already. */
export function listedTexts(problems: readonly string[]): string {
  if (problems.length === 1) return problems.join('');
  const more = problems.length - MOST;
  return [
    `${problems.length} problems, nothing was changed:`,
    ...problems.slice(0, MOST).map((text, i) => `${i + 1}. ${text}`),
    ...(more > 0 ? [`… and ${more} more, told once these are mended.`] : []),
  ].join('\n');
}

function showValue(value: string): string {
  if (value === HIDDEN) return value;
  const short = cut(value, LONGEST_VALUE);
  return /^[\w.:/@$&{}=+-]+…?$/.test(short) ? short : quoted(short);
}

const cut = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
