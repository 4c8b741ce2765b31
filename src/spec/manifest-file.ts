import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import type { Scalar, YAMLMap } from 'yaml';
import { FileTooLarge, NoRegularFile, readBounded } from '../bounded-file.ts';
import { sizeOf } from '../json.ts';
import type { Manifest } from './manifest.ts';
import type { Problem } from './problem.ts';
import { notYaml } from './yaml-syntax.ts';

const DEFAULT_FILE = 'fargate.yml';

/** Bytes. A hundred environments with a block each are less; what is larger takes YAML longer than a person waits. */
const LARGEST = 256 * 1024;

/** More than any file of that size has by itself: aliases (*name) stand for the others. */
const MOST_VALUES = 200_000;

/** Nodes in each other, several times what is ever read. */
const FAR_TOO_DEEP = 1000;

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
  let bytes: Buffer;
  try {
    bytes = readBounded(resolve(directory, file), LARGEST);
  } catch (error) {
    if (error instanceof NoRegularFile) return { problems: [notAFile(file)] };
    if (error instanceof FileTooLarge) return { problems: [tooLarge(file, error.size)] };
    const code = codeOf(error);
    if (code === 'ENOENT' && asked === undefined) return { manifest: undefined };
    return { problems: [unreadable(file, code)] };
  }
  return isUtf8(bytes) ? parseManifest(file, bytes.toString('utf8')) : { problems: [notUtf8(file)] };
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

const notAFile = (file: string): Problem => ({
  where: 'input manifest',
  value: file,
  message: 'is neither a file nor a directory',
  fix: 'Give the path of a YAML file.',
});

const tooLarge = (file: string, size: number): Problem => ({
  where: file,
  message: `has ${size} bytes, more than the ${LARGEST} that are read`,
  fix: 'Check that it is the manifest, and leave out what repeats the top level.',
});

const notUtf8 = (file: string): Problem => ({
  where: file,
  message: 'is not UTF-8',
  fix: 'Save it as UTF-8: a byte in it belongs to another encoding.',
});

/** Reads the text of a manifest. What is wrong with its YAML is told with line and column, never with its content. */
export async function parseManifest(
  file: string,
  text: string,
): Promise<{ manifest: Manifest } | { problems: readonly Problem[] }> {
  // Loaded only now: most of the time of a start is loading, and a run without a manifest needs no YAML.
  const { isMap, isPair, isScalar, LineCounter, parseDocument, visit } = await import('yaml');
  // With these set, it prints all that it reads, and a job may well have a variable that is called LOG_STREAM.
  for (const name of ['LOG_STREAM', 'LOG_TOKENS']) delete process.env[name];
  const lines = new LineCounter();
  const document = withoutStacks(() =>
    parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      logLevel: 'error',
      // Compares every key with every other; ours, below, does not.
      uniqueKeys: false,
    }),
  );
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}, line ${line}, column ${col}`;
  };
  const [error] = document.errors;
  if (error !== undefined) return { problems: [notYaml(at(error.pos[0]), error.code)] };
  let twice: number | undefined;
  visit(document, {
    Collection(_, collection, ancestors) {
      if (isMap(collection)) twice ??= secondKey(collection);
      // It is told below, and further down every step takes longer.
      return ancestors.length > FAR_TOO_DEEP ? visit.BREAK : undefined;
    },
    Scalar(_, scalar, ancestors) {
      const isText = ancestors.some((node) => isPair(node) && isScalar(node.key) && TEXTS.has(node.key.value));
      if (isRewritten(scalar, isText)) scalar.value = scalar.source;
    },
  });
  if (twice !== undefined) return { problems: [notYaml(at(twice), 'DUPLICATE_KEY')] };
  try {
    const read: unknown = document.toJS();
    return sizeOf(read) > MOST_VALUES
      ? { problems: [notYaml(file, 'RESOURCE_EXHAUSTION')] }
      : { manifest: { file, document: read } };
  } catch {
    // Aliases that lead nowhere, or that blow the document up, and merges of what is no map.
    return { problems: [notYaml(file, 'BAD_ALIAS')] };
  }

  /** Where a key stands that its map has already. */
  function secondKey({ items }: YAMLMap): number | undefined {
    const known = new Set<unknown>();
    for (const { key } of items) {
      if (!isScalar(key)) continue;
      if (known.has(key.value)) return key.range?.[0] ?? 0;
      known.add(key.value);
    }
    return undefined;
  }
}

/** A file that is no YAML has errors by the hundred thousand, each an Error: their stacks are most of the time. */
function withoutStacks<T>(parse: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The keys of maps and lists whose values are texts: `DEBUG: True` is not `true` there. */
const TEXTS: ReadonlySet<unknown> = new Set(['environment', 'tags']);

/** True for a number, or a boolean among texts, that would read otherwise than it is written: 2.0, 01234, 0o755, True. */
function isRewritten({ value, source }: Scalar, isText: boolean): boolean {
  if (source === undefined) return false;
  return (typeof value === 'number' || (isText && typeof value === 'boolean')) && String(value) !== source;
}
