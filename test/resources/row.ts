import type { Node } from '../../src/engine/resource.ts';
import type { Cloud } from '../../src/resources/cloud.ts';
import type { Aim, Fault } from '../simulator/faults.ts';
import type { ContractStage, Setting, Stack } from './contract-stage.ts';

type ByHand = (aws: ContractStage, arn: string) => Promise<unknown>;

/** What the contract suite has to know of one kind of resource. */
export interface Row {
  /** The thing of this kind in the whole stack. */
  readonly of: (stack: Stack) => Node<Cloud>;
  /** Where it needs something that is there already. */
  readonly setting?: Setting;
  /** The call that makes it. */
  readonly create: string;
  /** Where things that it needs are made by the same call: how to hit only the one under test. */
  readonly aim?: Pick<Aim, 'match'>;
  /** Declared field (or one inside it) → how a person changes it by hand. */
  readonly drift: Readonly<Record<string, ByHand>>;
  /** Inputs that describe it otherwise, in what it remembers; absent of a kind that remembers nothing. */
  readonly described?: Readonly<Record<string, string>>;
  /** Declared field that AWS can't change → how a person makes the thing, with our tags, in another way. */
  readonly stuck: Readonly<Record<string, (aws: ContractStage) => Promise<unknown>>>;
  /** The same, where another thing of the kind is made beside it and takes its place. */
  readonly replaced?: Readonly<Record<string, (aws: ContractStage) => Promise<unknown>>>;
  /** Declared fields that can't differ, each with the reason. */
  readonly fixed: Readonly<Record<string, string>>;
  /** For things that carry tags of their own. */
  readonly tags?: {
    set(aws: ContractStage, arn: string, tags: Readonly<Record<string, string>>): Promise<unknown>;
    drop(aws: ContractStage, arn: string, keys: string[]): Promise<unknown>;
    /** Whether a run with `adopt` writes them again. */
    readonly healed: boolean;
    /** The action that no documented policy allows for that: without our tags AWS can't tell it from others' things. */
    readonly beyond?: string;
  };
  /** What AWS answers when somebody else made the thing since we looked. */
  readonly race?: Omit<Extract<Fault, { kind: 'error' }>, 'kind' | 'operation'>;
  /** Whether `remove` makes it absent. */
  readonly removes: boolean;
}

/** Whose the things of the contract suite are. */
export const OWNER = {
  'fargate-platform:project': 'shop',
  'fargate-platform:environment': 'dev',
  'fargate-platform:managed-by': 'fargate-platform',
} as const;

export const upper = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
export const lower = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));
