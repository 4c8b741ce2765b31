import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Scalar } from 'yaml';
import type { Manifest } from './manifest.ts';
import type { Problem } from './problem.ts';
import { notYaml } from './yaml-syntax.ts';

const DEFAULT_FILE = 'fargate.yml';

/**
 * Reads the manifest: the file that the input names, or fargate.yml, which may be absent.
 * `directory` is the root of the workspace.
 */
export async function readManifest({
  named,
  directory,
}: {
  readonly named: string | undefined;
  readonly directory: string;
}): Promise<{ manifest: Manifest | undefined } | { problems: readonly Problem[] }> {
  const asked = named?.trim() || undefined;
  const file = asked ?? DEFAULT_FILE;
  let text: string;
  try {
    text = await readFile(resolve(directory, file), 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' && asked === undefined) return { manifest: undefined };
    return { problems: [unreadable(file, code)] };
  }
  return parseManifest(file, text);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

function unreadable(file: string, code: string): Problem {
  const where = 'input manifest';
  if (code === 'ENOENT')
    return {
      where,
      value: file,
      message: 'is not there',
      fix: 'Check the path, from the root of the workspace, and that the job checks the code out first.',
    };
  if (code === 'EISDIR') return { where, value: file, message: 'is a directory', fix: 'Give the path of a YAML file.' };
  return { where, value: file, message: `can't be read (${code})`, fix: 'Give the path of a YAML file.' };
}

/** Reads the text of a manifest. What is wrong with its YAML is told with line and column, never with its content. */
export async function parseManifest(
  file: string,
  text: string,
): Promise<{ manifest: Manifest } | { problems: readonly Problem[] }> {
  // Loaded only now: most of the time of a start is loading, and a run without a manifest needs no YAML.
  const { isPair, isScalar, LineCounter, parseDocument, visit } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { problems: [notYaml(`${file}, line ${line}, column ${col}`, error.code)] };
  }
  visit(document, {
    Scalar(_, scalar, ancestors) {
      const isText = ancestors.some((node) => isPair(node) && isScalar(node.key) && TEXTS.has(node.key.value));
      if (isRewritten(scalar, isText)) scalar.value = scalar.source;
    },
  });
  try {
    return { manifest: { file, document: document.toJS() } };
  } catch {
    // Aliases that lead nowhere, or that blow the document up.
    return { problems: [notYaml(file, 'BAD_ALIAS')] };
  }
}

/** The keys of maps and lists whose values are texts: `DEBUG: True` is not `true` there. */
const TEXTS: ReadonlySet<unknown> = new Set(['environment', 'tags']);

/** True for a number, or a boolean among texts, that would read otherwise than it is written: 2.0, 01234, 0o755, True. */
function isRewritten({ value, source }: Scalar, isText: boolean): boolean {
  if (source === undefined) return false;
  return (typeof value === 'number' || (isText && typeof value === 'boolean')) && String(value) !== source;
}
