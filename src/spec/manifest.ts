import { isRecord } from '../json.ts';
import { someOf } from '../some-of.ts';
import { type FieldName, table } from './fields.ts';
import { stackFragments } from './fragment.ts';
import { checkBlock } from './manifest-check.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** A manifest as it was read: the file's name as it is told, and the document that YAML gives. */
export interface Manifest {
  readonly file: string;
  readonly document: unknown;
}

type Block = Readonly<Record<string, unknown>>;

/** The manifest as one environment sees it. */
export interface Layers {
  readonly file: string;
  /** True when the manifest lists the environment, or lists none. */
  readonly knowsEnvironment: boolean;
  readonly problems: readonly Problem[];
  /** Fields with a malformed value, which are not read a second time. */
  readonly spoiled: ReadonlySet<FieldName>;
  /** The environment's block over the top level; null where something is taken away. */
  valueOf(name: FieldName): unknown;
  /** Where a field's value, or one key of it, comes from. */
  whereIs(name: FieldName, part?: string): string;
  /** True when any environment gives the field: it may not be missing once the environment's name is right. */
  isGivenSomewhere(name: FieldName): boolean;
}

/** Checks the whole manifest and lays the environment's block over its top level. */
export function layersOf({ file, document }: Manifest, environment: string | undefined): Layers {
  const problems: Problem[] = [];
  const spoiled = new Set<FieldName>();
  const top = topOf(file, document, problems);
  const { version, environments, ...rest } = top;
  if (isRecord(document)) checkVersion(file, version, problems);
  const shared = checkBlock(rest, { file, path: [] });
  problems.push(...shared.problems);
  for (const name of shared.spoiled) spoiled.add(name);

  const blocks = blocksOf(file, environments, problems);
  for (const [name, block] of blocks) {
    const checked = checkBlock(block, { file, path: ['environments', name] });
    problems.push(...checked.problems);
    if (name === environment) for (const field of checked.spoiled) spoiled.add(field);
  }
  if (environment !== undefined && blocks.size > 0 && !blocks.has(environment))
    problems.push(notListed(file, environment, [...blocks.keys()]));

  const own = (environment === undefined ? undefined : blocks.get(environment)) ?? {};
  const merged = stackFragments(rest, own);
  return {
    file,
    knowsEnvironment: blocks.size === 0 || (environment !== undefined && blocks.has(environment)),
    problems,
    spoiled,
    valueOf: (name) => valueAt(merged, pathOf(name)),
    whereIs(name, part) {
      const path = pathOf(name);
      const inBlock = valueAt(own, part === undefined || !isRecord(valueAt(own, path)) ? path : [...path, part]);
      const full = part === undefined ? path : [...path, part];
      return `${file}: ${(inBlock === undefined ? full : ['environments', environment ?? '', ...full]).join('.')}`;
    },
    isGivenSomewhere: (name) => [...blocks.values()].some((block) => (valueAt(block, pathOf(name)) ?? null) !== null),
  };
}

function topOf(file: string, document: unknown, problems: Problem[]): Block {
  if (isRecord(document)) return document;
  const empty = document === null || document === undefined;
  problems.push({
    where: file,
    message: empty ? 'is empty' : 'is not a map of settings',
    fix: 'Start it with "version: 1".',
  });
  return {};
}

function checkVersion(file: string, version: unknown, problems: Problem[]): void {
  if (version === 1) return;
  if (version === undefined)
    problems.push({ where: file, message: 'has no version', fix: 'Start it with "version: 1".' });
  else
    problems.push({
      where: `${file}: version`,
      ...(typeof version === 'number' && { value: String(version) }),
      message: 'is not a version that is known',
      fix: 'Write "version: 1", without quotes.',
    });
}

function blocksOf(file: string, environments: unknown, problems: Problem[]): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  if (environments === undefined || environments === null) return blocks;
  const where = `${file}: environments`;
  if (!isRecord(environments)) {
    problems.push({
      where,
      message: 'is not a map',
      fix: 'Give each environment as "name:" with its settings under it.',
    });
    return blocks;
  }
  for (const [name, block] of Object.entries(environments)) {
    const named = table.environment.kind.fromText(name);
    if ('complaints' in named)
      problems.push(...named.complaints.map(({ message, fix }) => ({ where, value: name, message, fix })));
    if (isRecord(block)) blocks.set(name, block);
    else {
      blocks.set(name, {});
      if (block !== null)
        problems.push({
          where: `${where}.${name}`,
          message: 'is not a map',
          fix: 'Give settings, or nothing.',
        });
    }
  }
  return blocks;
}

function notListed(file: string, environment: string, listed: readonly string[]): Problem {
  const near = nearest(environment, listed);
  return {
    where: 'input environment',
    value: environment,
    message: `is not among the environments of ${file}`,
    fix: `${near === undefined ? '' : `Did you mean ${near}? `}Use ${someOf(listed)}, or add it there.`,
  };
}

function pathOf(name: FieldName): readonly string[] {
  return table[name].at?.split('.') ?? [];
}

function valueAt(block: unknown, path: readonly string[]): unknown {
  let value = block;
  for (const key of path) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return path.length === 0 ? undefined : value;
}
