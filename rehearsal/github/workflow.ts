import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import type { Permissions } from './permissions.ts';

/** Where a workflow file comes from: who may call it, and what `$/` in it means, hang on that. */
export interface Origin {
  /** owner/name */
  readonly repository: string;
  /** refs/heads/main, refs/tags/v1 */
  readonly ref: string;
  readonly sha: string;
  /** From the root of the repository. */
  readonly path: string;
}

/** A workflow file, read: what is an expression stays one until it is its turn. */
export interface Workflow {
  readonly origin: Origin;
  readonly name: string;
  readonly runName: TemplateToken | undefined;
  readonly triggers: Triggers;
  readonly permissions: Permissions | undefined;
  readonly env: TemplateToken | undefined;
  readonly concurrency: TemplateToken | undefined;
  readonly shell: Shell;
  readonly jobs: readonly Job[];
}

export interface Triggers {
  readonly events: Readonly<Record<string, Filter>>;
  readonly schedule: readonly { readonly cron: string; readonly timezone: string | undefined }[];
  readonly dispatch: readonly DispatchInput[] | undefined;
  readonly call: Callable | undefined;
}

export interface Filter {
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly 'branches-ignore'?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'tags-ignore'?: readonly string[];
  readonly paths?: readonly string[];
  readonly 'paths-ignore'?: readonly string[];
}

export interface DispatchInput {
  readonly name: string;
  readonly type: 'string' | 'choice' | 'boolean' | 'number' | 'environment';
  readonly required: boolean;
  readonly default: string | boolean | number | undefined;
  readonly options: readonly string[];
}

/** What a workflow takes from and gives to one that calls it. */
export interface Callable {
  readonly inputs: readonly CallInput[];
  readonly outputs: MappingToken | undefined;
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
}

export interface CallInput {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'number';
  readonly required: boolean;
  readonly default: TemplateToken | undefined;
}

export interface Shell {
  readonly name: TemplateToken | undefined;
  readonly folder: TemplateToken | undefined;
}

interface BaseJob {
  readonly id: string;
  readonly name: TemplateToken | undefined;
  readonly needs: readonly string[];
  /** Absent: runs when all before it went well. */
  readonly condition: TemplateToken | undefined;
  readonly strategy: TemplateToken | undefined;
  readonly permissions: Permissions | undefined;
  readonly concurrency: TemplateToken | undefined;
}

/** A job that calls another workflow. */
export interface CallJob extends BaseJob {
  readonly kind: 'call';
  readonly uses: string;
  readonly with: MappingToken | undefined;
  /** `inherit`, or by name. */
  readonly secrets: TemplateToken | undefined;
}

/** A job with steps, on a runner. */
export interface StepsJob extends BaseJob {
  readonly kind: 'steps';
  readonly runsOn: TemplateToken;
  readonly environment: TemplateToken | undefined;
  readonly env: TemplateToken | undefined;
  readonly timeoutMinutes: TemplateToken | undefined;
  readonly continueOnError: TemplateToken | undefined;
  readonly outputs: TemplateToken | undefined;
  readonly shell: Shell;
  readonly steps: readonly Step[];
}

export type Job = CallJob | StepsJob;

export interface Step {
  readonly id: string | undefined;
  readonly name: TemplateToken | undefined;
  /** Absent: runs when all before it went well. */
  readonly condition: TemplateToken | undefined;
  readonly env: TemplateToken | undefined;
  readonly continueOnError: TemplateToken | undefined;
  readonly timeoutMinutes: TemplateToken | undefined;
  readonly does:
    | { readonly kind: 'uses'; readonly uses: string; readonly with: TemplateToken | undefined }
    | { readonly kind: 'run'; readonly script: TemplateToken; readonly shell: Shell };
}
