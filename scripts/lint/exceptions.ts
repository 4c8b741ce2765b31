import type { Finding } from './finding.ts';

/** What a linter may go on saying, and why. */
export interface Exception {
  readonly tool: Finding['tool'];
  readonly rule: string;
  /** Of paths from the root of the repository. */
  readonly files: RegExp;
  readonly message?: RegExp;
  readonly why: string;
}

export interface Judged {
  readonly findings: readonly Finding[];
  /** Exceptions that nothing is an exception to any more. */
  readonly idle: readonly Exception[];
}

/** Pure: what is left when the exceptions are taken off, and which of these were for nothing. */
export function judge(findings: readonly Finding[], exceptions: readonly Exception[]): Judged {
  const excuses = (exception: Exception) => (finding: Finding) =>
    exception.tool === finding.tool &&
    exception.rule === finding.rule &&
    exception.files.test(finding.file) &&
    (exception.message?.test(finding.message) ?? true);
  return {
    findings: findings.filter((finding) => !exceptions.some((exception) => excuses(exception)(finding))),
    idle: exceptions.filter((exception) => !findings.some(excuses(exception))),
  };
}
