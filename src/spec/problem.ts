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

/** One line that says where, what and what to do. */
export function formatProblem({ where, value, message, fix }: Problem): string {
  const subject = value === undefined ? where : `${where}: ${showValue(value)}`;
  return oneLine(`${subject} ${message}. ${fix}`);
}

/** All that is wrong, in one text: numbered when there are several. */
export function listed(problems: readonly Problem[]): string {
  return listedTexts(problems.map(formatProblem));
}

/** The same, of problems that are texts already. */
export function listedTexts(problems: readonly string[]): string {
  if (problems.length === 1) return problems.join('');
  return [`${problems.length} problems, nothing was changed:`, ...problems.map((text, i) => `${i + 1}. ${text}`)].join(
    '\n',
  );
}

function showValue(value: string): string {
  if (value === HIDDEN) return value;
  const short = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
  return /^[\w.:/@$&{}=+-]+…?$/.test(short) ? short : JSON.stringify(short);
}

/** A line break would let a value start a line of the log, where workflow commands are read. */
function oneLine(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
