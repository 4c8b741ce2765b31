import { parse } from 'yaml';
import { code, inCell, markdownTable } from './markdown-table.ts';

/** The workflows that callers use, in the order of the documentation. */
export const PUBLIC_WORKFLOWS = [
  'deploy',
  'promote',
  'plan',
  'plan-comment',
  'environment',
  'rollback',
  'scale',
  'destroy',
] as const;

interface Input {
  readonly description: string;
  readonly type: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly string[];
}

interface Workflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, Input>>;
      readonly outputs: Readonly<Record<string, { readonly description: string }>>;
    };
    readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, Input>> };
  };
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions: Readonly<Record<string, string>>;
        readonly environment?: unknown;
        readonly concurrency?: { readonly group: string; readonly queue?: string };
      }
    >
  >;
}

/** Pure: what each workflow does, who starts it, and what its callers have to grant. */
export function workflowsTable(texts: Readonly<Record<string, string>>): string {
  const rows = Object.entries(texts).map(([name, text]) => {
    const { on, jobs }: Workflow = parse(text);
    const [first = ''] = text.split('\n');
    const granted = Object.values(jobs).flatMap(({ permissions }) =>
      Object.entries(permissions).map(([what, access]) => code(`${what}: ${access}`)),
    );
    return [
      `[${code(`${name}.yml`)}](#${name}yml)`,
      inCell(first.replace(/^# /, '')),
      on.workflow_dispatch === undefined ? 'a caller' : 'a caller, or by hand',
      [...new Set(granted)].toSorted().join(', '),
    ];
  });
  return markdownTable(['workflow', '', 'started by', 'permissions that callers grant'], rows);
}

/** Pure: the groups of the jobs that are about an environment of GitHub, by their workflows. */
export function groupsTable(texts: Readonly<Record<string, string>>): string {
  const rows = Object.entries(texts).flatMap(([name, text]) => {
    const { jobs }: Workflow = parse(text);
    return Object.entries(jobs)
      .filter(([, { environment }]) => environment !== undefined)
      .map(([job, { concurrency }]) => [
        code(`${name}.yml`),
        code(job),
        concurrency === undefined ? 'none' : groupCell(concurrency.group),
        order(concurrency),
      ]);
  });
  return markdownTable(['workflow', 'job', 'group', 'in the group'], rows);
}

function groupCell(group: string): string {
  return code(group.replace(/\$\{\{ (.*?) \}\}/g, '<$1>').replaceAll('|', '\\|'));
}

function order(concurrency: { readonly queue?: string } | undefined): string {
  if (concurrency === undefined) return '';
  return concurrency.queue === 'max' ? 'one after the other, none is dropped' : 'a newer one cancels an older one';
}

/** Pure: the inputs and outputs of one workflow. */
export function workflowTables(text: string): string {
  const { on }: Workflow = parse(text);
  const form = on.workflow_dispatch?.inputs;
  const inputs = Object.entries(on.workflow_call.inputs).map(([name, input]) => [
    code(name),
    byDefault(input),
    ...(form === undefined ? [] : [byHand(form[name])]),
    inCell(input.description),
  ]);
  const outputs = Object.entries(on.workflow_call.outputs).map(([name, { description }]) => [
    code(name),
    inCell(description),
  ]);
  return [
    markdownTable(['input', 'default', ...(form === undefined ? [] : ['by hand']), ''], inputs),
    markdownTable(['output', ''], outputs),
  ].join('\n\n');
}

function byDefault({ required, default: value }: Input): string {
  if (required === true) return '**required**';
  return value === '' ? '' : code(`${value}`);
}

/** What the form on GitHub's page has for an input. */
function byHand(input: Input | undefined): string {
  if (input === undefined) return '';
  if (input.type === 'choice') return `one of ${input.options?.join(', ')}`;
  return input.type === 'environment' ? 'a GitHub environment' : 'yes';
}
