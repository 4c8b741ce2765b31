import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Document, isScalar, parse, parseDocument } from 'yaml';
import { lintedFiles } from '../../scripts/lint/files.ts';
import { ownPath } from '../../scripts/lint/own-references.ts';
import type { Input, Workflow } from './workflow.ts';

export const root = resolve(import.meta.dirname, '../..');

/** Workflows that others call, those that work for this repository, and those that callers are to copy. */
export type Kind = 'public' | 'own' | 'example';

export interface Source {
  readonly file: string;
  readonly kind: Kind;
  readonly text: string;
  readonly workflow: Workflow;
  readonly document: Document;
}

/** A file that begins with _ is called by our own only. */
export function kindOf(file: string, workflow: Workflow): Kind {
  if (!file.startsWith('.github/')) return 'example';
  const called = typeof workflow.on === 'object' && 'workflow_call' in workflow.on;
  return called && !/\/_[^/]+$/.test(file) ? 'public' : 'own';
}

export function sourceOf(file: string, text: string, kind?: Kind): Source {
  const workflow: Workflow = parse(text);
  return { file, kind: kind ?? kindOf(file, workflow), text, workflow, document: parseDocument(text) };
}

export const sources: readonly Source[] = lintedFiles(root).workflows.map((file) =>
  sourceOf(file, readFileSync(resolve(root, file), 'utf8')),
);

/** The comment behind a value, without its # and blanks. */
export function commentAt({ document }: Source, path: readonly (string | number)[]): string {
  const node = document.getIn(path, true);
  return isScalar(node) ? (node.comment?.trim() ?? '') : '';
}

/** An action or workflow of ours by what `uses` says; undefined: it is somebody else's, or not there. */
export function ours(uses: string): string | undefined {
  const path = ownPath(uses);
  if (path === undefined) return undefined;
  const file = /\.ya?ml$/.test(path) ? path : `${path === '' ? '' : `${path}/`}action.yml`;
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** The inputs of an action or a workflow of ours. */
export function inputsAt(uses: string): Readonly<Record<string, Input>> | undefined {
  const text = ours(uses);
  if (text === undefined) return undefined;
  const content = parse(text);
  return content.on === undefined ? content.inputs : content.on.workflow_call.inputs;
}
