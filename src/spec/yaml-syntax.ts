import type { ErrorCode } from 'yaml';
import type { Problem } from './problem.ts';

/** What to tell for the library's codes. Its own messages may quote the file, where a secret may stand. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS:
    'An alias (*name) needs an anchor (&name) before it, and a merge (<<) a map. Put quotes around a text that starts with "*".',
  BAD_INDENT: 'Check how far the lines around it are indented.',
  BAD_DQ_ESCAPE: 'A "\\" in double quotes starts an escape: use single quotes.',
  BAD_SCALAR_START: 'Put quotes around a text that starts with "@" or "`".',
  BLOCK_AS_IMPLICIT_KEY: 'Put quotes around a text with ": " in it.',
  DUPLICATE_KEY: 'The key is there twice in one map: remove one of the two.',
  MISSING_CHAR: 'A quote, a bracket or a ":" is missing.',
  MULTILINE_IMPLICIT_KEY: 'A ":" is missing, or the line is indented wrongly.',
  MULTIPLE_DOCS: 'Keep one document: remove the "---" between them.',
  RESOURCE_EXHAUSTION:
    'It is nested deeper than anybody can follow, an anchor (&name) holds itself, or aliases (*name) repeat it too often.',
  TAB_AS_INDENT: 'Indent with spaces, not with tabs.',
  TAG_RESOLVE_FAILED: 'Tags (!name) are not known here. Put quotes around a text that starts with "!".',
};

/** The problem of a file that is not YAML. */
export function notYaml(where: string, code: ErrorCode): Problem {
  return { where, message: 'is not valid YAML', fix: ADVICE[code] ?? 'Check brackets, quotes and indentation there.' };
}
