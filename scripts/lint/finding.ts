/** One thing that a linter says of a file. */
export interface Finding {
  readonly tool: 'language-service' | 'actionlint' | 'zizmor';
  readonly rule: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** As editors and people find it: FILE:LINE: TOOL(RULE): MESSAGE. */
export function told({ tool, rule, file, line, message }: Finding): string {
  return `${file}:${line}: ${tool}(${rule}): ${message}`;
}
